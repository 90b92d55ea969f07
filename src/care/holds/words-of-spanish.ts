import type { Clue } from './weighed-clue.ts';

const PERSON =
  'mujer|hombre|niñ[oa]|nene|nena|chic[oa]|muchach[oa]|chiquit[oa]|chaval[a]?|pib[ea]|bebé|bebe|guagua|crí[oa]|criatura|joven|adolescente|mamá|mama|madre|papá|papa|padre|abuel[oa]|viud[oa]|pareja|herman[oa]s?|mellizos|mellizas|gemel[oa]s|trillizas|padrastro|madrastra|alumn[oa]|paciente|pres[oa]|intern[oa]|señor[a]?|don|doña|vecin[oa]|maestr[oa]|párroco|cura|pescador|farero|enfermer[oa]|usuari[oa]|clienta|menor|chamac[oa]|escuincle|botija|cabr[oa] chic[oa]|hij[oa]s?|novi[oa]|tip[oa]|viej(?:o|a|ito|ita)|ancian[oa]|muerto|difunt[oa]|residente|acogid[oa]|refugiad[oa]|migrante|mena|familia';

/** What tells, in Spanish, that one person is written about whom the author met at work. */
export const SPANISH_PEOPLE: readonly Clue[] = [
  [
    5,
    'a client',
    new RegExp(
      `(?<!\\p{L})(?:(?:mi|una?|otra?|nuestr[oa]|est[ea]|es[ea]|la|el) (?:\\p{Ll}+ ){0,1}?(?:clienta?|usuari[oa]|paciente|intern[oa]|residente|acogid[oa])(?: mí[oa])?|un[oa]s? de (?:mis|nuestr[oa]s|l[oa]s) (?:\\p{Ll}+ ){0,1}?(?:${PERSON}|papás|mamás|familias|chicos|chicas|usuari[oa]s|viej[oa]s|chiquill[oa]s|guaguas|pib[ea]s|señoras?|crí[oa]s|niñ[oa]s|mujeres|hombres)|un[oa] de l[oa]s mí[oa]s|primer caso|el caso de (?:un|una|la|el)|mi (?:caso|familia de|niño de|niña de|señora de|viejito|viejita|chico de|chica de|abuelo de|abuela de))(?!\\p{L})`,
      'iu',
    ),
  ],
  [
    3,
    'met at work',
    /(?<!\p{L})(?:derivad[oa]s? a (?:nuestro|mi|l[oa]s?|este)|atend(?:í|imos|emos|iendo a)|acompañ(?:o|é|amos|aba)|visit(?:é|amos|aba|o) a|(?:me|nos) (?:dijo|dice|contó|cuenta|pide|pidió|enseñó|preguntó|pregunta|mostró|llamó|llama|escribió|escribe|manda|mandó|dejó|dio|da permiso|ha dado|hizo prometer|confesó|llega|trajo|abrió)|llegó (?:a|al) (?:mi|nuestr[oa]|albergue|centro|hogar|refugio|oficina)|le (?:quitaron|retiraron|dieron|tocó|dije|dijimos|prometí)|lo (?:pasan|pasaron|trasladan|deportan|entregaron)|la (?:ingresaron|trasladaron|entregaron)|habíamos archivado|tenemos (?:audiencia|visita|vista|juicio)|se llama \p{Lu}|me tocó|mi guardia|visita domiciliaria|la entrevist(?:é|amos)|lo entrevist(?:é|amos)|tengo (?:un|una) (?:\p{L}+ ){0,2}(?:en el piso|en el centro)|vino a verme|yo (?:había estado|le|lo|la) )(?!\p{L})/iu,
  ],
  [
    2,
    'one person',
    new RegExp(
      `(?<!\\p{L})(?:el|la|al|del|un|una|uno|los|las|su|sus|es[ea]|aquel|aquella|dos|tres|primer|señora|señor) (?:[\\p{L}]+ ){0,1}?(?:${PERSON})(?!\\p{L})`,
      'iu',
    ),
  ],
  [1, 'he or she', /(?<!\p{L})(?:él|ella|le|lo|su|sus|suy[oa]|consigo|solit[oa])(?!\p{L})/iu],
  [
    2,
    'what one person did',
    /(?<!\p{L})(?!(?:pas|empez|result|aprob|public|asegur|declar|entr|avis|anunci|falleci|cambi)ó(?!\p{L}))\p{L}{2,}(?:ó)(?!\p{L})/iu,
  ],
  [
    2,
    'the author and them',
    /(?<!\p{L})(?:me|mí|yo|conmigo|nos)(?!\p{L})[^.!?\n]{0,100}?(?<!\p{L})(?:ella|él|le|lo|su|sus|\p{L}{2,}ó)(?!\p{L})|(?<!\p{L})(?:ella|él|le|su|sus|\p{L}{2,}ó)(?!\p{L})[^.!?\n]{0,100}?(?<!\p{L})(?:me|mí|yo|conmigo|nos)(?!\p{L})/iu,
  ],
  [
    2,
    'a name',
    /(?<!\p{L})(?:[Dd]on|[Dd]oña|[Ss]ra?\.|[Ss]eñor[a]?|[Ll]a|[Ee]l|[Tt]í[oa]) \p{Lu}\p{Ll}{2,}(?= |,|\.)|(?<=(?<!\p{L})(?:a|de|con|para|por|se llama|que|y) )(?:\p{Lu}\p{Ll}{2,12})(?=, (?:de )?\d{1,2}(?!\d))/u,
  ],
];

