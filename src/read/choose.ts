import { parseFeedDate } from '../dates.ts';
import type { Address, Author, Instant, Language } from '../model.ts';
import { isBelievable } from './is-believable.ts';
import type { ParsedField } from './parse.ts';
import { distinctAuthors, personName, withoutEmails } from './people.ts';
import { plainLine } from './plain-text.ts';
import { resolveAddress } from './resolve-address.ts';

/** The fields that say something, the preferred first; those of one rank stay in the order of the file. */
export function preferred(fields: readonly ParsedField[]): readonly ParsedField[] {
  return fields.filter(({ text }) => text.trim() !== '').sort((one, other) => one.rank - other.rank);
}

/** The preferred of the fields that say something. */
export function best(fields: readonly ParsedField[]): ParsedField | undefined {
  return preferred(fields)[0];
}

/**
 * The date of the preferred field that can be read. Of two fields of one name the later counts, since generators
 * that write a date twice append the better one. `unreadable` is given when there is a date and none can be read or
 * believed.
 */
export function chooseDate(fields: readonly ParsedField[]): { date?: Instant; unreadable?: string } {
  const candidates = [...preferred([...fields].reverse())];
  for (const { text } of candidates) {
    const date = parseFeedDate(text);
    if (date !== undefined && isBelievable(date)) return { date };
  }
  return candidates[0] === undefined ? {} : { unreadable: candidates[0].text.trim().slice(0, 40) };
}

/** The page that a feed or an entry names as its own: `rel="alternate"` or none (RFC 4287, clause 4.2.7.2), HTML before others. */
export function chooseLink(fields: readonly ParsedField[], base: Address | undefined): Address | undefined {
  const pages = fields.filter(({ attributes }) => /^(?:alternate)?$/i.test(attributes.rel?.trim() ?? ''));
  const isHtml = ({ attributes }: ParsedField): boolean =>
    !/^(?!text\/html|application\/xhtml).+\//i.test(attributes.type ?? '');
  const sorted = pages.sort(
    (one, other) => one.rank - other.rank || Number(isHtml(other)) - Number(isHtml(one)),
  );
  for (const field of sorted) {
    const address = addressOf(field, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The address of the first link of a relation. */
export function linkOfRelation(
  fields: readonly ParsedField[],
  rel: string,
  base: Address | undefined,
): Address | undefined {
  for (const field of fields) {
    if (field.attributes.rel?.toLowerCase() !== rel || !/^$|html/i.test(field.attributes.type ?? ''))
      continue;
    const address = addressOf(field, base);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The address that a field holds, as an attribute or as its text. */
export function addressOf(field: ParsedField | undefined, base: Address | undefined): Address | undefined {
  if (field === undefined) return undefined;
  const { attributes, text } = field;
  return resolveAddress(attributes.href ?? attributes.url ?? text, attributes.base ?? base);
}

/** The licence that a field names: an address, or the one of Creative Commons inside a sentence of rights. */
export function chooseLicense(
  fields: readonly ParsedField[],
  links: readonly ParsedField[],
): Address | undefined {
  for (const { text } of preferred(fields)) {
    const written = /^\s*https?:\S+\s*$/i.test(text)
      ? text
      : /https?:\/\/creativecommons\.org\/[\w./-]+/i.exec(text)?.[0];
    const address = resolveAddress(written);
    if (address !== undefined) return address;
  }
  return linkOfRelation(links, 'license', undefined);
}

/** A language tag in its usual letters, `pt-BR`; `undefined` when it is none. */
export function chooseLanguage(fields: readonly ParsedField[]): Language | undefined {
  return languageOf(best(fields)?.text);
}

/** Reads a language tag, `en_us` too. */
export function languageOf(written: string | undefined): Language | undefined {
  const tag = written?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Plain text on one line of a field, without e-mail addresses of the feed's people; `''` without a field. */
export function plainField(field: ParsedField | undefined, emails: readonly string[]): string {
  if (field === undefined) return '';
  return withoutEmails(plainLine(field.text, field.kind), emails);
}

/** The people of the preferred field that names any. A field that holds an e-mail address alone names nobody. */
export function authorsOf(fields: readonly ParsedField[], base: Address | undefined): readonly Author[] {
  const named = preferred(fields).map(({ rank, text, attributes }) => {
    const url = resolveAddress(attributes.uri, attributes.base ?? base);
    return {
      rank,
      author: { name: personName(plainLine(text, 'guess')), ...(url === undefined ? {} : { url }) },
    };
  });
  const first = named.find(({ author }) => author.name !== '');
  return distinctAuthors(named.filter(({ rank }) => rank === first?.rank).map(({ author }) => author));
}
