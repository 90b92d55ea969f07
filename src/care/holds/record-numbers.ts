import { around, before, findPattern } from './find-pattern.ts';
import { tellsOfInvention } from './harmless.ts';
import type { Found, Passage, Signal } from './signal.ts';

/** A mark with four digits or more in it, in the forms that registers use. */
const MARK =
  '(?:[A-Z]{1,6}[-/. ]{0,2}){0,3}(?:\\d[\\d.]{0,12}[-/ ]?){1,4}(?:[-/]?[A-Z]{1,3}(?![\\p{Ll}]))?(?:[-/]?\\d{1,8})?';

const WORD =
  '(?:cases?|files?|docket|matter|refs?|reference|record|chart|MRN|NHS|SIN|SSN|NI|CHI|CRN|PPS|PPSN|UHID|hospital|medical record|inmate|booking|prison|warrant|claim|complaint|intake|petition|custody|cause|charge|incident|crime|police|CAD|alien|A[- ]number|passport|licen[cs]e plate|plate|policy|benefit|tenancy|rent account|LAC|SCRA|expte?s?|expediente|exp|causa|rol|rit|ruc|rut|carpeta|autos|procedimiento|diligencias|sumario|juicio|legajo|historia cl[ií]nica|historial|HC|NHC|NUHSA|CURP|CUIL|DNI|NIE|NIF|NSS|c[eé]dula|folio|denuncia|atestado|oficio|protocolo|acta|parte|partida|matr[ií]cula|pasaporte|amparo|toca|queja|interno)';

/** `case 0093-7714`, `exp. 2019/5550`, `SIN (000 412 887)`. */
const NAMED = new RegExp(
  `(?<!\\p{L})${WORD}\\.?(?: (?:number|no\\.?|num\\.?|n[º°]\\.?|núm\\.?|número|is|es|id))?(?: de (?:investigación|caso))?[ :#(]{1,3}(?:n[.º°]{1,2} ?|no\\.? ?|is |es )?${MARK}`,
  'giu',
);

/** Forms that nothing but a register gives: `24-JV-00871`, `ZX23C00418`, `SCRA/KD/20931`, `00000555-T`. */
const SHAPED: readonly RegExp[] = [
  /(?<![\p{L}\p{N}/.-])\d{2,4}-[A-Z]{1,4}-\d{3,7}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.-])[A-Z]{2}\d{2}[A-Z]\d{5}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.-])[A-Z]{2,6}(?:[/-][A-Z]{1,6}){0,2}\/\d{3,8}(?:\/\d{2,4})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.-])[A-Z]{1,4}-\d{3,6}[-/](?:19|20)\d\d(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}/.-])(?:\d{8}-?[A-HJ-NP-TV-Z]|[XYZ]-?\d{7}-?[A-Z]|\d{1,2}\.\d{3}\.\d{3}-[\dkK]|\d{3}-\d{2}-\d{4})(?![\p{L}\p{N}-])/gu,
];

const FEWEST_DIGITS = 4;

/** Registers of what is public: laws, judgments, grants, books, charities, courses, bills, tickets, censuses. */
const OF_THE_PUBLIC =
  /(?:(?<![\p{L}\p{N}])(?:grants?|awards?|funded|fund|fondo|proyecto|project|beca|scholarship|financ\p{L}+|doi|isbn|issn|arxiv|preprint|charity|registered|company|bill|senate|house bill|HB|SB|bolet[ií]n|proyecto de ley|ley|decreto|resoluci[oó]n|real decreto|orden|art[ií]culo|section|statute|act|reg(?:ulation)?s?|circular|module|m[oó]dulo de|course|c[oó]digo|code|plazas|oposici[oó]n\p{L}*|convocatoria|job|vacancy|sentencia|judgment|ruling|supreme|appeal|corte (?:interamericana|suprema)|tribunal supremo|constitucional|estrasburgo|strasbourg|ECHR|EWCA|EWHC|UKSC|HCA|CLR|vs?\.|census|dataset|table|tabla|lottery|loter[ií]a|d[eé]cimo|ticket|catalogue|cat[aá]logo|archive box|signatura|legajo hist[oó]rico|archivo hist[oó]rico|standard|norma|ISO|form|formulario|model|modelo|trial|protocolo de|prospero|registro de ensayos|ethics|comit[eé] de [eé]tica|IRB|licen[cs]e no|col(?:egiad[oa]|egiaci[oó]n)|registration)(?![\p{L}\p{N}])|§|\bv\b|\[(?:19|20)\d\d\])/iu;

/** Somebody's, whatever else is named beside it. */
const OF_A_PERSON =
  /(?<![\p{L}\p{N}])(?:he|she|his|her|him|my client|the mum|mother|father|dad|daughter|son|family|hearing|listed|judge|adjourn\p{L}*|abuela|audiencia|la mam[áa]|el pap[áa]|madre|padre|hij[oa]|niñ[oa]|muchach[oa]|chic[oa]|mi caso|ella|él|ventanilla|curadora)(?![\p{L}\p{N}])/iu;

/** A number under which somebody is filed. */
export const recordNumbers: Signal = {
  name: 'record-number',
  reason: 'It gives the number of a case, a docket, a file or a person.',
  find: ({ text }: Passage) =>
    [NAMED, ...SHAPED]
      .flatMap((pattern) => findPattern(pattern, text))
      .filter((found) => isSomebodys(text, found)),
};

function isSomebodys(text: string, found: Found): boolean {
  const written = text.slice(found.start, found.end);
  const digits = written.replace(/\D/gu, '').length;
  if (digits < FEWEST_DIGITS) return false;
  // A year alone, `case 2019`, is a date.
  if (/\D(?:19|20)\d\d$/u.test(written) && digits === 4) return false;
  if (tellsOfInvention(around(text, found, 160))) return false;
  if (!OF_THE_PUBLIC.test(before(text, found, 60)) && !OF_THE_PUBLIC.test(around(text, found, 14)))
    return true;
  return OF_A_PERSON.test(around(text, found, 90)) && !OF_THE_PUBLIC.test(before(text, found, 24));
}
