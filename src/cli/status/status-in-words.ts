import pico from 'picocolors';
import { tellMoment } from '../../gather/judge-answer.ts';
import type { Instant } from '../../model.ts';
import { plural } from '../plural.ts';
import type { LinkBack } from './look-for-link.ts';
import type { FeedReport, StatusReport } from './member-status.ts';

/** A member's report as lines for a curator. */
export function statusInWords(report: StatusReport, link: LinkBack | undefined): string {
  const { member, name, status, feeds, entries, cooling, held, unreachableSince } = report;
  const isResting = status === 'resting' || unreachableSince !== undefined;
  const until = cooling.until === undefined ? '' : `, the last until ${tellMoment(cooling.until)}`;
  return [
    `${pico.bold(name)} (${member})${isResting ? ': resting' : ''}`,
    ...feeds.flatMap(feedInWords),
    `  ${plural(entries, 'entry', 'entries')} known.`,
    ...(cooling.entries > 0
      ? [`  ${plural(cooling.entries, 'entry waits', 'entries wait')} to cool off${until}.`]
      : []),
    ...(held > 0
      ? [`  ${plural(held, 'entry is', 'entries are')} held until a curator looks: kith curate`]
      : []),
    ...(link === undefined ? [] : [`  ${linkInWords(link)}`]),
  ].join('\n');
}

function feedInWords(report: FeedReport): readonly string[] {
  const { feed, state, says, reason, lastAsked, lastRead, nextTry, movedTo, repairs } = report;
  const mark = state === 'fine' || state === 'file' ? pico.green('✓') : pico.yellow('!');
  const last = [
    ...(lastRead === undefined ? [] : [`last read ${tellMoment(lastRead)}`]),
    ...(lastAsked === undefined || lastAsked === lastRead ? [] : [`last asked ${tellMoment(lastAsked)}`]),
    ...(state === 'file' ? [] : [nextInWords(nextTry, lastAsked)]),
  ];
  return [
    `  ${mark} ${feed}`,
    `    ${says}`,
    ...(reason === undefined ? [] : [`    The reason: ${reason}`]),
    ...(last.length === 0 ? [] : [`    ${last.join('; ')}`]),
    ...(movedTo === undefined
      ? []
      : [`    It has moved to ${movedTo}: ask the member, then write that address in feeds.yaml.`]),
    ...repairs.map(({ how }) => `    To mend at home: ${how}`),
    ...(repairs.length === 0 ? [] : [`    Each place: kith check ${feed}`]),
  ];
}

function nextInWords(nextTry: Instant | undefined, lastAsked: Instant | undefined): string {
  if (lastAsked === undefined && nextTry === undefined) return 'asked with the next build';
  return nextTry === undefined
    ? 'not asked again by itself (kith build --refresh MEMBER asks)'
    : `asked again from ${tellMoment(nextTry)} on`;
}

function linkInWords(link: LinkBack): string {
  switch (link.kind) {
    case 'links':
      return 'Their home page leads to the hub.';
    case 'none':
      return 'Their home page does not lead to the hub, as far as a program sees. Would they like to? It is a question, not a duty.';
    case 'unknown':
      return `Whether they link to the hub is not known: ${link.reason}.`;
  }
}
