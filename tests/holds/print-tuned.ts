/** Prints the passages that the signals may be tuned on, and nothing of the others. */
import { readPassages } from './passages.ts';

for (const { language, isToHold, purpose, text, signals, why } of await readPassages()) {
  if (purpose !== 'tuned') continue;
  console.log(
    `${language} ${isToHold ? `hold (${signals.join(', ')})` : 'pass'}: ${text.trim()}\n    ${why}\n`,
  );
}
