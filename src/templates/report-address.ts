import { href, paths } from '../addresses.ts';
import type { Hub } from '../model.ts';
import { stringsOf } from './strings/strings.ts';

/** What a page is called to the people who keep the hub; an opaque address of the hub's own may be named, a member's may not. */
function nameOf(hub: Hub, path: string): string {
  const words = stringsOf(hub).report;
  if (/^\/members\/[^/]/u.test(path)) return words.member;
  if (/^\/reshares\/[^/]/u.test(path)) return words.reshare(path);
  if (/^\/conversations\/[^/]/u.test(path)) return words.conversation(path);
  if (/^\/introductions\/[^/]/u.test(path)) return words.introduction(path);
  return words.page(path);
}

/** Where a problem with the page at `path` is reported. */
export function reportAddress(hub: Hub, path: string): string {
  return contactAddress(hub, stringsOf(hub).report.problem(nameOf(hub, path)));
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
