import { ownCopy } from '../../own-copy.ts';

/** So many answers are remembered. */
const MOST_REMEMBERED = 100_000;

/** Longer texts hardly come again. */
const LONGEST = 5000;

/**
 * Remembers what a question about a text came to, since the same lines stand on thousands of pages. Once it has so many answers it begins
 * anew, so that memory stays the same however large the site is.
 */
export function remembered<T extends object | boolean>(
  ask: (text: string) => T,
  most = MOST_REMEMBERED,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (text.length > LONGEST) return answer;
    if (answers.size >= most) answers.clear();
    answers.set(ownCopy(text), answer);
    return answer;
  };
}
