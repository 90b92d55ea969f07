/**
 * How many of the invented passages are held that should be, and how many that should not: `npm run measure:holds`. Those
 * that nothing was tuned on are the ones that count; it fails below the floors, and where there are none. Another file of
 * such passages can be named behind the command.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  BASELINE_JUDGE,
  FEWEST_HELD,
  falseHoldsOf,
  isEnough,
  type Judge,
  MOST_FALSELY_HELD,
  measure,
  recallOf,
  SIGNALS_JUDGE,
} from './measure.ts';
import { HELD_OUT_FILE, LANGUAGES, type Passage, readHeldOut, readTuned } from './passages.ts';

const named = process.argv[2];
const file = named === undefined ? HELD_OUT_FILE : pathToFileURL(named);
const heldOut = await readHeldOut(file);
const tuned = await readTuned();

if (heldOut.length === 0)
  console.log(
    `There are no passages at ${fileURLToPath(file)}, so no figure can be reported: have somebody write them who has not seen the signals.`,
  );
else printSet('Held out, reported', heldOut);
printSet('Tuned on, not reported', tuned);

const passages = [...heldOut, ...tuned];
const started = performance.now();
for (const { text } of passages) SIGNALS_JUDGE(text);
const seconds = (performance.now() - started) / 1000;
console.log(`${Math.round(passages.length / seconds)} passages in a second, of about 55 words.`);

const suffices = heldOut.length > 0 && isEnough(heldOut);
if (heldOut.length > 0 && !suffices)
  console.log(
    `Not enough: at least ${FEWEST_HELD} % of what should be held, at most ${MOST_FALSELY_HELD} % of the rest, and far better than one expression.`,
  );
process.exitCode = suffices ? 0 : 1;

function printSet(title: string, set: readonly Passage[]): void {
  console.log(title);
  for (const language of LANGUAGES)
    print(
      language,
      set.filter((passage) => passage.language === language),
    );
  print('both', set);
}

function print(language: string, of: readonly Passage[]): void {
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
