import type { Address } from '../model.ts';

/** A shim within a shim happens (a search result in a newsletter); more than this is somebody's joke. */
const MOST_DETOURS = 5;

/**
 * The addresses that a link may mean, likeliest first: itself; what it wraps, where a search engine, a mail filter or
 * an archive of the web stands in between; and the page of which it is the AMP or phone copy. Nobody is asked: what only
 * its own server could tell, as for `t.co`, stays as it is.
 */
export function withoutDetours(address: Address): readonly Address[] {
  const meant = [address];
  let at = address;
  for (let detours = 0; detours < MOST_DETOURS; detours += 1) {
    const wrapped = wrappedIn(at);
    if (wrapped === undefined) break;
    at = wrapped;
    meant.push(at);
  }
  const plain = withoutAmp(at);
  return plain === undefined ? meant : [...meant, plain];
}

interface Shim {
  readonly host: RegExp;
  readonly path?: RegExp;
  /** Parameters that may hold the target. */
  readonly names: readonly string[];
}

/** Pages that only send on, and say in their own address where to. */
const SHIMS: readonly Shim[] = [
  {
    host: /^l[m]?\.facebook\.com$|^l\.(?:instagram|threads)\.(?:com|net)$|^l\.messenger\.com$/u,
    names: ['u'],
  },
  { host: /^www\.google\.[a-z.]+$/u, path: /^\/(?:url|imgres)$/u, names: ['q', 'url', 'imgrefurl'] },
  { host: /^translate\.google\.[a-z.]+$/u, names: ['u'] },
  { host: /^www\.bing\.com$/u, path: /^\/(?:translator|alink)/u, names: ['url', 'to', 'a'] },
  { host: /^duckduckgo\.com$/u, path: /^\/l\/?$/u, names: ['uddg'] },
  { host: /^www\.youtube\.com$/u, path: /^\/redirect$/u, names: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/u, path: /^\/(?:redir|safety\/go)/u, names: ['url'] },
  { host: /^out\.reddit\.com$/u, names: ['url'] },
  { host: /^medium\.com$/u, path: /^\/r\/$/u, names: ['url'] },
  { host: /^vk\.com$/u, path: /^\/away\.php$/u, names: ['to'] },
  { host: /^slack-redir\.net$/u, names: ['url'] },
  { host: /^getpocket\.com$/u, path: /^\/redirect$/u, names: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, names: ['url'] },
  { host: /^exit\.sc$/u, names: ['url'] },
  { host: /^t\.umblr\.com$/u, path: /^\/redirect$/u, names: ['z'] },
];

/** Addresses that stand whole in a path, as in archives of the web and in the AMP viewers of search engines. */
const PATHS: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^web\.archive\.org$/u, path: /^\/web\/(?:\d+[a-z_]*\*?|\*)\/(.+)$/u },
  { host: /^(?:archive\.(?:today|ph|is|li|vn|md|fo))$/u, path: /^\/(?:o\/\w+|\d{4,14}|newest)\/(.+)$/u },
  { host: /^(?:www\.google\.[a-z.]+|www\.bing\.com)$/u, path: /^\/amp\/(s\/.+|[^/]+\.[^/]+.*)$/u },
  { host: /(?:^|\.)cdn\.ampproject\.org$/u, path: /^\/(?:[acrvx]|wp)\/(s\/.+|[^/]+\.[^/]+.*)$/u },
  { host: /^urldefense\.(?:com|us)$/u, path: /^\/v3\/__(.+?)__;/u },
];

/** Whatever holds another address has a host of one of the two lists; to parse every link would take most of the time. */
const MAY_WRAP =
  /^https?:\/\/[^/?#]*(?:facebook|instagram|threads|messenger|google|bing|duckduckgo|youtube|linkedin|reddit|medium|vk\.|slack|pocket|outlook|exit\.sc|umblr|archive\.|ampproject|urldefense)/iu;

/** The address that another one holds, or `undefined` where it holds none. */
function wrappedIn(address: Address): Address | undefined {
  if (!MAY_WRAP.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const { host, path, names } of SHIMS) {
    if (!host.test(url.hostname) || (path !== undefined && !path.test(url.pathname))) continue;
    const found = names.map((name) => url.searchParams.get(name) ?? '').find(isAddress);
    if (found !== undefined) return found;
  }
  for (const { host, path } of PATHS) {
    if (!host.test(url.hostname)) continue;
    const [, inPath] = path.exec(url.pathname) ?? [];
    if (inPath !== undefined) return readPath(inPath, url.search);
  }
  return undefined;
}

/** `s/host/path` is an AMP viewer's way to say `https`; an archive may lose one slash of `https://`. */
function readPath(inPath: string, search: string): Address | undefined {
  const isWhole = /^https?:/iu.test(inPath);
  const whole = isWhole
    ? inPath.replace(/^(https?:)\/*/iu, '$1//')
    : `https://${inPath.replace(/^s\//u, '')}`;
  const address = decoded(whole) + search;
  return isAddress(address) ? address : undefined;
}

function decoded(text: string): string {
  // An address that was wrapped as one segment has its slashes and its colon escaped.
  return text.replace(/%(?:2F|3A)/giu, (escaped) => decodeURIComponent(escaped));
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

/** Parameters by which blog software is asked for its page for phones. */
const PHONE = new Map([
  ['amp', /^(?:1|true|)$/iu],
  ['outputtype', /^amp$/iu],
  ['m', /^1$/u],
]);

const MAY_BE_COPY = /\bamp\b|[?&]m=1|^https?:\/\/(?:m|mobile)\./iu;

/** The page of which an address is the AMP or phone copy, or `undefined` where it shows no sign of being one. */
function withoutAmp(address: Address): Address | undefined {
  if (!MAY_BE_COPY.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const [name, value] of [...url.searchParams]) {
    if (PHONE.get(name.toLowerCase())?.test(value)) url.searchParams.delete(name);
  }
  url.pathname = url.pathname
    .replace(/\/amp(?:\.html?)?\/?$/iu, '/')
    .replace(/^\/amp(?=\/.)/iu, '')
    .replace(/\.amp(?=(?:\.html?)?$)/iu, '');
  // `amp.example` is a site of its own.
  url.hostname = url.hostname.replace(/^(?:amp|m|mobile)\.(?=.+\.)/u, '');
  return url.href === new URL(address).href ? undefined : url.href;
}
