import { around } from './find-pattern.ts';
import { tellsOfInvention } from './harmless.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

const SUFFIX =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Terrace|Place|Pl|Way|Gardens|Grove|Hill|Rise|Row|Walk|Square|Boulevard|Blvd|Parade|Mews|Green|View|Circle|Trail|Highway|Hwy|Quay|Wynd|Brae)';
const NAME = "\\p{Lu}[\\p{L}'’]{1,20}";
const WAY =
  '(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda?\\.?|[Aa]v\\.|[Pp]laza|[Pp]laceta|[Pp]asaje|[Pp]asadizo|[Cc]amino|[Cc]arrera|[Cc]arretera|[Cc]tra\\.?|[Pp]aseo|[Rr]onda|[Tt]ravesía|[Cc]allejón|[Jj]irón|[Jj]r\\.|[Dd]iagonal|[Bb]ulevar|[Cc]uesta|[Gg]lorieta|[Pp]obl(?:ación|\\.)|[Vv]illa|[Bb]arrio|[Mm]anzana|[Mm]z\\.?|[Bb]loque|[Rr]uta|[Pp]rivada|[Cc]errada|[Aa]ndador|[Pp]rolongación)';

const WRITTEN: readonly RegExp[] = [
  // 16 Tanyard Close; 1420 N. Alder Street, apartment 3.
  new RegExp(
    `(?<![\\p{L}\\p{N}.,§-])\\d{1,5}[A-Za-z]?,? (?:[NSEW]\\.? )?(?:${NAME} ){1,3}${SUFFIX}(?!\\p{L})`,
    'gu',
  ),
  // The corner of Brack Street and Hill Rise.
  new RegExp(
    `(?<!\\p{L})(?:corner|junction|crossing) of(?: ?${NAME}){1,3} and ${NAME}(?: ${SUFFIX})?(?!\\p{L})`,
    'gu',
  ),
  // A street named as somebody’s: lives on Alder Street, round to theirs in Tanyard Close.
  new RegExp(
    `(?<!\\p{L})(?:lives?|living|lived|stays?|staying|sleeps?|sleeping|moved|house|home|flat|room|door|window) (?:\\p{Ll}+ ){0,4}(?:on|in|at|off|to|of) (?:${NAME} ){1,3}${SUFFIX}(?!\\p{L})`,
    'gu',
  ),
  // A British, Irish or Canadian postcode.
  /(?<![\p{L}\p{N}])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d)(?![\p{L}\p{N}])/gu,
  // Calle del Olivar Viejo, 27; Camino Hondo 114; pasaje Los Boldos 0455.
  new RegExp(
    `(?<!\\p{L})${WAY} (?:(?:de|del|la|las|los|el|San|Santa) ){0,3}(?:${NAME}(?: (?:de|del|la|las|los|y))*[ ,]*){1,4}(?:n[.º°úu]{1,3}m?\\.? ?|#|número |s/n|al )?\\d{1,5}(?!\\p{N}|%)`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:vive|viven|vivía|duerme|duermen|casa|piso|puerta|portal|esquina) (?:\\p{Ll}+ ){0,4}${WAY} (?:(?:de|del|la|las|los|el) ){0,3}${NAME}`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})esquina (?:de )?(?:(?:la|las|los|el|calle) ){0,2}${NAME}(?: ${NAME})? (?:y|con) (?:(?:la|las|los|el) )?${NAME}`,
    'gu',
  ),
  // Belgrano 2318, al fondo; vive en Los Aromos 3327; torre 4, apartamento 602: a street that is not called one.
  new RegExp(
    `(?<!\\p{L})(?:[Vv]ive|[Vv]iven|[Vv]ivía|[Vv]isita|[Dd]omiciliaria|[Dd]omicilio|[Cc]asa|[Dd]irección|[Ff]ui|[Ee]stuve|[Ee]ntré) (?:a|en|:) (?:(?:de|del|la|las|los|el) ){0,2}(?:${NAME} ){1,3}\\d{2,5}(?!\\p{N}|%)`,
    'gu',
  ),
  new RegExp(
    `(?<!\\p{L})${NAME}(?: ${NAME}){0,2},? \\d{2,5},? (?:al fondo|casa|depto|departamento|apto|apartamento|piso|timbre|portón|interior|puerta|torre|bloque|bajo|PB|segundo|tercero|cuarto|primero|top (?:bell|floor|flat)|upstairs|ground floor|basement|back door|flat)(?!\\p{L})`,
    'gu',
  ),
  /(?<!\p{L})(?:torre|edificio|manzana|monoblock|bloque|tower|block|building),? (?:[A-Z]|\d{1,3}),? (?:tira|lote|casa|apartamento|apto\.?|depto\.?|piso|puerta|escalera|flat|apartment|unit|door|floor) (?:[A-Z]|\d{1,4})(?![\p{L}\p{N}])/giu,
];

