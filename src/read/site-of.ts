import type { Address } from '../model.ts';

/** Somebody's site as far as an address tells: a host, or on a shared host the part of one person. */
export interface Site {
  /** For comparing: `casserole.example`, `medium.com/@name`. */
  readonly key: string;
  readonly host: string;
  /** Its front page. */
  readonly address: Address;
}

/** Hosts on which the first parts of a path say whose a page is, and how many. Elsewhere it is the name of the host. */
const SHARED: ReadonlyMap<string, number> = new Map([
  ['medium.com', 1],
  ['write.as', 1],
  ['micro.blog', 1],
  ['tumblr.com', 1],
  ['dev.to', 1],
  ['substack.com', 1],
  ['sites.google.com', 2],
]);

/** What stands before a host's name for the same site: for telephones, as a matter of habit. */
const HABITS = /^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.]+)/u;

/** A name that somebody registered: letters, not numbers; a dot; nothing that only one network knows. */
const REGISTRABLE =
  /^(?!.*\.(?:local|localhost|internal|lan|home|onion|test|invalid)$)(?:[\p{L}\p{N}_-]+\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u;

/**
 * The site on which an address lies; `undefined` for what is nobody's: a network's own address, a profile of a social
 * network (`/@name` on any other host), the front page of a shared host.
 */
export function siteOf(address: Address): Site | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, pathname, port } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = hostname.replace(/\.$/u, '').replace(HABITS, '');
  if (!REGISTRABLE.test(host) || port !== '') return undefined;
  const steps = pathname.split('/').filter((step) => step !== '');
  const [first = ''] = steps;
  const parts = SHARED.get(host);
  if (parts !== undefined) return partOf(host, steps, parts, protocol);
  // A university gives each person a part of its host, by a custom older than blogs.
  if (/^(?:~|%7e)./iu.test(first)) return partOf(host, [first.replace(/^%7e/iu, '~')], 1, protocol);
  if (first.startsWith('@')) return undefined;
  return { key: host, host, address: `${protocol}//${hostname}/` };
}

function partOf(host: string, steps: readonly string[], parts: number, protocol: string): Site | undefined {
  if (steps.length < parts) return undefined;
  const part = steps.slice(0, parts).join('/');
  return { key: `${host}/${part.toLowerCase()}`, host, address: `${protocol}//${host}/${part}/` };
}
