import { relative } from 'node:path';
import pico from 'picocolors';
import { tellMoment } from '../gather/judge-answer.ts';
import type { FeedOutcome, HubConfig, Instant } from '../model.ts';
import { plural } from './plural.ts';
import { tellGathered } from './tell-gathered.ts';
import type { Terminal } from './terminal.ts';

/** What a build tells whoever ran it. */
export interface BuildReport {
  /** The hub's name. */
  readonly hub: string;
  /** How many of each the site shows. */
  readonly members: number;
  readonly entries: number;
  readonly reshares: number;
  /** How many pages and lists the site has. */
  readonly files: number;
  /** How many of them were written now. */
  readonly written: number;
  /** True when nothing was new, so that at most what tells the hour was written. */
  readonly isUnchanged: boolean;
  /** True when nothing was due, so that nobody was asked. */
  readonly isUnasked?: boolean;
  /** Until when nothing is due, if that is not only now. */
  readonly until?: Instant;
  readonly outcomes: readonly FeedOutcome[];
  /** What was left out and why, for the curator. */
  readonly notices: readonly string[];
  /** What has to be mended in the hub's own files. */
  readonly faults: readonly string[];
}

/** What the last build reported, as it is when nobody was asked since, and nothing written. */
export function reportOfNothing(last: BuildReport, until: Instant, now: Instant): BuildReport {
  const note = `not asked, nothing is due${until > now ? ` before ${tellMoment(until)}` : ' at this moment'}`;
  const outcomes = last.outcomes.map((outcome): FeedOutcome => {
    const { member, feed, visit } = outcome;
    const known = visit && { visit: { ...visit, ...(visit.asked && { asked: 'nothing' as const }) } };
    if (outcome.kind === 'failed') return { ...outcome, ...known };
    return { kind: 'unchanged', member, feed, isConfirmed: false, note, ...known };
  });
  return { ...last, outcomes, isUnchanged: true, isUnasked: true, written: 0, ...(until > now && { until }) };
}

/** Prints it as one JSON object. */
export function printReport(report: BuildReport, output: string, terminal: Terminal): void {
  const { outcomes, ...said } = report;
  terminal.print(JSON.stringify({ ...said, output, feeds: outcomes }));
}

/** Prints it in words. */
export function tellReport(report: BuildReport, output: string, terminal: Terminal): void {
  tellGathered(report, terminal);
  for (const fault of report.faults) terminal.warn(`${pico.red('To mend:')} ${fault}`);
  terminal.print(lastLine(report, relative(terminal.workingFolder, output) || '.'));
}

function lastLine(report: BuildReport, place: string): string {
  const { hub, members, entries, reshares, files, written, isUnchanged, isUnasked, until } = report;
  const parts = [plural(members, 'member'), plural(entries, 'entry', 'entries'), plural(reshares, 'reshare')];
  const all = `${parts.join(', ')}; the ${plural(files, 'file')} in ${place} stay`;
  const force = '`--force` writes all of them';
  if (isUnasked)
    return (
      `${pico.green('Nothing is due')} in ${hub} ${until === undefined ? 'at this moment' : `before ${tellMoment(until)}`}, so nobody was asked: ${all}. ` +
      `\`--refresh MEMBER\` asks a member’s feeds now, ${force}.`
    );
  if (isUnchanged)
    return (
      `${pico.green('Nothing new')} in ${hub} since the last build: ${all}` +
      `${written === 0 ? '' : `, but for ${written} that tell the hour and were written`}. ${force}.`
    );
  return `${pico.green('Built')} ${hub}: ${parts.join(', ')}; ${plural(files, 'file')} in ${place}${written < files ? `, ${written} of them new or changed` : ''}.`;
}

/** The report with what the hub's files have to say themselves, whether anything was built or not. */
export function withRemarks(
  report: BuildReport,
  { remarks = [], toMend = [], members }: HubConfig,
): BuildReport {
  return {
    ...report,
    notices: [...(members.length === 0 ? [NOBODY_YET] : []), ...remarks, ...report.notices],
    faults: [...toMend, ...report.faults],
  };
}

const NOBODY_YET =
  'nobody is in this hub yet. Ask somebody whether they want to be. After their yes, `npx kith add ADDRESS` finds their feed, ' +
  'asks for consent, and writes them into feeds.yaml; by hand it can be written there as well, with the day of their yes.';
