/** A person who was made up, long dead, or written about in a book: nobody can recognise themselves. */
const INVENTED =
  /(?<![\p{L}\p{N}])(?:made[- ]up|invented|fictional|fictitious|imaginary|hypothetical|sandbox|mock|test person|dummy data|template|vignette|textbook|novels?|novella|short story|poem|play(?:wright)?s? (?:by|about|at)|film|movie|series|episode|season \d|soap|sitcom|drama|documentary|memoir|autobiography|biography|protagonist|characters?|chapter|on stage|screen|Kafka|Dickens|Dostoevsky|Shakespeare|Austen|Bront[ëe]|Brecht|Ibsen|Chekhov|Beckett|Morrison|Steinbeck|role[- ]?plays?|simulation|actors?|puppets?|case study (?:in|from) the|exam question|seminar exercise|inventad[oa]s?|fictici[oa]s?|imaginari[oa]s?|de mentira|viñetas?|manual|novelas?|telenovela|teleserie|pel[ií]cula|serie|cap[ií]tulo|personajes?|cuento de|obra de teatro|poema|memorias|autobiograf[ií]a|biograf[ií]a|rol(?:e)? play|juego de rol|simulaci[oó]n|simulacro|ejemplo inventado|que no existe|no existe|Cervantes|Lorca|Galdós|García Márquez|Rulfo|Borges|Neruda|Mistral)(?![\p{L}\p{N}])/iu;

const LONG_AGO =
  /(?<![\p{L}\p{N}])(?:1[5-8]\d\d|19[0-5]\d|(?:eighteenth|nineteenth|victorian|edwardian|medieval|workhouse|settlement house|charity organi[sz]ation society|siglo (?:XVI{0,3}|XIX|XV)|decimon[oó]nic\p{L}+))(?![\p{L}\p{N}])/iu;

