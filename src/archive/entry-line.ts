import { z } from 'zod';
import { memberAsAuthor } from '../authors-of-entry.ts';
import type { ArchivedEntry, Author, Member } from '../model.ts';
import { sanitise } from '../read/sanitise.ts';

/** An instant exactly as `toISOString` writes it, so that it sorts as text. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u, 'must be a moment such as 2026-11-01T09:00:00.000Z');
const address = z.string().refine(isHttpAddress, 'must be an http: or https: address');
const author = z.object({ name: z.string(), url: z.exactOptional(address) });

/** What a line must hold. The file may be edited by anybody, so HTML is sanitised and addresses are checked again. */
const line = z.object({
  key: z.string().regex(/^[0-9a-f]{16}$/u, 'must be 16 hexadecimal digits'),
  feed: z.string(),
  id: z.string(),
  url: z.exactOptional(address),
  title: z.string(),
  date: instant,
  isDated: z.boolean(),
  updated: z.exactOptional(instant),
  firstSeen: instant,
  missingSince: z.exactOptional(instant),
  hasScrolledOut: z.exactOptional(z.boolean()),
  isOutOfOrder: z.exactOptional(z.boolean()),
  isFlood: z.exactOptional(z.boolean()),
  released: z.exactOptional(z.string().regex(/^[tw][0-9a-f]{40}$/u, 'must be a mark that the hub made')),
  authors: z.array(author).default([]),
  excerpt: z.exactOptional(z.string()),
  isExcerptCut: z.exactOptional(z.boolean()),
  html: z.exactOptional(z.string().transform((html) => sanitise(html))),
  picture: z.exactOptional(z.object({ source: address, words: z.string() })),
  tags: z.array(z.string()),
  language: z.exactOptional(z.string()),
  license: z.exactOptional(address),
  source: z.exactOptional(z.object({ title: z.exactOptional(z.string()), url: z.exactOptional(address) })),
  comments: z.exactOptional(address),
  links: z.array(z.object({ href: address, text: z.string(), sentence: z.string() })),
});

/**
 * Writes an entry as one line of NDJSON: keys in a fixed order, what is absent left out. Authors are left out where
 * they are the member: nobody's name is then in the file, and a changed name reaches every entry.
 */
export function toLine(entry: ArchivedEntry, member: Member): string {
  const isByMember =
    JSON.stringify(entry.authors.map(authorFields)) === JSON.stringify([memberAsAuthor(member)]);
  return JSON.stringify({
    key: entry.key,
    feed: entry.feed,
    id: entry.id,
    url: entry.url,
    title: entry.title,
    date: entry.date,
    isDated: entry.isDated,
    updated: entry.updated,
    firstSeen: entry.firstSeen,
    missingSince: entry.missingSince,
    hasScrolledOut: entry.hasScrolledOut,
    isOutOfOrder: entry.isOutOfOrder,
    isFlood: entry.isFlood,
    released: entry.released,
    authors: isByMember ? undefined : entry.authors.map(authorFields),
    excerpt: entry.excerpt,
    isExcerptCut: entry.isExcerptCut,
    html: entry.html,
    picture: entry.picture && { source: entry.picture.source, words: entry.picture.words },
    tags: entry.tags,
    language: entry.language,
    license: entry.license,
    source: entry.source && { title: entry.source.title, url: entry.source.url },
    comments: entry.comments,
    links: entry.links.map(({ href, text, sentence }) => ({ href, text, sentence })),
  });
}

/**
 * Reads a line that `toLine` wrote, given as parsed JSON, or says in words what is wrong with it. No `authors` means
 * the member; `reduceArchived` names them.
 */
export function fromLine(value: unknown, member: string): ArchivedEntry | { readonly fault: string } {
  const result = line.safeParse(value);
  if (result.success) return { ...result.data, member };
  const [issue] = result.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return { fault: `${place}${issue?.message ?? 'unreadable'}` };
}

function authorFields({ name, url }: Author): Author {
  return url === undefined ? { name } : { name, url };
}

function isHttpAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}
