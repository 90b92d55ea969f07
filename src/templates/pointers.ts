import type { Author, Reshare } from '../model.ts';
import { html, type Markup } from './markup.ts';

/** Everybody through whose hands an original came, the nearest first. */
export function pointersOf({ via, viaFurther = [] }: Reshare): readonly Author[] {
  return via === undefined ? [] : [via, ...viaFurther];
}

/** `, pointed to by A, by way of B`, each linked; nothing where the curator found it alone. */
export function pointedTo(reshare: Reshare): readonly Markup[] {
  return pointersOf(reshare).map(
    (author, place) => html`, ${place === 0 ? 'pointed to by' : 'by way of'} ${link(author)}`,
  );
}

function link({ name, url }: Author): Markup {
  return url ? html`<a href="${url}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;
}
