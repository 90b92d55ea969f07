import { before, findPattern } from './find-pattern.ts';
import type { Found, Passage, Signal } from './signal.ts';

const ADDRESS =
  /(?<![\p{L}\p{N}._%+@-])[\p{L}\p{N}._%+-]{1,64}(?:@|\s?[[(](?:at|arroba)[\])]\s?)[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?[[(](?:dot|punto)[\])]\s?)[\p{L}\p{N}-]{1,63}){1,4}/giu;

/** Addresses that belong to a desk, and not to whoever sits at it. */
const OF_A_DESK =
  /^(?:info|informes|office|oficina|contact|contacto|hello|hola|help|ayuda|admin|intake|reception|recepcion|press|prensa|events?|eventos|conference|congreso|jornadas?|secretar[ií]a|enquir\p{L}*|inquir\p{L}*|bookings?|register|registration|inscripciones|editors?|editorial|submissions?|articles|research|study|team|equipo|union|sindicato|volunteer\p{L}*|jobs|careers|empleo|training|formacion|cursos?|library|biblioteca|news(?:letter)?|boletin|donat\p{L}*|support|soporte|webmaster|postmaster|noreply|no-reply|feedback|consult\p{L}*|complaints|quejas|data\.?protection|dpo|privacy|[\p{L}]*(?:group|grupo|collective|colectivo|desk|team|project|proyecto|conf|congreso|revista|journal))\d{0,4}(?:[._-][\p{L}\p{N}]+)?@/iu;

/** The author’s own, given so that readers write. */
const OF_THE_AUTHOR =
  /\b(?:e-?mail (?:me|us)|write (?:to )?(?:me|us)|(?:contact|reach|find) (?:me|us)|my (?:own )?e?-?mail|me at|us at|escr[ií]b(?:e|an|id|eme|anme|idme|enos|annos|idnos)\p{L}*|mi correo|nuestro correo|contáct\p{L}+)\b[^.!?\n]{0,60}$/iu;

/** An e-mail address of a single person who is not the author. */
export const emailAddresses: Signal = {
  name: 'email',
  reason: 'It gives somebody’s e-mail address.',
  find: ({ text }: Passage) => findPattern(ADDRESS, text).filter((found) => isSomebodys(text, found)),
};

function isSomebodys(text: string, found: Found): boolean {
  const address = text.slice(found.start, found.end);
  return !OF_A_DESK.test(address) && !OF_THE_AUTHOR.test(before(text, found, 100));
}
