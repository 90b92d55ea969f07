import { absolute, paths } from '../../addresses.ts';
import { chooseExcerpt } from '../../care/choose-excerpt.ts';
import { withinLane } from '../../care/within-lane.ts';
import type { Feed, Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { questionsOf } from '../../templates/submission/questions.ts';
import { dayOfEntry, newestFirst } from '../newest-first.ts';
import type { LinePlace } from './find-line.ts';
import type { Slip } from './find-slips.ts';
import { laneIn } from './lane-in.ts';
import type { Sight } from './look-at-site.ts';
import { block, plainLine } from './quote-safely.ts';
import type { Submission } from './read-submission.ts';

/** What was found about a submission, as far as its author may know it. */
export type Finding =
  | { readonly kind: 'slips'; readonly slips: readonly Slip[] }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'member' }
  | {
      readonly kind: 'seen';
      readonly sight: Sight;
      /** The line to show there; absent where the hub has no key with which to make one. */
      readonly line?: string;
      readonly place?: LinePlace;
    };

const SHOWN = 3;
const PREVIEW_WORDS = 60;

/** Seen by nobody; by it the workflow knows that it was said before, and that another comment is no news. */
const SHOWN_BEFORE = '<!-- kith: shown -->';

/**
 * The answer to a submission, in Markdown and in the hub's language. Everything that somebody else wrote stands in blocks, letter by
 * letter; the lines between them are the hub's own. Whether an address was here before, and left, it never says.
 */
export function writeReply(hub: Hub, submission: Submission, finding: Finding): string {
  const { reply } = stringsOf(hub).submission;
  const parts = [
    reply.hello,
    reply.understood,
    block(understood(hub, submission)),
    ...partsOf(hub, submission, finding),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The answers in the words of the form, those that say something. */
export function understood(hub: Hub, { kind, answers }: Submission): string {
  return questionsOf(hub, kind)
    .flatMap(({ id, ask, answers: words }) => {
      const said = answers[id] ?? '';
      return said === '' ? [] : [`${ask} ${plainLine(words?.[said] ?? said)}`];
    })
    .join('\n');
}

function partsOf(hub: Hub, submission: Submission, finding: Finding): readonly string[] {
  const { reply } = stringsOf(hub).submission;
  const leave = `<${absolute(hub, paths.leave)}>`;
  switch (finding.kind) {
    case 'slips':
      return [reply.missing, block(finding.slips.map(({ ask, words }) => `${ask} ${words}`).join('\n'))];
    case 'leaving':
      return [reply.leaving, `${reply.leavingNext} ${leave}`];
    case 'member':
      return [`${reply.member} ${leave}`];
    case 'seen':
      return finding.sight.kind === 'none'
        ? [reply.noFeed, block(finding.sight.reason), reply.noFeedNext]
        : [
            ...whatWasSeen(hub, submission, finding.sight, finding.place !== undefined),
            ...proof(hub, finding),
            reply.next,
          ];
  }
}

/** Excerpts only for whoever showed that they are the owner's: anybody may type any address. */
function whatWasSeen(
  hub: Hub,
  { answers }: Submission,
  { feed, feedAddress, others }: Sight & { readonly kind: 'feed' },
  isShown: boolean,
): readonly string[] {
  const { reply } = stringsOf(hub).submission;
  const inside = feed.entries.filter((entry) => withinLane(entry, laneIn(answers)));
  const newest = newestFirst(inside).slice(0, SHOWN);
  const hasText = isShown && answers.text !== 'link';
  const lines = newest.flatMap((entry) => previewOf(entry, hasText));
  return [
    reply.saw,
    block(`${plainLine(feed.title)}\n${feedAddress}`),
    ...(lines.length > 0 ? [reply.feed, block(lines.join('\n'))] : []),
    ...(newest.length === 0 && feed.entries.length > 0 ? [reply.nothingInLane] : []),
    ...(isShown || answers.text === 'link' ? [] : [reply.titlesOnly]),
    ...(others.length > 0 ? [reply.otherFeeds, block(others.map(({ url }) => url).join('\n'))] : []),
    ...(feed.repairs.length > 0 ? [reply.repairs, block(feed.repairs.join('\n'))] : []),
  ];
}

function previewOf(entry: Feed['entries'][number], hasText: boolean): readonly string[] {
  const excerpt = hasText ? chooseExcerpt(entry, PREVIEW_WORDS) : undefined;
  return [
    `${dayOfEntry(entry) ?? '----------'}  ${plainLine(entry.title)}`,
    ...(excerpt === undefined ? [] : [`  ${plainLine(excerpt.excerpt)}${excerpt.isExcerptCut ? ' …' : ''}`]),
  ];
}

function proof(hub: Hub, { line, place }: Finding & { readonly kind: 'seen' }): readonly string[] {
  const { reply } = stringsOf(hub).submission;
  if (place !== undefined) return [reply.proofFound, SHOWN_BEFORE];
  if (line === undefined) return [reply.proofNone];
  const ways = reply.proofWays.map((way) => `* ${way}`).join('\n');
  return [
    reply.proofAsk,
    block(line),
    ways,
    block(`<meta name="kith" content="${line}">`, 'html'),
    block(`<!-- ${line} -->`, 'html'),
    reply.proofNone,
  ];
}
