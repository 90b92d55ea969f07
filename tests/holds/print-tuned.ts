/** Prints the half of the passages that the signals may be tuned on, and nothing of the other. */
import { readPassages } from './passages.ts';

for (const { language, isToHold, isHeldOut, text, signals, why } of await readPassages()) {
  if (isHeldOut) continue;
  console.log(
    `${language} ${isToHold ? `hold (${signals.join(', ')})` : 'pass'}: ${text.trim()}\n    ${why}\n`,
  );
}
