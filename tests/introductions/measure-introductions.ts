/**
 * How good the suggestions are, on communities whose right pairs are known: `npm run measure:introductions`. Each member
 * who should meet somebody counts as met when the first three suggestions name somebody of those. Fails below the floor.
 */
import { HELD_OUT, readCommunity, TUNED } from './communities.ts';
import { BASELINE_CEILING, FLOOR, inPercent, measureSuggestions, measureTagOverlap } from './measure.ts';

const reported = [];
for (const [half, names] of Object.entries({ 'held out': HELD_OUT, 'tuned on': TUNED })) {
  for (const text of ['excerpt', 'full', 'link'] as const) {
    const communities = names.map((name) => readCommunity(name, text));
    const suggested = communities.map(measureSuggestions);
    const baseline = communities.map(measureTagOverlap);
    const each = suggested.map(({ met, members }, at) => `${names[at]} ${met} of ${members}`).join(', ');
    const talking = suggested.flatMap((measure) => measure.talking).length;
    console.log(
      `${half}, text: ${text.padEnd(7)} suggestions ${inPercent(suggested).toFixed(1)} % (${each}), tag overlap ${inPercent(baseline).toFixed(1)} %, pairs that talk already ${talking}`,
    );
    if (half === 'held out' && text === 'excerpt') {
      reported.push(inPercent(suggested) >= FLOOR, inPercent(baseline) < BASELINE_CEILING, talking === 0);
    }
  }
}
console.log(
  `Reported is the first line; wanted are at least ${FLOOR} %, below ${BASELINE_CEILING} %, and none.`,
);
process.exitCode = reported.every(Boolean) ? 0 : 1;
