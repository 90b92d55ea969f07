import type { Author } from '../model.ts';
import { foldSpace } from './plain-text.ts';
import { cutText, tameText } from './tame-text.ts';

/** What a person writes of themselves is short; longer text would only cost time. */
const LONGEST_PERSON = 300;
const MOST_EMAILS = 100;

const EMAIL = /[\p{L}\p{N}\p{M}_.!#$%&'*+/=?^`{|}~-]+@[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+/gu;

/**
 * The name in what a feed writes of a person: `mail (Name)`, `Name <mail>`, `Name (mail)`, `Name`. An e-mail address
 * never comes out of here; `''` when there is no name beside it.
 */
export function personName(written: string): string {
  const text = foldSpace(tameText(cutText(written, LONGEST_PERSON)));
  if (!text.includes('@')) return text;
  const bracketed = /^\s*(?:mailto:)?\S+@\S+\s*\((.+)\)\s*$/.exec(text)?.[1];
  const rest = (bracketed ?? text).replace(/mailto:/gi, '').replace(EMAIL, '');
  return foldSpace(rest.replace(/\(\s*\)|<\s*>|\[\s*\]/g, '')).replace(/^[\s,;:"'–-]+|[\s,;:"'–-]+$/g, '');
}

/** The e-mail addresses in what a feed writes of a person. */
export function emailsIn(written: string): readonly string[] {
  return written.includes('@') ? (tameText(written.slice(0, LONGEST_PERSON)).match(EMAIL) ?? []) : [];
}

/** Takes known e-mail addresses out of a text, however their letters are cased. */
export function withoutEmails(text: string, emails: readonly string[]): string {
  if (emails.length === 0 || !text.includes('@')) return text;
  const pattern = emails
    .slice(0, MOST_EMAILS)
    .map((email) => email.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
  const known = new RegExp(`(?:mailto:)?(?:${pattern})`, 'gi');
  let rest = text;
  // What stood around an address may make up another one.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(known, '');
  }
  return rest;
}

/** Each person once, in the order in which they were named. */
export function distinctAuthors(authors: readonly Author[]): readonly Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => {
    const key = name.toLowerCase();
    if (name === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
