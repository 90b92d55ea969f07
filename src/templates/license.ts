import type { Address, Hub } from '../model.ts';
import { stringsOf } from './strings/strings.ts';

/** What people call a licence: Creative Commons addresses name themselves, others by their host. */
export function licenseName(hub: Hub, license: Address): string {
  const words = stringsOf(hub).entry;
  const { hostname, pathname } = new URL(license);
  const parts = /^\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(pathname);
  if (!hostname.endsWith('creativecommons.org') || !parts) return words.licence(hostname);
  const [, kind, code = '', version] = parts;
  if (kind === 'publicdomain') return code === 'zero' ? `CC0 ${version}` : words.publicDomain(version ?? '');
  return `CC ${code.toUpperCase()} ${version}`;
}
