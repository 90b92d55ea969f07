/** What the letters of a word tell by themselves, wherever it stands. */
export interface WordShape {
  /** In small letters, and without what is drawn together with it: `she’d`, `I’m`. */
  readonly word: string;
  /** Its ending is that of what somebody did. */
  readonly isDeed: boolean;
  /** Its ending is that of what I did; Spanish says it so. */
  readonly isMyDeed: boolean;
  /** It is written like a name. */
  readonly isLarge: boolean;
  /** Digits may be a year or an age; by themselves they are a count. */
  readonly digits?: 'longAgo' | 'year' | 'few';
}

const CONTRACTED = /'(?:s|d|ll|ve|re|m)$/u;

const SPANISH_I = /^(?!porqué|café|qué|josé)\p{L}{2,}é$/u;
const SPANISH_DID = /^\p{L}{3,}ó$/u;
const ENGLISH_DID = /^\p{L}{3,}ed$/u;

/** What a word's letters tell, in Spanish or else in English. */
export function shapeOf(written: string, isSpanish: boolean): WordShape {
  const word = written.toLowerCase().replaceAll('’', "'").replace(CONTRACTED, '');
  const first = written.charAt(0);
  const digits = digitsOf(written);
  return {
    word,
    isDeed: (isSpanish ? SPANISH_DID : ENGLISH_DID).test(word),
    isMyDeed: isSpanish && SPANISH_I.test(word),
    isLarge: first !== first.toLowerCase() && written.length >= 3 && written !== written.toUpperCase(),
    ...(digits && { digits }),
  };
}

function digitsOf(written: string): WordShape['digits'] {
  if (/^(?:1[5-8]\d\d|19[0-6]\d)$/u.test(written)) return 'longAgo';
  if (/^(?:19|20)\d\d$/u.test(written)) return 'year';
  return /^\d{1,2}$/u.test(written) ? 'few' : undefined;
}
