import pico from 'picocolors';
import type { RoundReport } from './open-round.ts';

type Outcome = RoundReport['results'][number]['outcome'];

/** What each outcome is called, and in which order they are told. */
const HEADINGS: readonly (readonly [Outcome, string])[] = [
  ['would-send', 'To be told, by webmention where their site takes them, else members by a letter:'],
  ['accepted', 'Told:'],
  ['would-write', 'To be told by a letter:'],
  ['written', 'Told by a letter, once you send it:'],
  ['silent', 'Not told, because their site takes no webmentions and they are no members:'],
  ['waits', 'Waits for its next try:'],
  ['failed', 'Could not be told, and is tried again:'],
  ['unpublished', 'Not told yet, because the published site is not up to date:'],
  ['refused', 'Their site said no:'],
  ['given-up', 'Could not be told, and is tried no more:'],
];

const ABOUT: Readonly<Record<RoundReport['results'][number]['about'], string>> = {
  reshared: 'passed on',
  answered: 'answered',
  introduced: 'introduced',
  gone: 'gone',
  later: 'later',
};

/** The report for a person: what was done, each kind together, then the letters. */
export function inWords(report: RoundReport, isSent: boolean): readonly string[] {
  const { results, letters, feeds, isCut } = report;
  const lines: string[] = [];
  for (const [outcome, heading] of HEADINGS) {
    const of = results.filter((result) => result.outcome === outcome);
    if (of.length === 0) continue;
    lines.push(pico.bold(heading));
    for (const { about, source, target, reason } of of)
      lines.push(
        `  ${ABOUT[about]}: ${target}`,
        `    in ${source}${reason === undefined ? '' : `; ${reason}`}`,
      );
  }
  if (feeds.length > 0)
    lines.push(
      pico.bold(
        isSent ? 'Feeds of which the WebSub hub was told:' : 'Feeds of which the WebSub hub is to be told:',
      ),
    );
  for (const { topic, outcome, reason } of feeds)
    lines.push(
      `  ${topic}${reason === undefined ? '' : `: ${outcome === 'failed' ? 'it failed' : 'not yet'}; ${reason}`}`,
    );
  for (const { to, text, file } of letters) {
    lines.push('', pico.bold(`A letter to ${to.name}${file === undefined ? '' : ` (${file})`}:`), '');
    lines.push(...text.split('\n').map((line) => (line === '' ? '' : `  ${line}`)));
  }
  if (isCut) lines.push('', 'There is more to tell; go on with: kith notify --send');
  if (lines.length === 0)
    return ['There is nothing to tell: whoever the hub links to knows of it, or wants no word.'];
  return isSent ? lines : [...lines, '', 'Nothing was sent. Once the site is published: kith notify --send'];
}

/** The report for a program. */
export function inJson({ results, letters, feeds, isCut }: RoundReport, isSent: boolean): object {
  return {
    isSent,
    told: results,
    letters: letters.map(({ to, text, file }) => ({
      to: to.id,
      text,
      ...(file !== undefined && { file }),
    })),
    feeds,
    isCut,
  };
}
