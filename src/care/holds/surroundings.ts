import type { Found } from './signal.ts';

/** The sentence that holds a place, with the one before and the one after. */
export function surroundings(text: string, sentences: readonly Found[], { start }: Found): string {
  const place = sentenceAt(sentences, start);
  const from = sentences[Math.max(0, place - 1)]?.start ?? 0;
  const to = sentences[Math.min(sentences.length - 1, place + 1)]?.end ?? text.length;
  return text.slice(from, to);
}

/** Which sentence holds a place: found by halves, as a long text has many. */
export function sentenceAt(sentences: readonly Found[], start: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sentences[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
