import { around, before } from './find-pattern.ts';
import { tellsOfInvention } from './harmless.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

/** What a number of a register is called, in front of it. */
const REGISTER =
  /(?<!\p{L})(?:cases?|files?|docket|matter|refs?|reference|records?|chart|MRN|NHS|SIN|SSN|NI|CHI|CRN|PPSN?|UHID|ID|UCI|BSN|Medicare|Medicaid|hospital|inmate|booking|prison(?:er)?|warrant|claim|claimant|complaint|intake|petition|custody|cause|charge|incident|crime|police|CAD|alien|A[- ]number|passport|plate|policy|benefit|tenancy|account|LAC|SCRA|URN|appeal|tribunal|expte?s?|expedientes?|exp|causa|rol|rit|ruc|rut|carpeta|autos|procedimiento|diligencias|sumario|juicio|legajo|historia|historial|HC|NHC|NUHSA|CURP|CUIL|CUIT|DNI|NIE|NIF|NSS|c[eé]dula|folio|denuncia|atestado|oficio|acta|parte|partida|matr[ií]cula|pasaporte|amparo|toca|queja|intern[oa]|pres[oa]|afiliaci[oó]n|solicitud|reclam(?:o|aci[oó]n)|listed as|tarjeta|n[º°])[.:#]?(?: (?:number|no|num|n[º°]|núm|número|is|es|it['’]s|id|cl[ií]nica|de|investigación|caso|social|under|bajo|ending|que|el|la|the)[.:]?){0,4} ?[#(:]?$/iu;

/** A mark as registers give them: letters, digits and what stands between, without spaces or in groups of digits. */
const MARK =
  /(?<![\p{L}\p{N}/.@_-])(?:[A-Z]{1,6}[-/. ]{0,2}){0,3}\d[\dA-Z]{0,12}(?:[-/.]{1,2}[\dA-Z]{1,12}|[- /]{1,2}\d{1,8}){0,5}(?: ?[A-Z](?![\p{L}]))?(?![\p{L}\p{N}@]|[.,]\d|%)/gu;

const FEWEST_DIGITS = 4;

/** Below it the sentences around tell of books, laws and tables, whose marks look alike. */
const FAR_FROM_BOOKS = -15;

/** How much must tell of a person around a short mark that nothing calls one. */
const NEAR = 8;

/** Letters with digits, or a year behind a stroke: nothing but a register gives such marks. */
const LIKE_A_MARK =
  /^(?=.*[A-Z])(?!.*\d [A-Z]{1,2}$)(?=.*\d{3})|^\d{1,6}\/(?:19|20)\d\d$|^\d{8}-?[A-Z]$|^\d{1,2}\.\d{3}\.\d{3}-[\dkK]$|^\d{3}-\d{2}-\d{4}$|^\d{4,}\/\d{2,}/u;

/** A year, a range of years, a date, an amount, a postcode. */
const ANOTHER_FORM =
  /^(?:(?:19|20)\d\d(?:[-/–](?:19|20)?\d\d)?|\d{1,2}[./-]\d{1,2}[./-](?:\d\d|\d{4})|\d{1,3}(?:[.,]\d{3})+|[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}|\d{4} [A-Z]{1,2}|[A-Z]{1,9} ?(?:19|20)\d\d)$/u;

/** Pages or a telephone number, unless it is called otherwise. */
const MAY_BE_ANOTHER = /^(?:\d{1,4}[-–]\d{1,4}|\+?\d{2,3}[- ]\d{3}[- ]\d{3,4})$/u;

/** What a number is called behind it: `is an NHS number`. */
const CALLED_BEHIND =
  /^,? (?:is|was|es|era) (?:an?|the|her|his|su|un|el|la) (?:\p{L}+ ){0,2}(?:case|file|docket|NHS|hospital|inmate|record|reference|claim|expediente|caso|historia|folio)(?!\p{L})/iu;

/** A form has a number of its own. */
const OF_A_FORM = /(?<!\p{L})(?:form|formulario|modelo) $/iu;

/** Registers of what is public: laws, judgments, grants, books, charities, courses, bills, tickets, censuses. */
const OF_THE_PUBLIC =
  /(?:(?<![\p{L}\p{N}])(?:grants?|awards?|funded|fund|fondo|proyecto|project|beca|scholarship|financ\p{L}+|doi|isbn|issn|arxiv|preprint|charity|registered|company|asociaci[oó]n|fundaci[oó]n|IBAN|CIF|cuenta|account no|bill|senate|house bill|HB|SB|bolet[ií]n|proyecto de ley|ley|decreto|resoluci[oó]n|real decreto|orden|art[ií]culo|section|statute|act|reg(?:ulation)?s?|circular|module|m[oó]dulo de|course|c[oó]digo|code|plazas|oposici[oó]n\p{L}*|convocatoria|job|vacancy|sentencia|judgment|ruling|supreme|courts? of appeal|corte (?:interamericana|suprema)|tribunal supremo|constitucional|estrasburgo|strasbourg|ECHR|EWCA|EWHC|UKSC|HCA|CLR|vs?\.|census|output area|RD|BOE|BOP|DOF|DL|NOM|UNE|BS|SI|SSI|CFR|USC|Cmnd?|Cm|HL|NCT|PMID|PMC|RES|ILO|STC|STS|STEDH|TEDH|directiva|directive|reglamento|isbn|dataset|table|tabla|lottery|loter[ií]a|d[eé]cimo|ticket|catalogue|cat[aá]logo|archive box|signatura|legajo hist[oó]rico|archivo hist[oó]rico|standard|norma|ISO|model|modelo|trial|protocolo de|prospero|registro de ensayos|ethics|comit[eé] de [eé]tica|IRB|licen[cs]e no|col(?:egiad[oa]|egiaci[oó]n)|registration)(?![\p{L}\p{N}])|§|\bv\b|\[(?:19|20)\d\d\])/iu;

/** Somebody's, whatever else is named beside it. */
const OF_A_PERSON =
  /(?<![\p{L}\p{N}])(?:he|she|his|her|him|my client|the mum|mother|father|dad|daughter|son|family|hearing|listed|judge|adjourn\p{L}*|abuela|audiencia|la mam[áa]|el pap[áa]|madre|padre|hij[oa]|niñ[oa]|muchach[oa]|chic[oa]|mi caso|ella|él|ventanilla|curadora)(?![\p{L}\p{N}])/iu;

/** A number under which somebody is filed. */
export const recordNumbers: Signal = {
  name: 'record-number',
  reason: 'It gives the number of a case, a docket, a file or a person.',
  patterns: [MARK],
  find: (passage: Passage) => passage.placesOf(MARK).filter((found) => isSomebodys(passage, found)),
};

function isSomebodys(passage: Passage, found: Found): boolean {
  const { text } = passage;
  const written = text.slice(found.start, found.end);
  const digits = written.replace(/\D/gu, '').length;
  if (digits < FEWEST_DIGITS || ANOTHER_FORM.test(written)) return false;
  const isCalledSo =
    REGISTER.test(before(text, found, 45)) || CALLED_BEHIND.test(text.slice(found.end, found.end + 40));
  if ((!isCalledSo && MAY_BE_ANOTHER.test(written)) || OF_A_FORM.test(before(text, found, 14))) return false;
  if (
    !isCalledSo &&
    !(LIKE_A_MARK.test(written) && weighAround(passage, found) >= (digits < 5 ? NEAR : FAR_FROM_BOOKS))
  )
    return false;
  if (tellsOfInvention(around(text, found, 160))) return false;
  if (!OF_THE_PUBLIC.test(before(text, found, 90)) && !OF_THE_PUBLIC.test(around(text, found, 14)))
    return true;
  return OF_A_PERSON.test(around(text, found, 90)) && !OF_THE_PUBLIC.test(before(text, found, 24));
}
