import type { Author, Hub, Reshare } from '../model.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Everybody through whose hands an original came, the nearest first. */
export function pointersOf({ via, viaFurther = [] }: Reshare): readonly Author[] {
  return via === undefined ? [] : [via, ...viaFurther];
}

/** `, pointed to by A, by way of B`, each linked; nothing where the curator found it alone. */
export function pointedTo(hub: Hub, reshare: Reshare): readonly Markup[] {
  const words = stringsOf(hub).reshare;
  return pointersOf(reshare).map((author, place) =>
    place === 0 ? words.pointedToBy(link(author)) : words.byWayOf(link(author)),
  );
}

function link({ name, url }: Author): Markup {
  return url ? html`<a href="${url}"><bdi>${name}</bdi></a>` : html`<bdi>${name}</bdi>`;
}
