import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';

/** What a page is called to the people who keep the hub; an opaque address of the hub's own may be named, a member's may not. */
const KINDS: readonly (readonly [RegExp, (path: string) => string])[] = [
  [/^\/members\/[^/]/u, () => 'a member’s page'],
  [/^\/reshares\/[^/]/u, (path) => `the reshare ${path}`],
  [/^\/conversations\/[^/]/u, (path) => `the conversation ${path}`],
  [/^\/introductions\/[^/]/u, (path) => `the introduction ${path}`],
];

/** Where a problem with the page at `path` is reported. */
export function reportAddress(hub: Hub, path: string): string {
  const about = KINDS.find(([pattern]) => pattern.test(path))?.[1](path) ?? `the page ${path}`;
  return contactAddress(hub, `a problem with ${about}`);
}

/**
 * How to reach the hub: its contact, and where that is an e-mail address, with a subject that names nobody. A hub that gives no
 * contact leads to the page about who keeps it, which says so.
 */
export function contactAddress(hub: Hub, subject: string): string {
  const { contact } = hub;
  if (contact === undefined) return href(hub, paths.about);
  // A subject that the center chose stays.
  if (!contact.startsWith('mailto:') || contact.includes('?')) return contact;
  return `${contact}?subject=${encodeURIComponent(`${hub.name}: ${subject}`)}`;
}