/** A street by its name alone: it counts where it is plainly told of somebody. */
const NAMED: readonly RegExp[] = [
  // A house by its number and a street or a flat by its door: number 7, flat 12b.
  /(?<!\p{L})(?:at|in|from|outside|to) (?:house |flat |apartment |apt\.? |unit |number |no\.? |#)+\d{1,4}[a-zA-Z]?(?!\p{N}|%)/giu,
  /(?<!\p{L})(?:flat|apartment|apt\.?|trailer|lot|caravan|pitch|bungalow) (?:no\.? )?\d{1,4}[a-zA-Z]?(?!\p{N}|%)/giu,
  // The house of somebody who lives there, by storey and door.
  /(?<!\p{L})(?:portal|piso|depto\.?|departamento|puerta|casa|bloque|block|interior|lote|escalera) (?:n[.º°]{1,2} ?|número |#)?\d{1,4}(?:[.º°ªA-Z-]{0,4})(?!\p{N}|%)/giu,
  // The grate at Fifth and Larkin; where somebody sleeps, or which house it is.
  new RegExp(`(?<!\\p{L})(?:at|on|off) ${NAME} and ${NAME}(?!\\p{L})`, 'gu'),
  /(?<!\p{L})(?:behind|under|underneath|opposite|above|beside|next to|in the doorway of|round the back of|past) the (?:\p{L}+ ){0,2}(?:laundromat|station|church|library|flyover|bridge|chip shop|chippy|bakery|butcher['’]?s?|bookies|pharmacy|chemist|co-op|supermarket|school|pub|depot|mosque|temple|garage|petrol station|gas station|takeaway|off-licence|hotel|mill|quay|harbour|pier)(?!\p{L})/giu,
  /(?<!\p{L})the (?:red|blue|green|yellow|white|pink|purple|orange|last|first|second|third|end|corner) (?:house|door|flat|caravan|trailer|gate|cottage|bungalow|tent)(?!\p{L})/giu,
  /(?<!\p{L})(?:debajo d?el|bajo el|frente al?|detrás del?|encima del?|al lado del?|enfrente del?|junto al?|a la vuelta del?|en el portal del?|en el cajero del?) (?:la |el |los |las )?(?:\p{L}+ ){0,1}(?:puente|panadería|iglesia|parroquia|farmacia|escuela|colegio|mercería|estación|terminal|bar|carnicería|mercado|banco|ferretería|gasolinera|bodega|almacén|biblioteca|plaza|capilla|mezquita|taller|cancha)(?!\p{L})/giu,
  /(?<!\p{L})(?:la casa|la puerta|el portal|el portón|la reja|la carpa|la chabola) (?:\p{L}+ )?(?:azul|verde|roj[oa]|amarill[oa]|blanc[oa]|celeste|ros[oa]|últim[oa]|de la esquina|del fondo)(?!\p{L})/giu,
  new RegExp(`(?<!\\p{L})(?:${NAME} ){1,2}${SUFFIX}(?!\\p{L})`, 'gu'),
  new RegExp(`(?<!\\p{L})${WAY} (?:(?:de|del|la|las|los|el) ){0,3}${NAME}`, 'gu'),
];

/** Where people are meant to come, or to write to. */
const OF_A_PLACE =
  /(?<![\p{L}\p{N}])(?:tribunal|security|duty|desk|team|our (?:new )?(?:address|home)|the number is|cent(?:re|er)|local|equipo|atendemos|atienden?|contestan?|segunda planta|church|parish|pantry|charity|hospice|fund(?:raising|raiser)|shop|store|exhibition|screening|drop-in|premises|moved to|welcome|ramp|wheelchair access|founded|opened in|parroquia|farmacia|comedor social|exposición|tienda|nos mudamos|se ha mudado|rampa|fundad[oa]|hotel|motel|conference|venue|hall|library|museum|office|offices|bookshop|caf[ée]|church hall|theatre|theater|cinema|auditorium|campus|training|workshop|meeting|meet-?up|rally|march|vigil|fair|doors open|tickets|register|headquarters|registered address|publisher|P\.?O\.? ?Box|freepost|post (?:it|them|your)|entrance|parking|clinic|surgery|open (?:day|house|from|mon)|walk-ins|court ?house|town hall|council|depot|university|union|jornadas?|congreso|taller|charla|encuentro|librer[ií]a|biblioteca|museo|oficinas?|sede|sal[oó]n|auditorio|teatro|centro (?:cultural|c[ií]vico|de formaci[oó]n)|ayuntamiento|facultad|universidad|inscripci\p{L}+|entrada libre|presentaci[oó]n|feria|marcha|concentraci[oó]n|asamblea|hostal|apartado|ventanilla|abre de|horario)(?![\p{L}\p{N}])/iu;

/** Somebody who is at home there. */
const OF_A_PERSON =
  /(?<![\p{L}\p{N}])(?:he|she|his|her|hers|him|they live|lives?|living|grandmother|gran|nan|mum|mom|dad|baby|kids|the family|clients?|service user|homecare|sleeps?|grate|stabbed|visit to|vive|viven|su casa|la señora|el señor|abuel[oa]|niñ[oa]s?|mam[áa]|pap[áa]|madre|padre|hij[oa]s?|viud[oa]|guagua|duerme|persiana|vecin[oa]s?)(?![\p{L}\p{N}])/iu;

/** How much must tell of a person around a whole address: more where it may be an office’s, and most where a place is only described. */
const LEAST = -12;
const LITTLE = 7;
const NEAR = 14;

/** A street address that is not where the public is invited. */
export const streetAddresses: Signal = {
  name: 'address',
  reason: 'It gives a street address, or a place where somebody can be found.',
  patterns: [...WRITTEN, ...NAMED],
  find: (passage: Passage) => {
    const { text, placesOf } = passage;
    const peopleAt = (found: Found) => weighAround(passage, found);
    const whole = WRITTEN.flatMap(placesOf);
    const named = NAMED.flatMap(placesOf);
    return [
      ...whole.filter((found) => isSomebodys(text, found, peopleAt(found))),
      ...named.filter((found) => peopleAt(found) >= NEAR),
    ];
  },
};

function isSomebodys(text: string, found: Found, people: number): boolean {
  const near = around(text, found, 160);
  if (tellsOfInvention(around(text, found, 60))) return false;
  return OF_A_PLACE.test(near) ? OF_A_PERSON.test(near) && people >= LITTLE : people >= LEAST;
}
