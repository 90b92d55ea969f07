/** What is known of somebody beside their name. */
export interface Cited {
  readonly name: string;
  /** As the member wrote their name for lists of references. */
  readonly citeAs?: string | undefined;
  /** True for an author named within somebody else's publication: people, as a rule. */
  readonly isByline?: boolean;
}

/** A word of a name: a capital first, as scripts that tell capitals apart have it; hyphens and apostrophes belong to it. */
const WORD = /^\p{Lu}[\p{L}\p{M}]*(?:[-‐’'][\p{L}\p{M}]+)*$/u;

/** `J.`, `J. R.`, `J.R.`, `J.-P.` */
const INITIALS = /^(?:\p{Lu}\.[ -]?)+$/u;

/** Titles, degrees and generations are no family names, and an article before a word makes it a title. */
const NO_NAME =
  /^(?:the|an?|el|la|los|las|un|una|le|les|dr|mr|mrs|ms|mx|prof|sr|sra|jr|ii|iii|iv|phd|md|rn|lcsw|l?msw|bsw)$/iu;

/** Words of bylines behind which nobody stands alone. */
const MANY =
  /^(?:staff|team|admin\w*|authors?|writers?|editors?|editorial|guests?|contributors?|office|cent(?:er|re)|department|school|university|institute|association|society|group|collective|network|project|press|news|blog|communications?|students?|faculty|board|committee|equipo|redacci[oó]n|autor[ae]?s?|invitad\w+|centro|universidad|instituto|asociaci[oó]n|colectivo|red|proyecto|editorial|estudiantes|comit[eé]|comunicaci[oó]n|invité\w*|anonymous|an[oó]nim\w+)$/iu;

/** Languages in which the family name comes first. */
const FAMILY_FIRST = new Set(['zh', 'ja', 'ko', 'vi', 'hu', 'mn']);

/**
 * A name as APA style puts it into a list of references: `Sartaine, I.` A name is turned round only where nobody can be torn apart
 * by it: as the member wrote it themselves, behind initials, or for a byline of one given and one family name. What may be a
 * pseudonym, an organization, two surnames or a surname with a particle stays as its bearer writes it.
 */
export function citedName({ name, citeAs, isByline = false }: Cited, language = ''): string {
  if (citeAs !== undefined) return citeAs;
  const words = name.trim().split(/\s+/u);
  const family = words.at(-1) ?? '';
  const given = words.slice(0, -1);
  if (!WORD.test(family) || NO_NAME.test(family)) return name;
  if (given.length > 0 && given.every((word) => INITIALS.test(word))) return `${family}, ${given.join(' ')}`;
  const [first = ''] = given;
  const isSure =
    isByline &&
    given.length === 1 &&
    WORD.test(first) &&
    !NO_NAME.test(first) &&
    !words.some((word) => MANY.test(word)) &&
    !FAMILY_FIRST.has(language.split('-')[0]?.toLowerCase() ?? '');
  return isSure ? `${family}, ${initialsOf(first)}` : name;
}

/** `Jean-Paul` gives `J.-P.` */
function initialsOf(given: string): string {
  return given
    .split(/[-‐]/u)
    .map((part) => `${[...part][0]?.toUpperCase()}.`)
    .join('-');
}
