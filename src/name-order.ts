import { groupBy } from './group-by.ts';
import type { Hub, Member } from './model.ts';

/** Members whose names begin with one letter. */
export interface Letter {
  /** In an address: `a`; `u05d0` for a letter that addresses do not hold; `other` for what is no letter. */
  readonly slug: string;
  /** `A`; `''` for what is no letter. */
  readonly name: string;
  readonly members: readonly Member[];
}

/** Members in the order of their names, as the hub's language has it; whoever shares a name stands in the order of `feeds.yaml`. */
export function byName(hub: Pick<Hub, 'language'>, members: readonly Member[]): readonly Member[] {
  const collator = collatorOf(hub);
  return members.toSorted((one, other) => collator.compare(one.name, other.name));
}

/** Members by the first letter of their names, `É` and `E` together; what begins with no letter comes last. */
export function byLetter(hub: Pick<Hub, 'language'>, members: readonly Member[]): readonly Letter[] {
  const letters = [...groupBy(byName(hub, members), ({ name }) => initialOf(name))];
  const isNone = (letter: string) => Number(letter === '');
  const collator = collatorOf(hub);
  return letters
    .toSorted(([one], [other]) => isNone(one) - isNone(other) || collator.compare(one, other))
    .map(([name, ofOne]) => ({ slug: slugOf(name), name, members: ofOne }));
}

function collatorOf({ language }: Pick<Hub, 'language'>): Intl.Collator {
  return new Intl.Collator([language, 'en'], { sensitivity: 'base', numeric: true });
}

function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD').replace(/^[\p{P}\p{S}\p{Z}]+/u, '');
  const [capital = ''] = first.toUpperCase();
  return /\p{L}/u.test(capital) ? capital : '';
}

function slugOf(letter: string): string {
  if (letter === '') return 'other';
  if (/^[A-Z]$/.test(letter)) return letter.toLowerCase();
  return `u${(letter.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}
