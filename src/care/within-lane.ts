import type { Entry, Lane } from '../model.ts';
import { foldLetters } from './fold-letters.ts';

/**
 * Whether an entry belongs to the part of a feed that its author calls professional.
 *
 * Without `only` every tag is welcome; with it, an entry needs one of those tags, so an untagged entry stays
 * outside. `not` outranks `only`. What is outside is never stored, not even for a moment.
 */
export function withinLane(entry: Pick<Entry, 'tags'>, lane: Lane): boolean {
  return !isKeptOut(entry, lane) && (lane.only.length === 0 || isLetIn(entry, lane));
}

/** Whether an entry has a tag that `only` names, by itself. */
export function isLetIn({ tags }: Pick<Entry, 'tags'>, { only }: Pick<Lane, 'only'>): boolean {
  const names = new Set(tags.map(plain));
  return only.some((tag) => names.has(plain(tag)));
}

/**
 * Whether an entry has a tag that `not` names. What keeps out is compared more loosely than what lets in: without accents, and
 * also as a part of a list that somebody wrote into one tag. A slip of the hand must not publish what its author keeps apart.
 */
export function isKeptOut({ tags }: Pick<Entry, 'tags'>, { not }: Pick<Lane, 'not'>): boolean {
  if (not.length === 0) return false;
  const names = new Set(tags.flatMap((tag) => [tag, ...tag.split(LIST)]).map(loose));
  return not.some((tag) => names.has(loose(tag)));
}

/** Between tags in one: `work, personal`, `Life/Personal`. */
const LIST = /[,;|/>]/u;

/** Letters nobody sees: a soft hyphen, a joiner. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Both spellings of an accented letter must compare as equal, and so must wide letters and any kind of space, hence NFKC. */
function plain(tag: string): string {
  const text = tag.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
  // Some programs write the sign into the tag.
  return text.replace(/^#(?=\S)/u, '').toLowerCase();
}

function loose(tag: string): string {
  return foldLetters(plain(tag));
}
