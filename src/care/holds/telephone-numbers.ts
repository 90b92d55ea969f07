import { around, before, findPattern } from './find-pattern.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { surroundings } from './surroundings.ts';
import { weighPeople } from './weigh-people.ts';

/** Seven digits or more in groups, as telephones are written anywhere: `+56 9 5555 0147`, `(718) 555-0133`. */
const GROUPED = /(?<![\p{L}\p{N}./#@_:%=&?-])\+?[\d(][\d \u00A0().\-–]{5,20}\d(?![\p{L}\p{N}/%-]|[.,]\d)/gu;

/** The same in one run: `600555014`, `+34600555014`. */
const RUN = /(?<![\p{L}\p{N}./#@_:%=&?-])(?:\+\d{9,14}|0\d{9,10}|[6-9]\d{8})(?![\p{L}\p{N}/%-]|[.,]\d)/gu;

const TENS =
  '(?:diez|once|doce|trece|catorce|quince|dieci\\p{Ll}+|veint\\p{Ll}+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \\p{Ll}{3,6})?)';

const DIGIT_WORD =
  '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)';

const SPOKEN = `(?:${DIGIT_WORD}|${TENS})`;

/** Spelled out, to be hidden from machines. */
const SPELLED = new RegExp(`(?<!\\p{L})${SPOKEN}(?:[ ,-]{1,2}${SPOKEN}){4,14}(?!\\p{L})`, 'giu');

/** Not a number to call: an ISBN, a law, a count, a grant, a page, a date. */
const ANOTHER_NUMBER =
  /(?:ISBN|ISSN|doi|orcid|§|(?<![\p{L}\p{N}])(?:n[º°]\.?|n\.º|no\.|núm|number|grant|award|charity|section|art(?:ículo|icle)?|ley|act|law|bill|pages?|pp|págs?|p|fondo|folio|project|proyecto|bolet[ií]n|RFC|case|file|docket|matter|expediente|exp|ref|record|SIN|DNI|NHS)[.:]?)[ :#(]{0,3}$/iu;

const TELEPHONE =
  /(?<![\p{L}\p{N}])(?:tele?(?:phone|fono|f)?|teléfono|phone|call|ring|text|whats?app|wsp|cell|mobile|móvil|celular|dial|llam\p{L}*|fono|fax)(?![\p{L}\p{N}])/iu;

/** Whose number it is meant to be: a desk’s, a line’s, an office’s. */
const OF_AN_OFFICE =
  /(?<![\p{L}\p{N}])(?:office|desk|reception|switchboard|helpline|hotline|lifeline|crisis|samaritans|intake|front desk|freephone|toll[- ]free|our (?:number|line|phone)|duty (?:team|line|desk)|union|library|clinic|centre|center|council|charity|agency|department|helpdesk|enquir\p{L}*|inquir\p{L}*|bookings?|register by|conference|hotel|press|campaign|fund(?:raiser|raising)|secretar[ií]a|recepci[oó]n|centralita|conmutador|oficina|sede|colegio|sindicato|guardia|l[ií]nea|gratuit[oa]|atenci[oó]n|informaci[oó]n|inscripci\p{L}+|reservas?|ayuntamiento|municip\p{L}+|consulta|turnos|ministerio|biblioteca|emergencias?|consultorio|equipo|servicio|asociaci[oó]n|federaci[oó]n|mesa (?:de|técnica))(?![\p{L}])/iu;

/** Somebody of their own: then an office named beside it changes nothing. */
const OF_A_PERSON =
  /(?<![\p{L}\p{N}])(?:her|him|hers?|he|she|daughter|son|mum|mom|mother|father|dad|gran\p{L}*|nan|aunt\p{L}*|uncle|sister|brother|carers?|cell|mobile|own number|try (?:her|him)|llám(?:enla|enlo|ala|alo|adla|adlo)|m[óo]vil|celular|madre|padre|mam[áa]|pap[áa]|hij[oa]s?|abuel[oa]s?|t[ií][oa]|herman[oa]|ella|él|señor[a]?|directamente a|pregunta(?:d|r|n)? por (?:él|ella)|guagua|vive)(?![\p{L}\p{N}])/iu;

/** A telephone number that is not an office’s. */
export const telephoneNumbers: Signal = {
  name: 'telephone',
  reason: 'It gives a telephone number.',
  find: ({ text, languages, sentences }: Passage) =>
    [...findPattern(GROUPED, text), ...findPattern(RUN, text), ...findPattern(SPELLED, text)].filter(
      (found) => isSomebodys(text, found, weighPeople(surroundings(text, sentences, found), languages)),
    ),
};

function isSomebodys(text: string, found: Found, people: number): boolean {
  const written = text.slice(found.start, found.end);
  const digits = written.replace(/\D/gu, '');
  const isSpelled = digits === '';
  if (!isSpelled && (digits.length < 7 || digits.length > 15 || !isShaped(written, digits))) return false;
  const near = around(text, found, 110);
  if (!isSpelled && ANOTHER_NUMBER.test(before(text, found, 30)) && !TELEPHONE.test(before(text, found, 30)))
    return false;
  return !OF_AN_OFFICE.test(near) || OF_A_PERSON.test(near) || people >= 5;
}

/** Years, ranges of pages and amounts come in groups, too; a telephone number seldom has a group of one or two only. */
function isShaped(written: string, digits: string): boolean {
  if (/^\(?(?:1[5-9]|20)\d\d[ \-–]/u.test(written) && digits.length <= 8) return false;
  if (/^\d{1,3}(?:\.\d{3})+$/u.test(written)) return false;
  if (/^97[89]/u.test(digits) && digits.length === 13) return false;
  if (/^\d{1,2}[.\-–]\d{1,2}[.\-–]\d{2,4}$/u.test(written)) return false;
  const groups = written.match(/\d+/gu) ?? [];
  return (
    written.startsWith('+') ||
    groups.length === 1 ||
    Math.max(...groups.map(({ length }) => length)) >= 3 ||
    digits.length >= 8
  );
}
