import type { Told } from '../../archive/told-file.ts';
import type { Instant, Member, Notice } from '../../model.ts';

/** One notice and the mark of what its page says. */
export interface MarkedNotice {
  readonly notice: Notice;
  readonly says: string;
}

/** What is to be done about one page and one address that it links to, or linked to. */
export type Step =
  /** Their server is told; `before` is what came of it last. */
  | { readonly do: 'send'; readonly marked: MarkedNotice; readonly before?: Told }
  /** A letter is written, for a person to send. */
  | { readonly do: 'write'; readonly marked: MarkedNotice; readonly before?: Told }
  /** Their server is told that the page, or its link, is gone. */
  | { readonly do: 'say-gone'; readonly before: Told }
  /** It waits for its time. */
  | { readonly do: 'wait'; readonly before: Told }
  /** Nothing is to be done; what is known of it is kept. */
  | { readonly do: 'keep'; readonly before: Told }
  /** Nothing is to be done, and nothing is kept. */
  | { readonly do: 'forget'; readonly before: Told };

/**
 * Compares what the hub's pages say with who was told of it: each is told once, again when the words that concern them change, and
 * when the page goes. A letter is written once; a person will say the rest.
 */
export function planTelling(
  notices: readonly MarkedNotice[],
  told: readonly Told[],
  memberById: ReadonlyMap<string, Member>,
  now: Instant,
): readonly Step[] {
  const known = new Map(told.map((line) => [nameOf(line), line]));
  const named = new Set(notices.map(({ notice }) => nameOf(notice)));
  const steps = notices.map((marked) => stepFor(marked, known.get(nameOf(marked.notice)), now));
  const gone = told.filter((line) => !named.has(nameOf(line)));
  return [...steps, ...gone.map((line) => stepForGone(line, memberById, now))];
}

export function nameOf({ source, target }: Pick<Notice, 'source' | 'target'>): string {
  return `${source} ${target}`;
}

function stepFor(marked: MarkedNotice, before: Told | undefined, now: Instant): Step {
  const known = before === undefined ? {} : { before };
  if (marked.notice.member?.consent.notify === 'draft') {
    const isKnown = before?.state === 'written' || before?.state === 'accepted';
    return isKnown ? { do: 'keep', before } : { do: 'write', marked, ...known };
  }
  if (before === undefined) return { do: 'send', marked };
  if (before.says !== marked.says || before.isGone === true) {
    // Who got a letter because no server of theirs wants to be told, does not get another one for a comma.
    return before.state === 'written' ? { do: 'keep', before } : { do: 'send', marked, before };
  }
  if (before.state !== 'waiting') return { do: 'keep', before };
  return isDue(before, now) ? { do: 'send', marked, before } : { do: 'wait', before };
}

function stepForGone(before: Told, memberById: ReadonlyMap<string, Member>, now: Instant): Step {
  const member = before.member === undefined ? undefined : memberById.get(before.member);
  const wantsToKnow = member === undefined || member.consent.notify === 'webmention';
  if (!before.isKnownThere || !wantsToKnow) return { do: 'forget', before };
  if (before.isGone === true && !isDue(before, now)) return { do: 'wait', before };
  return { do: 'say-gone', before };
}

function isDue({ next }: Told, now: Instant): boolean {
  return next === undefined || next <= now;
}
