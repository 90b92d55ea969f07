import { createHash } from 'node:crypto';
import { paths, siteName } from '../../addresses.ts';
import { type Palette, paletteOf } from '../../config/colors/palette.ts';
import type { Community, Hub, Reshare } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';

/** Everything that a card says and shows: nothing else decides its pixels. */
export interface CardWords {
  readonly hub: string;
  /** The largest words: an author's own in a reshare, the hub's description on its own card. */
  readonly large: string;
  /** What stands in their place where they have no room. */
  readonly shorter?: string;
  /** Whose words they are, and where they lie. */
  readonly credit: readonly string[];
  readonly colors: Pick<Palette, 'paper' | 'ink' | 'muted' | 'way' | 'mark'>;
}

/** Raised whenever the same words would be drawn in another way, so that no card of the old way stays. */
const DRAWING = 1;

/** The card of the hub itself. */
export function hubCardWords(hub: Hub): CardWords {
  return {
    hub: plain(hub.name),
    large: plain(hub.motto ?? hub.description ?? hub.name),
    shorter: plain(hub.name),
    credit: [siteName(hub.url)],
    colors: colorsOf(hub),
  };
}

/**
 * The card of a reshare: a quote only where the page shows one, so never more than its author allows, else the title. Authors are
 * named as they wish to be named everywhere.
 */
export function reshareCardWords(hub: Hub, { original, quote }: Reshare): CardWords {
  const words = stringsOf(hub).card;
  return {
    hub: plain(hub.name),
    large: quote === undefined ? plain(original.title) : words.quoted(plain(quote)),
    shorter: plain(original.title),
    credit: [plain(original.author.name), words.originalAt(siteName(original.url))],
    colors: colorsOf(hub),
  };
}

/** What cards say: by our templates, or by those of a hub's own theme. */
export interface CardTeller {
  readonly hubCardWords: (hub: Hub) => CardWords;
  readonly reshareCardWords: (hub: Hub, reshare: Reshare) => CardWords;
}

export const OUR_CARD_WORDS: CardTeller = { hubCardWords, reshareCardWords };

/** The addresses of all cards that a hub may show now, whether or not there are letters for each. */
export function cardPaths(
  { hub, reshares }: Pick<Community, 'hub' | 'reshares'>,
  tell: CardTeller = OUR_CARD_WORDS,
): ReadonlySet<string> {
  const all = [tell.hubCardWords(hub), ...reshares.map((reshare) => tell.reshareCardWords(hub, reshare))];
  return new Set(all.map((words) => paths.card(hashOfCard(words))));
}

/** By what a card is named and known again: everything it says, how it looks, and how it is drawn. */
export function hashOfCard(words: CardWords): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, words]))
    .digest('hex')
    .slice(0, 32);
}

function colorsOf(hub: Hub): CardWords['colors'] {
  const { paper, ink, muted, way, mark } = paletteOf(hub.colors, 'light');
  return { paper, ink, muted, way, mark };
}

/** One line, each letter with its accent in one piece where Unicode has one. */
function plain(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}
