import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paths } from '../../addresses.ts';
import type { Card, Cards, Community } from '../../model.ts';
import { drawPicture } from '../../read/draw-picture.ts';
import { removeFile, writeAtomically } from '../../write-atomically.ts';
import { type CardTeller, type CardWords, hashOfCard, OUR_CARD_WORDS } from './card-words.ts';
import { drawCard } from './draw-card.ts';

/**
 * Makes the cards by which other sites present the hub and each of its reshares. A card is drawn once and kept in `.kith/cards/`
 * as long as it is current: what is no longer passed on leaves that folder with the next build.
 */
export async function makeCards(
  { hub, reshares }: Pick<Community, 'hub' | 'reshares'>,
  root: string,
  tell: CardTeller = OUR_CARD_WORDS,
): Promise<Cards> {
  const folder = join(root, '.kith', 'cards');
  const make = (words: CardWords) => makeCard(folder, words);
  const own = await make(tell.hubCardWords(hub));
  const cards = new Map<string, Card>();
  // One after the other: sharp draws one picture at a time.
  for (const reshare of reshares) {
    const card = await make(tell.reshareCardWords(hub, reshare));
    if (card) cards.set(reshare.slug, card);
  }
  await keepOnly(folder, new Set([own, ...cards.values()].map((card) => nameIn(card?.path ?? ''))));
  return { ...(own && { hub: own }), reshares: cards };
}

async function makeCard(folder: string, words: CardWords): Promise<Card | undefined> {
  const hash = hashOfCard(words);
  const path = paths.card(hash);
  const file = join(folder, `${hash}.png`);
  const drawing = drawCard(words);
  if (drawing === undefined) return undefined;
  const kept = await readFile(file).catch(() => undefined);
  if (kept && isWhole(kept)) return { path, words: drawing.words, bytes: kept };
  const bytes = await drawPicture(drawing.svg());
  if (bytes === undefined) return undefined;
  await mkdir(folder, { recursive: true });
  await writeAtomically(file, bytes, 0o600);
  return { path, words: drawing.words, bytes };
}

/** A PNG ends with an empty chunk of this name; one that is cut off does not. */
function isWhole(bytes: Buffer): boolean {
  return bytes.subarray(-8, -4).toString('latin1') === 'IEND';
}

async function keepOnly(folder: string, names: ReadonlySet<string>): Promise<void> {
  const found = await readdir(folder).catch(() => []);
  for (const name of found) if (!names.has(name)) await removeFile(join(folder, name));
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
