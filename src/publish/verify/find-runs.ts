import { PASSAGE } from '../../care/passages/mark-passages.ts';
import type { KnownText } from './boundaries.ts';
import type { PassageIndex } from './index-passages.ts';
import type { SeePlace } from './places-of-passages.ts';

/** Words that go on from one known passage to the next, as they stand in a text. */
interface Run {
  readonly text: KnownText | undefined;
  /** What has to be added to a place in the file, to have the place in the text. */
  readonly shift: number;
  readonly from: number;
  to: number;
  /** The words of it that stand in known passages, from the first to the one behind the last: what lies between may be somebody else's. */
  readonly spans: [from: number, to: number][];
}

/** Words of one text that stand in a file, charged to that text alone. */
export interface Share {
  readonly text: KnownText;
  /** The place of the first of them in the text; the others follow. */
  readonly at: number;
  /** How many they are. */
  readonly words: number;
  /** The first of them in the file, counted in words. */
  readonly from: number;
}

/** More than a place and a place in a file are ever apart, forward and back. */
const SHIFTS = 2 ** 27;

/** Between two kept passages lie at most so many words. */
const GAP = PASSAGE + 6;

/**
 * Finds whose words stand in a row of passages. Where the same words are in several texts, the longest run has them, so that
 * who quotes is the one who speaks; of equal ones that which its member allows most of. A text that is not shown has only what no
 * other explains: somebody who copies others, or a page of the hub, into an entry that waits gives nothing away.
 */
export function findRuns(marks: ArrayLike<number>, index: PassageIndex): readonly Share[] {
  const open = new Map<number, Run>();
  const runs: Run[] = [];
  let here = 0;
  const see: SeePlace = (number, at) => {
    const shift = at - here;
    const name = number * SHIFTS + shift;
    const run = open.get(name);
    const to = here + PASSAGE;
    if (run && here <= run.to + GAP) {
      const last = run.spans.at(-1);
      if (last && here <= last[1]) last[1] = to;
      else run.spans.push([here, to]);
      run.to = to;
      return;
    }
    const begun: Run = { text: index.textOf(number), shift, from: here, to, spans: [[here, to]] };
    open.set(name, begun);
    runs.push(begun);
  };
  for (; here < marks.length; here += 1) index.each(marks[here] ?? 0, see);
  const taken = new Uint8Array(marks.length + PASSAGE);
  return runs
    .sort(
      (one, other) =>
        Number(isWaiting(one)) - Number(isWaiting(other)) ||
        lengthOf(other) - lengthOf(one) ||
        rank(one.text) - rank(other.text) ||
        one.from - other.from,
    )
    .flatMap(({ text, shift, spans }) => spans.flatMap((span) => share(text, shift, span, taken)));
}

function isWaiting({ text }: Run): boolean {
  return text !== undefined && !text.isShown;
}

function lengthOf({ from, to }: Run): number {
  return to - from;
}

/** The more is allowed of a text, the sooner it has words that it shares. */
function rank(text: KnownText | undefined): number {
  if (text === undefined) return 0;
  return { full: 1, excerpt: 2, link: 3 }[text.scope];
}

/** What is left of such words where longer runs have taken them; fewer than a passage are nobody's. */
function share(
  text: KnownText | undefined,
  shift: number,
  [from, to]: Run['spans'][number],
  taken: Uint8Array,
): readonly Share[] {
  const shares: Share[] = [];
  let start = from;
  for (let here = from; here <= to; here += 1) {
    if (here < to && taken[here] === 0) continue;
    if (text && here - start >= PASSAGE) {
      shares.push({ text, at: start + shift, words: here - start, from: start });
    }
    start = here + 1;
  }
  taken.fill(1, from, to);
  return shares;
}
