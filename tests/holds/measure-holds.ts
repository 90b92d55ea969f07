/**
 * How many of the invented passages are held that should be, and how many that should not: `npm run measure:holds`. The half
 * that nothing was tuned on is the one that counts; it fails below the floors.
 */
import {
  BASELINE_JUDGE,
  FEWEST_HELD,
  falseHoldsOf,
  type Judge,
  MOST_FALSELY_HELD,
  measure,
  recallOf,
  SIGNALS_JUDGE,
} from './measure.ts';
import { LANGUAGES, readPassages } from './passages.ts';

const passages = await readPassages();
const heldOut = passages.filter(({ purpose }) => purpose === 'held-out');
const sets = {
  'Held out, reported': heldOut,
  'Check set, only its totals are looked at': passages.filter(({ purpose }) => purpose === 'check'),
  'Tuned on, not reported': passages.filter(({ purpose }) => purpose === 'tuned'),
};

for (const [set, of] of Object.entries(sets)) {
  console.log(set);
  for (const language of LANGUAGES)
    print(
      language,
      of.filter((passage) => passage.language === language),
    );
  print('both', of);
}
const signals = measure(heldOut, SIGNALS_JUDGE);
const baseline = measure(heldOut, BASELINE_JUDGE);
const isEnough =
  recallOf(signals) >= FEWEST_HELD &&
  falseHoldsOf(signals) <= MOST_FALSELY_HELD &&
  recallOf(baseline) < recallOf(signals) - 20;
const started = performance.now();
for (const { text } of passages) SIGNALS_JUDGE(text);
const seconds = (performance.now() - started) / 1000;
console.log(`${Math.round(passages.length / seconds)} passages in a second, of about 55 words.`);
if (!isEnough)
  console.log(
    `Not enough: at least ${FEWEST_HELD} % of what should be held, at most ${MOST_FALSELY_HELD} % of the rest.`,
  );
process.exitCode = isEnough ? 0 : 1;

function print(language: string, of: typeof passages): void {
  const judges: Readonly<Record<string, Judge>> = {
    signals: SIGNALS_JUDGE,
    'one expression': BASELINE_JUDGE,
  };
  for (const [name, judge] of Object.entries(judges)) {
    const result = measure(of, judge);
    const parts = [
      `held ${result.held} of ${result.toHold} (${recallOf(result).toFixed(1)} %)`,
      `falsely ${result.falselyHeld} of ${result.toPass} (${falseHoldsOf(result).toFixed(1)} %)`,
    ];
    console.log(`  ${language.padEnd(8)} ${name.padEnd(15)} ${parts.join(', ')}`);
  }
}
