/**
 * How good the suggestions are, on communities whose right pairs are known: `npm run measure:introductions`. Each member
 * who should meet somebody counts as met when the first three suggestions name somebody of those. Fails below the floor,
 * and when two are suggested who talk already.
 */
import { HELD_OUT, readCommunity, TUNED } from './communities.ts';
import { FLOOR, inPercent, type Measure, measureSuggestions, measureTagOverlap } from './measure.ts';

const HALVES = { 'Held out, reported': HELD_OUT, 'Tuned on, not reported': TUNED };

let isEnough = true;
for (const [half, names] of Object.entries(HALVES)) {
  console.log(half);
  for (const text of ['excerpt', 'full', 'link'] as const) {
    const measures = names.map((name) => measureSuggestions(readCommunity(name, text)));
    const talking = measures.flatMap((measure) => measure.talking).length;
    print(names, `suggestions, consent to text: ${text}`, measures);
    if (talking > 0) console.log(`  ${talking} suggested pairs talk with each other already`);
    const isReported = names === HELD_OUT && text === 'excerpt';
    isEnough &&= talking === 0 && (!isReported || inPercent(measures) >= FLOOR);
  }
  for (const by of ['number', 'share'] as const) {
    const measures = names.map((name) => measureTagOverlap(readCommunity(name), by));
    print(names, `plain tag overlap, by ${by}`, measures);
  }
}
process.exitCode = isEnough ? 0 : 1;

function print(names: readonly string[], what: string, measures: readonly Measure[]): void {
  const each = measures.map(({ met, members }, at) => `${names[at]} ${met} of ${members}`).join(', ');
  console.log(`  ${what.padEnd(38)} ${inPercent(measures).toFixed(1).padStart(5)} %  ${each}`);
}
