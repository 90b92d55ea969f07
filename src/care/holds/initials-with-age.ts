import { around } from './find-pattern.ts';
import { tellsOfInvention, tellsOfTheAuthor } from './harmless.ts';
import type { Found, Passage, Signal } from './signal.ts';

const AGE =
  '(?:\\d{1,2}(?!\\d|[.,]\\d| ?%|:\\d|/| (?:pages|págs|minutes|hours|cases|people|per))|(?:thir|four|fif|six|seven|eigh|nine)teen|ten|eleven|twelve|five|six|seven|eight|nine|two|three|four|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|trece|catorce|quince|dieci\\p{Ll}+|doce|once|diez|nueve|ocho|siete|seis|cinco|cuatro|tres|veint\\p{Ll}*|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta)';

const BETWEEN =
  "(?:[ ,;:—–-]|\\((?:ahora |now |aged )?|aged?|age|is|was|he|she|who|que|de|con|y|and|turn(?:s|ed|ing)|birthday|cumpleaños|today|hoy|tomorrow|just|only|about|tiene|tenía|cumple|cumplió|edad|years?|años|['’]s|a|an|una?|niñ[oa]|chic[oa]|girl|boy|female|male|woman|man|mujer|varón|hombre|mamá|mother|father|of|in|las?|el|desde|los|at|has|have|will|be|been|now|nearly|almost|barely|still|client|pupil|patient|baby|son|daughter|my|casi|recién|cumplidos|ya|este|months|meses){1,9}";

/** `K., seventeen`, `H.W., 71M`, `D (7)`, `N. (she’s just fourteen)`, `A L.G., de 16`. */
const INITIALS_THEN_AGE = new RegExp(
  `(?<![\\p{L}\\p{N}.&/])(?:(?!U\\.[SKN]\\.|E\\.U\\.)\\p{Lu}\\.(?:[ -]?\\p{Lu}\\.){0,3}|\\p{Lu}(?=[ ,(]|['’]s )|(?!UK|US|EU|UN|AM|PM|AC|HB|SB|NI|TV|ID)\\p{Lu}{2}(?=, \\d|, aged| \\(\\d))(?:${BETWEEN})${AGE}(?:[MFVH]|yo|y/o)?(?!\\p{L})`,
  'gu',
);

/** `a 15-year-old, J.`, `mi usuaria de 34 años, M.`. */
const AGE_THEN_INITIALS =
  /(?<!\p{L})(?:\d{1,2}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}{3,5}teen|\p{Ll}{3,5}ty|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{Ll}+))(?:[- ]years?[- ]old|[- ]?yo| años|[MFVH])[ ,(:]{1,3}(?:(?:called|named|let['’]s call (?:him|her|them)|I['’]ll call|we['’]ll call|whom I call|a quien llamaré|llamémosl[eao]|llamad[oa]|le llamaremos|boy|girl|man|woman|male|female|initials?|iniciales?) ){0,2}\p{Lu}\.?(?:[ -]?\p{Lu}\.){0,3}(?![\p{L}\p{N}])/gu;

/** `Client A, 34`, `S. aged 9`: a letter for a name and an age in the same breath. */
const LONE_WORDS = /^(?:I|A|Y|O|E|U)(?![.\p{L}]|, \d| \(\d)/u;

/** Initials, or one letter for a name, with an age. */
export const initialsWithAge: Signal = {
  name: 'initials-age',
  reason: 'It gives somebody’s initials and age.',
  patterns: [INITIALS_THEN_AGE, AGE_THEN_INITIALS],
  find: (passage: Passage) => {
    const { text, placesOf } = passage;
    return [INITIALS_THEN_AGE, AGE_THEN_INITIALS].flatMap(placesOf).filter((found) => {
      const near = around(text, found, 150);
      if (LONE_WORDS.test(text.slice(found.start, found.end)) || isOfWork(text, found)) return false;
      return !tellsOfInvention(near) && !tellsOfTheAuthor(around(text, found, 40));
    });
  },
};

/** `Class B 12`, `Band E, 30 places`, `vitamin C, 5`: a letter that counts. */
function isOfWork(text: string, { start }: Found): boolean {
  return /(?:class|band|grade|group|section|point|vitamin|plan|part|unit|table|figure|appendix|level|option|room|line|stage|type|schedule|grupo|plan|nivel|tabla|figura|anexo|punto|parte|vitamina|línea|clase|tipo|fase) $/iu.test(
    text.slice(Math.max(0, start - 12), start),
  );
}
