import type { Farewell } from '../../archive/farewells.ts';
import type { Told } from '../../archive/told-file.ts';
import type { Telling } from '../../gather/open-telling.ts';
import type { Address, Instant, Notice } from '../../model.ts';
import { type MarkedNotice, nameOf, type Step } from './plan-telling.ts';
import { rememberGone, rememberTold } from './remember-told.ts';
import { type TellingOutcome, tellAddress } from './tell-address.ts';

/** What was done about one page and one address, for a report. */
export interface Result {
  readonly source: Address;
  readonly target: Address;
  readonly about: Notice['kind'] | 'gone' | 'later';
  readonly outcome: TellingOutcome['kind'] | 'written' | 'given-up';
  readonly reason?: string;
}

/** Where what was done is kept, at once: whoever is interrupted tells nobody twice, and nothing that was not told counts as told. */
export interface Keeper {
  /** What a person has to write, because no server of theirs wants to be told, or they want it so. Kept before it is remembered. */
  readonly letter: (notice: Notice) => Promise<void>;
  readonly told: (told: readonly Told[]) => Promise<void>;
  readonly farewells: (waiting: readonly Farewell[]) => Promise<void>;
}

/** Everything that one round did. */
export interface Round {
  readonly results: readonly Result[];
  /** True where more is to be done next time. */
  readonly isCut: boolean;
}

/** In one round; with a second between two requests that is some minutes. */
const MOST_AT_ONCE = 200;

/** What telling needs of the world. */
interface Means {
  readonly telling: Telling;
  readonly keeper: Keeper;
  readonly now: Instant;
  /** Whether a person asked to stop: what was begun is ended, and nothing else is begun. */
  readonly isStopped?: () => boolean;
}

/** Carries a plan out, one step after the other, and keeps what came of each. */
export async function tellEveryone(
  steps: readonly Step[],
  farewells: readonly Farewell[],
  { telling, keeper, now, isStopped = () => false }: Means,
): Promise<Round> {
  const done: Done[] = [];
  const told = new Map(steps.flatMap((step) => linesBefore(step)));
  const due = steps.filter((step) => step.do !== 'keep' && step.do !== 'wait');
  const asking = due.filter((step) => step.do === 'send' || step.do === 'say-gone');
  const later = new Set<Step>(asking.slice(MOST_AT_ONCE));
  for (const step of due) {
    if (isStopped()) break;
    if (later.has(step)) continue;
    const one = await carryOut(step, telling, now);
    done.push(one);
    if (one.letter !== undefined) await keeper.letter(one.letter);
    if (one.line === undefined) told.delete(one.name);
    else told.set(one.name, one.line);
    await keeper.told([...told.values()]);
  }
  const results = done.flatMap(({ result }) => result ?? []);
  const gone = await sayFarewell(farewells, { telling, keeper, isStopped });
  return {
    results: [...results, ...gone],
    isCut: later.size > 0 || isStopped(),
  };
}

/** What one step came to: the line to keep under its name, if any. */
interface Done {
  readonly name: string;
  readonly line: Told | undefined;
  readonly result?: Result;
  readonly letter?: Notice;
}

async function carryOut(step: Step, telling: Telling, now: Instant): Promise<Done> {
  switch (step.do) {
    case 'write': {
      const { notice, says } = step.marked;
      const result = resultOf(notice, notice.kind, { kind: 'silent' }, 'written');
      return { name: nameOf(notice), line: written(notice, says, step.before, now), result, letter: notice };
    }
    case 'send':
      return send(step.marked, step.before, telling, now);
    case 'say-gone': {
      const outcome = await tellAddress(step.before, 'gone', telling);
      const line = rememberGone(step.before, outcome, now);
      const isGivenUp = line === undefined && outcome.kind === 'failed';
      const result = resultOf(step.before, 'gone', outcome, isGivenUp ? 'given-up' : outcome.kind);
      return { name: nameOf(step.before), line, result };
    }
    case 'forget':
      return { name: nameOf(step.before), line: undefined };
    default:
      return { name: nameOf(step.before), line: step.before };
  }
}

/** Only members get letters where no server wants to be told: a stranger did not ask to hear from us. */
async function send(
  marked: MarkedNotice,
  before: Told | undefined,
  telling: Telling,
  now: Instant,
): Promise<Done> {
  const { notice, says } = marked;
  const name = nameOf(notice);
  const outcome = await tellAddress(notice, 'there', telling);
  if (outcome.kind === 'silent' && notice.member !== undefined) {
    const result = resultOf(notice, notice.kind, outcome, 'written');
    return { name, line: written(notice, says, before, now), result, letter: notice };
  }
  const line = rememberTold(marked, before, outcome, now);
  const isGivenUp = outcome.kind === 'failed' && line?.state === 'refused';
  return {
    name,
    line,
    result: resultOf(notice, notice.kind, outcome, isGivenUp ? 'given-up' : outcome.kind),
  };
}

/** Whoever left is told as long as the days of it last, and is forgotten as soon as their server heard it. */
async function sayFarewell(
  farewells: readonly Farewell[],
  { telling, keeper, isStopped }: Pick<Required<Means>, 'telling' | 'keeper' | 'isStopped'>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let left = farewells;
  for (const farewell of farewells) {
    if (isStopped()) break;
    const outcome = await tellAddress(farewell, 'gone', telling);
    results.push(resultOf(farewell, 'gone', outcome, outcome.kind));
    if (outcome.kind === 'unpublished' || outcome.kind === 'failed') continue;
    left = left.filter((one) => one !== farewell);
    await keeper.farewells(left);
  }
  return results;
}

function linesBefore(step: Step): readonly (readonly [string, Told])[] {
  return step.before === undefined ? [] : [[nameOf(step.before), step.before]];
}

function written(notice: Notice, says: string, before: Told | undefined, now: Instant): Told {
  const { source, target, member } = notice;
  return {
    source,
    target,
    ...(member !== undefined && { member: member.id }),
    says,
    state: 'written',
    isKnownThere: before?.isKnownThere === true,
    on: now,
    tries: 0,
  };
}

function resultOf(
  { source, target }: Farewell,
  about: Result['about'],
  outcome: TellingOutcome,
  called: Result['outcome'],
): Result {
  const reason = 'reason' in outcome ? { reason: outcome.reason } : {};
  return { source, target, about, outcome: called, ...reason };
}
