import { readFileSync, writeFileSync } from 'node:fs';

/** Ratios by what they compare. */
export type Ratios = Readonly<Record<string, number>>;

const FILE = new URL('./kept-ratios.json', import.meta.url);

/** Machines differ, and so do their moods: a ratio that is no worse than this many times the kept one is not told. */
const TOLERATED = 1.3;

/** Compares ratios with those that the repository keeps, one line for each, and gives the names of those that grew too much. */
export function compareWithKept(ratios: Ratios): readonly string[] {
  const kept = keptRatios();
  return Object.entries(ratios).flatMap(([name, ratio]) => {
    const before = kept[name];
    if (before === undefined) throw new Error(`No ratio is kept for “${name}”: run it with --keep.`);
    const isWorse = ratio > before * TOLERATED;
    console.log(`${isWorse ? 'WORSE ' : ''}${name}: ${ratio.toFixed(2)}, kept ${before.toFixed(2)}`);
    return isWorse ? [name] : [];
  });
}

/** Keeps ratios in the repository, beside those of other benchmarks. */
export function keepRatios(ratios: Ratios): void {
  const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Math.round(ratio * 100) / 100]);
  writeFileSync(
    FILE,
    `${JSON.stringify({ ...keptRatios(), ...Object.fromEntries(rounded) }, undefined, 2)}\n`,
  );
}

function keptRatios(): Ratios {
  return JSON.parse(readFileSync(FILE, 'utf8'));
}
