import type { Address } from '../model.ts';

/** What people call a licence: Creative Commons addresses name themselves, others by their host. */
export function licenseName(license: Address): string {
  const { hostname, pathname } = new URL(license);
  const parts = /^\/(licenses|publicdomain)\/([a-z-]+)\/(\d\.\d)/.exec(pathname);
  if (!hostname.endsWith('creativecommons.org') || !parts) return `Licence at ${hostname}`;
  const [, kind, code = '', version] = parts;
  if (kind === 'publicdomain') return `${code === 'zero' ? 'CC0' : 'Public domain mark'} ${version}`;
  return `CC ${code.toUpperCase()} ${version}`;
}
