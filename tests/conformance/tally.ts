/** How many checks there are and how many hold. */
export interface Tally {
  readonly checks: number;
  readonly asWritten: number;
  readonly onceHarmless: number;
  readonly rssParser: number;
}

/** Which way one check holds. */
export type Held = Readonly<Record<'asWritten' | 'onceHarmless' | 'rssParser', boolean>>;

const NONE: Tally = { checks: 0, asWritten: 0, onceHarmless: 0, rssParser: 0 };

/** Counts one check in. */
export function addTo(tallies: Map<string, Tally>, name: string, held: Held): void {
  const known = tallies.get(name) ?? NONE;
  tallies.set(name, {
    checks: known.checks + 1,
    asWritten: known.asWritten + Number(held.asWritten),
    onceHarmless: known.onceHarmless + Number(held.onceHarmless),
    rssParser: known.rssParser + Number(held.rssParser),
  });
}

/** The tallies as lines of text. */
export function tableOf(rows: readonly (readonly [string, Tally])[]): string {
  const head = ['', 'ours, as written', 'ours, once harmless', 'rss-parser alone'];
  const lines = rows.map(([name, tally]) => [
    name,
    `${tally.asWritten} of ${tally.checks}`,
    `${tally.onceHarmless} of ${tally.checks}`,
    `${tally.rssParser} of ${tally.checks}`,
  ]);
  return [head, ...lines]
    .map((cells) =>
      cells
        .map((cell) => cell.padEnd(22))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
