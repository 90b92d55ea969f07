/** The languages whose words are brought to a stem; words of others stand for themselves. */
export type StemmedLanguage = 'en' | 'es';

/** Shorter stems than this would be shared by words that have nothing to do with each other. */
const SHORTEST_STEM = 4;

const SPANISH_ENDINGS =
  /(?:amientos?|imientos?|aciones|acion|iciones|icion|adoras?|adores|ador|edoras?|edores|edor|mente|iendo|ando|ieron|aron|aban?|adas?|ados?|idas?|idos?|arse|erse|irse|ar|er|ir)$/u;

/**
 * Brings a folded word to a stem that its plural, its gender and its commonest endings share: `siblings` and `sibling`,
 * `cuidadora` and `cuidar`. It is light on purpose: two words that are taken for one mislead more than one that is missed.
 */
export function stem(word: string, language: StemmedLanguage): string {
  return language === 'es' ? stemSpanish(word) : stemEnglish(word);
}

function stemEnglish(word: string): string {
  const singular = singularOf(word);
  const [, verb = ''] = /^(.+?)(?:ing|ed)$/u.exec(singular) ?? [];
  const base = verb.length >= 3 && /[aeiouy]/u.test(verb) ? verb.replace(/([^aeiouls])\1$/u, '$1') : singular;
  const plain = base.length > SHORTEST_STEM + 2 ? base.replace(/ly$/u, '') : base;
  return plain.length > 3 ? plain.replace(/e$/u, '').replace(/y$/u, 'i') : plain;
}

function singularOf(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/u.test(word)) return word;
  if (/ies$/u.test(word)) return word.length > 4 ? word.replace(/ies$/u, 'y') : word;
  if (/(?:ch|sh|x|ss|z)es$/u.test(word)) return word.replace(/es$/u, '');
  return word.replace(/s$/u, '');
}

function stemSpanish(word: string): string {
  const cut = word.replace(SPANISH_ENDINGS, '');
  if (cut !== word && cut.length >= SHORTEST_STEM) return cut;
  const singular = word.length > SHORTEST_STEM ? word.replace(/(?<=[lnrdjz])es$|s$/u, '') : word;
  return singular.length > SHORTEST_STEM - 1 ? singular.replace(/[aoe]$/u, '') : singular;
}
