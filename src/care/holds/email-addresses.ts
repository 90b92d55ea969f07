import { before, findPattern } from './find-pattern.ts';
import type { Found, Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[[(](?:at|arroba)[\])]\s?| (?:at|arroba) (?=[\p{L}\p{N}-]{1,63} (?:dot|punto) ))[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[[(](?:dot|punto)[\])]\s?| (?:dot|punto) )[\p{L}\p{N}-]{1,63}){1,4}/giu;

/** Nearly every word could begin an address, and nearly no text has one: this is found far quicker. */
const MAY_HOLD_ONE = /@|[[(](?:at|arroba)[\])]| (?:dot|punto) /giu;

/** Addresses that belong to a desk, and not to whoever sits at it. */
const OF_A_DESK =
  /^(?:abstracts?|papers?|tickets?|rsvp|member\p{L}*|letters?|pitch\p{L}*|workshop\p{L}*|rota|shifts?|exchange|mailbox|resumenes|ponencias?|talleres|taller|voluntari\p{L}*|soci[oa]s|matricula|atencion|comunicacion\p{L}*|redaccion|convocatoria\p{L}*|bolsa|archivo|coordinacion|direccion|trabajosocial|social\p{L}*|info|informes|office|oficina|contact|contacto|hello|hola|help|ayuda|(?:[\p{L}]+[._-])?admin|citas?|list|lista|cuidados|intake|reception|recepcion|press|prensa|events?|eventos|conference|congreso|jornadas?|secretar[ií]a|enquir\p{L}*|inquir\p{L}*|bookings?|register|registration|inscripciones|editors?|editorial|submissions?|articles|research|study|team|equipo|union|sindicato|volunteer\p{L}*|jobs|careers|empleo|training|formacion|cursos?|library|biblioteca|news(?:letter)?|boletin|donat\p{L}*|support|soporte|webmaster|postmaster|noreply|no-reply|feedback|consult\p{L}*|complaints|quejas|data\.?protection|dpo|privacy|[\p{L}]*(?:group|grupo|collective|colectivo|desk|team|project|proyecto|conf|congreso|revista|journal))\d{0,4}(?:[._-][\p{L}\p{N}]+)?@/iu;

/** A desk seldom has a point, a line or a year in its name. */
const LIKE_A_NAME = /^[^@\s[(]*(?:[._-]\p{L}|\p{L}[._-]|\d)/u;

/** The author’s own, given so that readers write. */
const OF_THE_AUTHOR =
  /\b(?:e-?mail (?:me|us)|write (?:to )?(?:me|us)|(?:contact|reach|find) (?:me|us)|my (?:own )?e?-?mail|me at|us at|escr[ií]b(?:eme|anme|idme|enos|annos|idnos)|mi correo|nuestro correo|contáct\p{L}+)\b[^.!?\n]{0,60}$/iu;

/** How much of a person must stand around an address that could be a desk’s or somebody’s. */
const NEAR = 8;

/** An e-mail address of a single person who is not the author. */
export const emailAddresses: Signal = {
  name: 'email',
  reason: 'It gives somebody’s e-mail address.',
  patterns: [MAY_HOLD_ONE],
  find: (passage: Passage) =>
    passage.placesOf(MAY_HOLD_ONE).length > 0
      ? findPattern(ADDRESS, passage.text).filter((found) =>
          isSomebodys(passage.text, found, weighAround(passage, found)),
        )
      : [],
};

function isSomebodys(text: string, found: Found, people: number): boolean {
  const address = text.slice(found.start, found.end);
  if (OF_A_DESK.test(address) || OF_THE_AUTHOR.test(before(text, found, 100))) return false;
  return people >= NEAR || LIKE_A_NAME.test(address);
}
