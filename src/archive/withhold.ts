import { isCooling } from '../care/is-cooling.ts';
import { limitReasons } from '../care/limit-reasons.ts';
import { type EntryName, isLetOut, type Ruled } from '../care/rulings.ts';
import { withLinkOnly } from '../care/with-link-only.ts';
import { dayOf } from '../dates.ts';
import { WESTERNMOST } from '../days.ts';
import type { ArchivedEntry, HoldReason, Instant, Member } from '../model.ts';
import type { HeldEntry } from './held-file.ts';
import { haveOneKey, type Look } from './look-at-entries.ts';

/** What decides on each entry of a member. */
export interface WithholdContext {
  readonly now: Instant;
  /** By key: what was found in it as it passed in this build. */
  readonly looks: ReadonlyMap<string, Look>;
  /** By key: what the last build kept back. */
  readonly held: ReadonlyMap<string, HeldEntry>;
  /** Keys of what readers have seen. */
  readonly shown: ReadonlySet<string>;
  readonly rulingOn: (entry: EntryName) => Ruled | undefined;
  /** What forbids an entry whatever was found in it by signals; a ruling has been heard already. */
  readonly reasonsAgainst: (entry: ArchivedEntry, isLetOut: boolean) => readonly HoldReason[];
}

/** A member's entries by where they belong. */
export interface Sorted {
  readonly published: readonly ArchivedEntry[];
  readonly cooling: readonly ArchivedEntry[];
  readonly held: readonly HeldEntry[];
}

/**
 * Keeps back what has to wait for a curator: what a signal was found in, the first entries of a member who is reviewed, what
 * was asked about or kept out. A ruling holds for the words it was given for.
 */
export function withhold(
  entries: readonly ArchivedEntry[],
  member: Member,
  context: WithholdContext,
): Sorted {
  const weighed = entries.map((entry) => weigh(entry, context));
  const isSeen = ({ entry, isReleased, isBarred }: Weighed) =>
    !isBarred && (isReleased || context.shown.has(entry.key));
  // Until so many of a member's entries stand on the hub, each new one waits.
  const isReviewed = weighed.filter(isSeen).length < member.reviewFirst;
  const published: ArchivedEntry[] = [];
  const cooling: ArchivedEntry[] = [];
  const held: HeldEntry[] = [];
  for (const each of weighed) {
    const { entry, isBarred, isReleased } = each;
    const isShown = context.shown.has(entry.key);
    const isFirst = isReviewed && !isReleased && !isShown;
    if (isBarred || isFirst) {
      held.push(keepBack(each, member, isBarred ? each.why : 'review', context));
      continue;
    }
    const { released, ...rest } = entry;
    const marked = each.mark === undefined ? rest : { ...rest, released: each.mark };
    const { isLinkOnly, ...said } = each.isTitleOnly ? withLinkOnly(marked) : marked;
    const isOut = isShown || !isCooling(entry, member, context.now);
    if (isOut) published.push(said);
    else cooling.push(said);
    // Its title is out from now on, so that the next build, which finds it there, has nothing to change.
    if (each.isTitleOnly) held.push({ ...keepBack(each, member, 'title-only', context), wasShown: isOut });
  }
  return { published, cooling, held };
}

interface Weighed extends Look {
  readonly entry: ArchivedEntry;
  /** True when it may not be shown, whatever else holds. */
  readonly isBarred: boolean;
  /** True when a curator let these words, or this title, through. */
  readonly isReleased: boolean;
  readonly isTitleOnly: boolean;
  readonly why: HeldEntry['why'];
  /** By which the released words are known again. */
  readonly mark?: string | undefined;
}

function weigh(entry: ArchivedEntry, context: WithholdContext): Weighed {
  const before = context.held.get(entry.key);
  const { reasons: found, words, title } = context.looks.get(entry.key) ?? before ?? NOTHING;
  const ruled = context.rulingOn(entry);
  const against = context.reasonsAgainst(entry, isLetOut(ruled));
  const signals = found.filter(({ signal }) => !FORBIDDEN.has(signal));
  const seen = { entry, reasons: [...against, ...signals], words, title };
  if (ruled?.ruling === 'keep-out' || ruled?.ruling === 'ask') {
    const why = ruled.ruling === 'ask' ? 'asked' : 'kept-out';
    return { ...seen, isBarred: true, isReleased: false, isTitleOnly: false, why };
  }
  const isTitleOnly = ruled?.ruling === 'title-only';
  const mark = isTitleOnly ? `t${title}` : `w${words}`;
  const isReleased = ruled !== undefined && !ruled.isShared && isMeant(mark, ruled, entry, before);
  return {
    ...seen,
    isBarred: against.length > 0 || (signals.length > 0 && !isReleased),
    isReleased,
    isTitleOnly,
    why: 'waits',
    ...(isReleased && { mark: keptMark(mark, entry) }),
  };
}

/** What the last build was forbidden for these is asked anew in each. */
const FORBIDDEN: ReadonlySet<string> = new Set(['never-publish', 'promise']);

const NOTHING = { reasons: [], words: '', title: '' };

/** Whether a ruling was given for the words that an entry has now. */
function isMeant(
  mark: string,
  { on, count }: Ruled,
  entry: ArchivedEntry,
  before: HeldEntry | undefined,
): boolean {
  const { released, updated, date } = entry;
  // It was not read anew, and is what it was.
  if (mark.length === 1) return true;
  const isSameKind = released?.[0] === mark[0];
  if (released !== undefined && isSameKind && haveOneKey(released.slice(1), mark.slice(1)))
    return released === mark;
  if (before !== undefined) {
    const known = mark.startsWith('t') ? before.title : before.words;
    // A ruling that was there when these words came was about others.
    return count > before.rulings && (known === '' || known === mark.slice(1));
  }
  // Nothing is remembered: the hub is new, or its private folder was lost. What was edited since the ruling waits.
  return dayOf(updated ?? date, WESTERNMOST) <= on;
}

/** The first words that were released stay those: what was edited since has been looked at by nobody. */
function keptMark(mark: string, { released }: ArchivedEntry): string | undefined {
  if (released?.[0] === mark[0] && (mark.length === 1 || haveOneKey(released?.slice(1) ?? '', mark.slice(1))))
    return released;
  return mark.length === 1 ? undefined : mark;
}

function keepBack(
  { entry, reasons, words, title }: Weighed,
  member: Member,
  why: HeldEntry['why'],
  { held, shown, rulingOn }: WithholdContext,
): HeldEntry {
  const before = held.get(entry.key);
  const count = rulingOn(entry)?.count ?? 0;
  const isSame = before !== undefined && before.words === words && before.title === title;
  const { released, ...rest } = entry;
  return {
    entry: rest,
    reasons: limitReasons(reasons, entry.title, member),
    why,
    words,
    title,
    rulings: why === 'title-only' ? count - 1 : isSame ? Math.min(before.rulings, count) : count,
    wasShown: shown.has(entry.key),
  };
}
