import type { Entry, Lane } from '../model.ts';

/**
 * Whether an entry belongs to the part of a feed that its author calls professional.
 *
 * Without `only` every tag is welcome; with it, an entry needs one of those tags, so an untagged entry stays
 * outside. `not` outranks `only`. What is outside is never stored, not even for a moment.
 */
export function withinLane(entry: Pick<Entry, 'tags'>, lane: Lane): boolean {
  const tags = new Set(entry.tags.map(plain));
  if (lane.not.some((tag) => tags.has(plain(tag)))) return false;
  return lane.only.length === 0 || lane.only.some((tag) => tags.has(plain(tag)));
}

/** Both spellings of an accented letter must compare as equal, hence NFC. */
function plain(tag: string): string {
  return tag.normalize('NFC').trim().toLowerCase();
}
