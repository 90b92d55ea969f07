const AGE_AFTER =
  /^(?:[- ]years?[- ]old|[- ]year-olds?|[- ](?:months?|weeks?|days?)[- ]old| años| añitos| meses)/u;
const AGE_BEFORE =
  /(?:aged?|turn(?:s|ed)|girl of|boy of|lad of|lady of|woman of|man of|he['’]s|she['’]s|is|was|just|only|,|\(|de|con|tiene|tenía|cumple|cumplido|cumplió|los) ?$/u;
const AGE_END = /^(?:[,.;)!]|[MF](?!\p{L})| (?:and|now|y|next|today|ya)(?!\p{L}))/u;

/** Whether a number is an age: `, 61,` and `ninety-one.` as well as `aged nine` and `84 años`. */
export function isAge(sentence: string, start: number, written: string): boolean {
  const after = sentence.slice(start + written.length, start + written.length + 14);
  if (AGE_AFTER.test(after)) return true;
  return AGE_END.test(after) && AGE_BEFORE.test(sentence.slice(Math.max(0, start - 12), start));
}
