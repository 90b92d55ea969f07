import { around, before } from './find-pattern.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

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
  /(?<![\p{L}\p{N}])(?:\p{L}*lines?|ext(?:ension)?\.?(?= ?\d)|press (?:\d|one|two|three)|surgery|advice|support|food ?bank|weekdays|confidential|anonymous|hours|24[ /]?(?:h|7)|mon(?:day)?(?: to|-|–) ?(?:fri|sun)\p{L}*|lunes a (?:viernes|domingo|sábado)|confidencial|an[oó]nim[oa]|horario|horas|extensión|mesón|sede|centro|consultorios?|tel[eé]fono nuevo|church|parish|hall|school|pharmacy|pantry|shelter|refuge|hospital|court|station|venue|box office|society|network|foundation|programme|program|scheme|service|club|trust|bank|legal aid|law cent(?:re|er)|out[- ]of[- ]hours|on[- ]call|parroquia|escuela|farmacia|comedor|albergue|refugio|juzgado|taquilla|fundación|programa|bufete|cl[ií]nica|hospital|vecinal|casa de la|staffed|volunteers?|open|opens|appointment|emergency|team|county|free|office|desk|reception|switchboard|helpline|hotline|lifeline|crisis|samaritans|intake|front desk|freephone|toll[- ]free|our (?:number|line|phone)|duty (?:team|line|desk)|union|library|clinic|centre|center|council|charity|agency|department|helpdesk|enquir\p{L}*|inquir\p{L}*|bookings?|register by|conference|hotel|press|campaign|fund(?:raiser|raising)|secretar[ií]a|recepci[oó]n|centralita|atienden?|atendemos|contestan?|local|el de siempre|the same|voluntari\p{L}+|opci[oó]n|teléfono de\p{L}*|beneficios|mensaje|conmutador|oficina|sede|colegio|sindicato|guardia|l[ií]nea|gratuit[oa]|atenci[oó]n|informaci[oó]n|inscripci\p{L}+|reservas?|ayuntamiento|municip\p{L}+|consulta|turnos|ministerio|biblioteca|emergencias?|consultorio|equipo|servicio|asociaci[oó]n|federaci[oó]n|mesa (?:de|técnica))(?![\p{L}])/giu;

/** Free for who calls, or one price for a whole country: no house has such a number. */
const OF_NO_HOUSE =
  /^(?:\+?1[ .-]?)?\(?(?:8(?:00|33|44|55|66|77|88)|0?80[08]|03(?:00|30|33|45)|90[0-2]|1800|1300|116)\)?[ .-]/u;

/** As mobiles are numbered where the hubs are: they lie in somebody’s pocket, and seldom on a desk. */
const OF_A_MOBILE =
  /^(?:\(?07\d{3}\)?|(?:\+|00)44 ?7|(?:(?:\+|00)34 ?)?[67]\d\d[ .]?\d{2,3}[ .]?\d{2,3}|04\d\d |(?:\+|00)61 ?4|08[35-9] |(?:\+|00)353 ?8|(?:\+|00)5[46] ?9|(?:\+|00)57 ?3)/u;

/** Somebody of their own: then an office named beside it changes nothing. */
const OF_A_PERSON =
  /(?<![\p{L}\p{N}])(?:daughter|son|mum|mom|mother|father|dad|gran\p{L}*|nan|aunt\p{L}*|uncle|sister|brother|carers['’] house|foster carers?|cell|mobile|direct(?:ly)?|at home|home number|brother|neighbou?r|ask for \p{Lu}\p{L}+|own number|(?:her|his) (?:phone|number)|try (?:her|him)|llám(?:enla|enlo|ala|alo|adla|adlo)|m[óo]vil|celular|madre|padre|mam[áa]|pap[áa]|hij[oa]s?|abuel[oa]s?|t[ií][oa]|herman[oa]|señor[a]?|directamente a|pregunta(?:d|r|n)? por (?:él|ella)|guagua|vive|portera?|espos[oa]|mujer|marido|herman[oa]|niet[oa]|su número|de casa|su casa|fijo de)(?![\p{L}\p{N}])/giu;

/** Weaker: the porter of an office is a she or he, too. */
const SHE_OR_HE = /(?<!\p{L})(?:she|he|her|him|hers|his|ella|él)(?!\p{L})/giu;

/** A telephone number that is not an office’s. */
export const telephoneNumbers: Signal = {
  name: 'telephone',
  reason: 'It gives a telephone number.',
  patterns: [GROUPED, RUN, SPELLED],
  find: (passage: Passage) =>
    [GROUPED, RUN, SPELLED].flatMap(passage.placesOf).filter((found) => isSomebodys(passage, found)),
};

function isSomebodys(passage: Passage, found: Found): boolean {
  const { text } = passage;
  const written = text.slice(found.start, found.end);
  const digits = written.replace(/\D/gu, '');
  const isSpelled = digits === '';
  if (!isSpelled && (digits.length < 7 || digits.length > 15 || !isShaped(written, digits))) return false;
  const near = around(text, found, 110);
  if (!isSpelled && ANOTHER_NUMBER.test(before(text, found, 30)) && !TELEPHONE.test(before(text, found, 30)))
    return false;
  const ofAnOffice = (near.match(OF_AN_OFFICE)?.length ?? 0) + (OF_NO_HOUSE.test(written) ? 2 : 0);
  const ofAPerson =
    2 * (near.match(OF_A_PERSON)?.length ?? 0) +
    (near.match(SHE_OR_HE)?.length ?? 0) +
    (OF_A_MOBILE.test(written) ? 2 : 0);
  if (ofAnOffice === 0) return ofAPerson > 0 || weighAround(passage, found) >= 0;
  return ofAPerson > ofAnOffice;
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
