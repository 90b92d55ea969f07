import { around } from './find-pattern.ts';
import { tellsOfInvention } from './harmless.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

/** A quotation of some length; the shorter ones are sayings. */
const QUOTED: readonly RegExp[] = [
  /["“«][^"“”«»]{18,400}["”»]/gu,
  /(?<=[\s(:])[‘'][^‘’'\n]{18,300}[’'](?=[\s.,;)])/gu,
];

/** As people write who write for a file. */
const OF_A_FILE =
  /(?<![\p{L}])(?:presents?(?:ed)? (?:as|with)|states?(?! that the)|denies|denied|reports?|reported|observed|disclos\p{L}+|minimi[sz]\p{L}+|insight|tearful|guarded|hostile|affect|oriented|compliant|non-?compliant|engag\p{L}+|DNA|NFA|s\/b|c\/o|h\/o|hx|dx|known to|Mum |Mother |Mom |Dad |Father |MGM|client|Pt|patient|worker|class teacher|home conditions|weight|growth|bottle|smelled|smelt|refused|declines?d?|unable to|did not attend|cooperat\p{L}+|parenting|contact with|bruis\p{L}+|PE kit|uniform|hygiene|appears?|withdrawn|low mood|superficial|risk|index offence|self-care|meals|usuari[oa]|paciente|menor|madre|padre|progenitor[a]?|refiere|manifiesta|niega|minimiza|se observa|acude|no acude|no asiste|se cita|se retira|se le|cortes|superficiales|colabora\p{L}*|higiene|vivienda|parafina|reconoce|impresiona|presenta|consciente|orientad[oa]|lábil|recluid[oa]|apoderad[oa]|conducta|hábitos|antecedentes|demanda|convivencia|orientación|conflictiv[oa]|absentis\p{L}+|entrevistad[oa]|relata|expresa|attend(?:s|ed|ance)|engaged|disengaged|plan|review(?:ed)?|nil|NAD|no reply|no change|no concerns|concerns?|mood|capacity|poor|weekly|threshold|PLO|goals?|partially|UDS|wk|x\d|relapsed?|home visit|strategy|consider|recommend\p{L}*|sporadic|in?appropriate\p{L}*|aggressive|verbally|abusive|supervised|(?:un)?kempt|dishevelled|eye contact|speech|alert|(?:un)?settled|slept|PRN|obs|incontinent|mobilis\p{L}*|mobiliz\p{L}*|falls|pressure|intake|recourse|trafficked|DV|aspecto|aseo|ánimo|discurso|coherente|hostil|red de apoyo|pron[oó]stico|femenin[oa]|masculin[oa]|gesta|consumo|disfuncional|negligen\p{L}*|disruptiva|citaciones|seguimiento|derivaci[oó]n|ingreso|egreso|v[ií]nculo|hacinamiento|violencia|expulsiones|pensamiento|adherencia|conciencia de|se (?:realiza|propone|deriva|aprecia|informa|valora|ingresa|constata)|cl|wld|congruent)(?![\p{L}])/giu;

const SOURCE =
  /(?<![\p{L}])(?:process recording|case ?notes?|progress notes?|session notes?|my notes?|notes? (?:from|of|says?|reads?)|the file|her file|his file|case file|chart(?:ed)?|chronology|assessment|report (?:says|reads)|minutes|entry (?:for|in|reads)|log(?:ged)?|handover|referral|statement|affidavit|transcript\p{L}*|verbatim|voicemail|recording|letter (?:says|said|reads)|email from|wrote in (?:the|her|his)|para(?:graph)? \d|intake form|care plan|discharge summary|diario de campo|hoja de vida|historia (?:clínica|social)|historial|informe|parte|acta|expediente|ficha|anotaci[oó]n\p{L}*|transcrib\p{L}*|copio tal cual|cito textual|textual\p{L}*|entrevista a|bitácora|registro|evoluci[oó]n|nota (?:de|del)|evaluación|peritaje|pericia|audio)(?![\p{L}])/giu;

const OF_STYLE =
  /(?<![\p{L}])(?:don['’]t write|never write|stop writing|avoid|instead of|rather than|on the slide|slides?|style|trainer|words? (?:like|such)|phrase|no escrib\p{L}+|evitar|en lugar de|en vez de|diapositiva|plantilla|ejemplo de|frase|guía|hand(?:out|book)|guidance|policy|the act|says section|según la ley|ledger|in 1\d{3})(?![\p{L}])/iu;

/** As nurses and doctors write, whether or not between quotation marks; two of these are enough. */
const SHORTHAND =
  /(?<![\p{L}])(?:[Pp]t|[Hh]x|[Dd]x|[Rr]x|[Tt]x|[Ss]x|y\/?o|c\/o|s\/p|h\/o|r\/v|MSE|NFA|NAD|DNA['’]?d|SI\/HI|OD ?x ?\d|x\d|wk|w\/|s\/b|ROH|EtOH|NOK|DOB|MHA|s\.?136|[Ss]tates|[Dd]enies|[Cc]lt?|wld|[Mm]ood|fu|f\/u|appt|[Ii]mp|[Pp]lan:|[Pp]resents|CP plan|CIN|\d{2}[MF]|\d{1,2} ?yo|[Pp]te\.?|[Pp]cte\.?|[Uu]suari[oa] (?:refiere|acude|presenta)|[Ss]e deriva|[Rr]efiere|[Nn]iega|IDx|EM:|MC:|AP:)(?![\p{L}])/gu;

/** What a file says, retold. */
const TOLD_BY_A_FILE =
  /(?<!\p{L})(?:notes?|files?|report|chart|referral|assessment|chronology|entry|intake|log|handover|summary|review|records?|informe|expediente|historial?|ficha|parte|acta|valoración|nota) (?:(?:I|we|they|that|which|de|del|la|el|\p{Ll}+) ){0,3}?(?:says?|said|reads?|states?|stated|puts?|has (?:him|her|them)|describes?|described|calls?|called|recorded|dice|decía|pone|ponía|reza|describe|recoge|consta)(?!\p{L})/giu;

/** How much must tell of a person around it. */
const NEAR = 8;

/** Words out of somebody's file. */
export const caseNotes: Signal = {
  name: 'case-notes',
  reason: 'It quotes what was written or said about somebody for the file.',
  patterns: [...QUOTED, TOLD_BY_A_FILE, OF_A_FILE, SHORTHAND, SOURCE],
  find: (passage: Passage) => {
    const { text, sentences, placesOf } = passage;
    return [
      ...QUOTED.flatMap(placesOf).filter((found) => isOfAFile(passage, found)),
      ...placesOf(TOLD_BY_A_FILE).filter((found) => weighAround(passage, found) >= NEAR),
      ...sentences.filter(({ start, end }) => {
        const shorthand = marksIn(passage, SHORTHAND, { start, end: end + 80 });
        return shorthand.size >= 3 && !tellsOfInvention(text.slice(start, end));
      }),
    ];
  },
};

function isOfAFile(passage: Passage, found: Found): boolean {
  const { text } = passage;
  const marks = marksIn(passage, OF_A_FILE, found);
  if (marks.size < 3 && !hasSource(passage, found)) return false;
  const near = around(text, found, 160);
  if (tellsOfInvention(near) || OF_STYLE.test(near)) return false;
  // Fewer marks than three have come with a source.
  return (
    marks.size >= 1 ||
    /(?<!\p{L})(?:I|me|she|he|yo|él|ella|lo|la)(?!\p{L})/u.test(text.slice(found.start, found.end))
  );
}

/** Whether a file is named close before a quotation or behind it. */
function hasSource({ placesWithin }: Passage, { start, end }: Found): boolean {
  return [
    { start: Math.max(0, start - 160), end: start },
    { start: end, end: end + 80 },
  ].some((part) => placesWithin(SOURCE, part).length > 0);
}

/** The different marks that stand in a part of a text. */
function marksIn({ text, placesWithin }: Passage, pattern: RegExp, part: Found): ReadonlySet<string> {
  return new Set(placesWithin(pattern, part).map(({ start, end }) => text.slice(start, end)));
}