const NUMBER =
  '(?:\\d{1,3}|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veint\\p{Ll}+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \\p{Ll}+)?)';

/** What narrows down who it is. */
export const SPANISH_DETAILS: readonly Clue[] = [
  [
    3,
    'an age',
    new RegExp(
      `(?<!\\p{L})(?:(?:de|con|tiene|tenía|cumple|cumplió|a los|sus|a sus) ${NUMBER}(?: años| añitos|(?=[.,;)]))|${NUMBER} añ(?:os|itos)|\\(${NUMBER}\\)|, ${NUMBER}, |cumple ${NUMBER}|que tiene ${NUMBER}|dice ${NUMBER})`,
      'iu',
    ),
  ],
  [
    2,
    'a place',
    /(?<!\p{L})(?:en|de|desde|a|hacia|hasta|para|por|al|del) (?:la |el |las |los |San |Santa |Puerto |Villa |Nueva |Nuevo )?(?!Dios|Navidad|Semana|España)(?:\p{Lu}\p{Ll}{2,})|(?<!\p{L})(?:el pueblo|la isla|el valle|la aldea|el faro|el puerto|la mercería|el molino|la mina|la panadería|la cofradía|el bar|la plaza|el barrio|la colonia|la vereda|el caserío|el cortijo)(?!\p{L})/u,
  ],
  [
    1,
    'a name',
    /(?<=\p{Ll}[,;:]? )(?!Dios|Navidad|España)(?:\p{Lu}\p{Ll}{2,})(?! (?:Nacional|Interamericana))/u,
  ],
  [
    1,
    'a day',
    /(?<!\p{L})(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|navidad|nochebuena|reyes|semana santa|ayer|anoche|mañana|esta (?:tarde|noche|semana)|la semana que viene|el (?:mes|año) pasado|el día \d{1,2}|el \d{1,2}(?!\p{N}| %)|en el \d\d|(?:19|20)\d\d|\d{1,2}[.:]\d\d)(?!\p{L})/iu,
  ],
  [
    4,
    'something that only one person has',
    /(?<!\p{L})(?:(?:el|la) únic[oa]|únic[oa]s? (?:\p{Ll}+ )?(?:familia|persona|casa|en|del?|con)|tod[oa] (?:el pueblo|la isla|el barrio|la escuela|el valle|\p{Lu}\p{Ll}+) (?:\p{Ll}+ )?(?:sabe|supo|conoce|cenó|vio)|el pueblo entero|ya (?:saben|sabéis|se imaginan|os imagináis) (?:quién|cuál|quien|cual)|(?:serán|hay|habrá|somos|quedan) (?:apenas |solo |sólo |unas? )?\p{Ll}+ familias|valle de|pueblo de \p{Ll}+ (?:habitantes|vecinos|casas)|\p{Ll}+ habitantes|está todo dicho|(?:salió|salieron) en (?:la tele|las noticias|el diario|la prensa|los periódicos)|quien (?:lo|la) conoce|todos (?:la|lo|los|las) cono\p{L}+|enfermedad (?:rara|poco|de la piel)|la misma enfermedad|trilliz[oa]s|el que hace de|la que limpia|el que (?:reparte|toca|vende)|el gordo|la lotería|l[oa] conoce todo|famos[oa]|los bares|ni los del bar)(?!\p{L})/iu,
  ],
  [
    1,
    'a family',
    /(?<!\p{L})(?:mamá|madre|papá|padre|abuel[oa]s?|hij[oa]s?|herman[oa]s?|prim[oa]s?|tí[oa]s?|sobrin[oa]s?|marido|esposa?|mujer|ex|novi[oa]|pareja|padrastro|madrastra|beb[eé]|guagua|mellizos|mellizas|gemel[oa]s|trillizas|viud[oa]|huérfan[oa]|niet[oa]s?|suegr[oa]|familia|crí[oa]s?)(?!\p{L})/iu,
  ],
  [
    3,
    'what happened',
    /(?<!\p{L})(?:embaraz\p{L}*|sale de cuentas|paritorio|parto|cárcel|penal|prisión|pres[oa]|detenid[oa]|policía|patrullero|guardia civil|juzgado|juez[a]?|audiencia|tribunal|fiscal\p{L}*|denunci\p{L}*|orden de alejamiento|custodia|tutela|acogimiento|acogid[oa]|adopci\p{L}*|adopt\p{L}*|albergue|refugio|hogar de|piso tutelado|deport\p{L}*|expuls\p{L}*|papeles|asilo|frontera|patera|cruzó|extranjería|ludopatía|droga\p{L}*|heroína|alcohol\p{L}*|borrach[oa]|bebe|bebía|recaíd[oa]|recayó|metadona|apuñal\p{L}*|golpe\p{L}*|pega|pegó|pegaba|maltrat\p{L}*|abus\p{L}*|viol(?:ó|ada|ado|ación|encia)|moret\p{L}*|moratones|cuchillas?|cort(?:es|a|aba|arse|ó)|sobredosis|pastillas|suicid\p{L}*|se mat\p{L}*|se quit\p{L}*|se tiró|no había sido un accidente|desahuci\p{L}*|deuda\p{L}*|hambre|comida|vales|ayudas?|prestación|pensión|pension|cartilla|deneg\p{L}*|hospital|uci|ingres\p{L}*|psiqui\p{L}*|esquizo\p{L}*|bipolar|diagn\p{L}*|demencia|alzheimer|cáncer|vih|sida|murió|muere|muert[oa]|entierro|funeral|aborto|interrump\p{L}*|silla de ruedas|discapac\p{L}*|autis\p{L}*|sord[oa]|cieg[oa]|enferm\p{L}*|llor\p{L}*|miedo|vergüenza|secret\p{L}*|no habla|escap\p{L}*|fug\p{L}*|desapareci\p{L}*|condena\p{L}*|cumpliendo|decreto|muñecas|menores|retir\p{L}*|quitaron|residencia|caíd\p{L}*|infidel\p{L}*|divorci\p{L}*|separ\p{L}*|derivad[oa]|expediente|informe|calle de|en la calle|duerm\p{L}*|durmiendo|robó|roba\p{L}*)(?!\p{L})/iu,
  ],
  [
    1,
    'a trade',
    /(?<!\p{L})(?:ex-?\p{Ll}+|jubilad[oa]|pescador[a]?|miner[oa]|párroco|cura|monja|pastor|maestr[oa]|practicante|carnicer[oa]|panader[oa]|agricultor[a]?|jornaler[oa]|farero|conductor[a]?|camioner[oa]|taxista|soldado|marinero|policía|guardia|bomber[oa]|fontaner[oa]|albañil|electricista|peluquer[oa]|barber[oa]|cociner[oa]|músic[oa]|organista|bailar\p{L}+|torero|futbolista|médic[oa]|enfermer[oa]|dentista|partera|abogad[oa]|concejal[a]?|alcalde|alcaldesa|carter[oa]|tender[oa]|sacristán|campaner[oa]|butano|ganader[oa]|limpia|costurera|zapater[oa]|heladero|notari[oa]|boticari[oa]|veterinari[oa])(?!\p{L})/iu,
  ],
];