/** Somebody who speaks or stands in public, by office and name. */
const IN_PUBLIC =
  /(?<![\p{L}\p{N}])(?:[Cc]ouncill?or|Cllr|[Mm]inister|[Ss]enator|[Rr]epresentative|[Cc]ongress(?:man|woman)|[Pp]resident|[Gg]overnor|[Mm]ayor|[Cc]ommissioner|[Ss]ecretary(?: of [Ss]tate)?|[Pp]rofessor|[Pp]rof\.?|[Dd]ean|[Cc]hief [Ee]xecutive|[Dd]irector|[Cc]hair(?:man|woman)?|[Ss]pokes(?:man|woman|person)|Lord|Lady|Baroness|Dame|Sir|Justice|[Jj]udge|MP|MSP|TD|[Oo]mbudsman|[Aa]uthor|[Pp]oet|[Nn]ovelist|[Ss]inger|[Aa]thlete|[Ff]ootballer|[Aa]ctor|[Aa]ctress|[Hh]istorian|[Pp]hilosopher|[Mm]inistr[oa]|[Ss]enador[a]?|[Dd]iputad[oa]|[Cc]onsejer[oa]|[Cc]oncejal[a]?|[Aa]lcald(?:e|esa)|[Pp]resident[ea]|[Gg]obernador[a]?|[Ii]ntendent[ea]|[Dd]irector[a]?(?: general)?|[Ss]ecretari[oa] (?:de|general)|[Pp]ortavoz|[Dd]ecan[oa]|[Rr]ector[a]?|[Cc]atedrátic[oa]|[Pp]rofesor[a]?|[Ee]scritor[a]?|[Pp]oeta|[Cc]antante|[Jj]uez[a]?|[Mm]agistrad[oa]|[Dd]efensor[a]? del (?:[Pp]ueblo|[Nn]iño))(?: (?:[Dd]on|[Dd]oña|Dr\.?|Dra\.?))?,? (?:\p{Lu}[\p{L}'’.-]+)/u;

const OF_A_PUBLICATION =
  /(?<![\p{L}\p{N}])(?:in (?:her|his|their) (?:memoir|book|lecture|keynote|speech|essay|column|interview|autobiography)|won the|award(?:ed)?|prize|elected|election|stood (?:down|for)|re-?elected|keynote|statement|press (?:release|conference)|told (?:the )?(?:reporters|committee|parliament|press|BBC|Guardian|Times)|obituary|died (?:on \p{Lu}\p{Ll}+ )?aged|survived by|premio|galardon\p{L}*|homenaje|edici[oó]n|reedici[oó]n|edition|publisher|editorial|art(?:ículo|icle) \d+|trayectoria|discurso|comparecencia|comisi[oó]n|rueda de prensa|declar[oó]|asegur[oó]|elecciones|candidat[oa]s?|sentencia|vs\.|falleci[oó]|obituario|hist[oó]ric[oa])(?![\p{L}\p{N}])/iu;

/** Many together: what is said of all is said of nobody. */
const OF_MANY =
  /(?<![\p{L}\p{N}])(?:per cent|percent|por ciento|respondents?|participants?|participantes|sample of|survey(?:ed)?|encuesta\p{L}*|cohort|on average|en promedio|de media|nationally|statistics?|estad[ií]stic\p{L}+|study|studies|estudios?|data(?:set)?|datos|findings|meta-analysis|review of|revisi[oó]n|research|investigaci[oó]n|median|mean age|edad media|anonymi[sz]ed|anonimiz\p{L}+|guidance|policy|legislation|curriculum|leaflets?|awareness|campaign|campaña|helplines?|l[ií]neas? de ayuda|course|curso|workshop|taller|training day|webinar|conference|congreso|jornadas?)(?![\p{L}\p{N}])|\d ?%/iu;

/** A pet, or the author and who belongs to them. */
const OF_THE_AUTHOR =
  /(?<![\p{L}\p{N}])(?:my|our|mi|mis|nuestr[oa]s?) (?:own |late |old |elder |eldest |youngest |little |big |propi[oa] )?(?:daughters?|sons?|kids?|children|husband|wife|partner|mum|mom|mother|dad|father|gran|nan|grandmother|grandfather|granddad|grandad|sister|brother|aunt|uncle|niece|nephew|dog|cat|parrot|rabbit|horse|puppy|kitten|budgie|hij[oa]s?|marido|esposa|mujer|parej[ao]|madre|padre|mam[áa]|pap[áa]|abuel[oa]s?|herman[oa]s?|t[ií][oa]s?|sobrin[oa]s?|perr[oa]s?|gat[oa]s?|niet[oa]s?|suegr[oa])(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:tabby|terrier|labrador|spaniel|greyhound|collie|hamster)(?![\p{L}\p{N}])/iu;

/** The author's own life and trade. */
const OF_ONESELF =
  /(?<![\p{L}])(?:I turned \d|I am (?:now )?an? |I['’]m (?:now )?an? |I['’]ve (?:worked|been (?:doing|working|a )|taught|lived)|I (?:grew up|was born|qualified|trained|retired|started (?:out|as))|my (?:own )?(?:career|first job|salary|rent|pension|commute|knees|desk|car|kitchen|garden|doctorate|thesis|union)|soy (?:profesora?|trabajadora?|docente|autónom[oa]|interin[oa]|funcionari[oa])|gano (?:menos|más)|me pagan|mi (?:sueldo|nómina|alquiler|tesis|plaza|carrera|jubilación|coche|cocina)|me jubil\p{L}+|nací|cumplí|estudié|trabajé|oposit\p{L}+)(?![\p{L}])/iu;

/** Those who work beside the author. */
const OF_COLLEAGUES =
  /(?<![\p{L}\p{N}])(?:my|our|mi|nuestr[oa]|the|la|el) (?:\p{L}+ )?(?:supervisor[a]?|team|manager|colleagues?|boss|trainer|tutor[a]?|lecturer|mentor[a]?|practice educator|student|intern|line manager|secretary|receptionist|cleaner|caretaker|equipo|compañer[oa]s?|jef[ea]|colegas?|conserje|docente|formador[a]?|profesor[a]?|bedel[a]?)(?![\p{L}\p{N}])/iu;

/** Whether a passage is about somebody who was made up, or died before anybody's memory. */
export function tellsOfInvention(text: string): boolean {
  return INVENTED.test(text) || LONG_AGO.test(text);
}

/** Whether somebody is named with a public office. */
export function tellsOfAnOffice(text: string): boolean {
  return IN_PUBLIC.test(text);
}

/** Whether a passage is about a book, a prize, an obituary, a statement: what somebody has put before everybody. */
export function tellsOfAPublication(text: string): boolean {
  return OF_A_PUBLICATION.test(text);
}

/** Whether a passage is about many together: a survey, a course, a campaign. */
export function tellsOfMany(text: string): boolean {
  return OF_MANY.test(text);
}

/** Whether a passage is about the author's own family, or a pet. */
export function tellsOfTheAuthor(text: string): boolean {
  return OF_THE_AUTHOR.test(text);
}

/** Whether a passage is about the author's own life and trade. */
export function tellsOfOneself(text: string): boolean {
  return OF_ONESELF.test(text);
}

/** Whether a passage is about those who work beside the author. */
export function tellsOfColleagues(text: string): boolean {
  return OF_COLLEAGUES.test(text);
}
