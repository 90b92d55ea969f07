import type { Address } from '../model.ts';
import { readMailFilter } from './read-mail-filter.ts';

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
  { host: /^(?:(?:www|m)\.)?facebook\.com$/u, path: /^\/(?:l\.php|flx\/warn\/?)$/u, names: ['u'] },
  {
    host: /^(?:www\.)?google\.[a-z.]+$/u,
    path: /^\/(?:url|imgres)$/u,
    names: ['q', 'url', 'imgrefurl'],
  },
  { host: /^translate\.google\.[a-z.]+$/u, names: ['u'] },
  { host: /^www\.bing\.com$/u, path: /^\/(?:translator|alink)/u, names: ['url', 'to', 'a'] },
  { host: /^duckduckgo\.com$/u, path: /^\/l\/?$/u, names: ['uddg'] },
  { host: /^(?:(?:www|m)\.)?youtube\.com$/u, path: /^\/redirect$/u, names: ['q'] },
  { host: /^(?:www\.)?linkedin\.com$/u, path: /^\/(?:redir|safety\/go)/u, names: ['url'] },
  { host: /^out\.reddit\.com$/u, names: ['url'] },
  { host: /^medium\.com$/u, path: /^\/r\/$/u, names: ['url'] },
  { host: /^(?:m\.)?vk\.com$/u, path: /^\/away(?:\.php)?$/u, names: ['to'] },
  { host: /^slack-redir\.net$/u, names: ['url'] },
  { host: /^steamcommunity\.com$/u, path: /^\/linkfilter\/?$/u, names: ['url', 'u'] },
  { host: /^getpocket\.com$/u, path: /^\/redirect$/u, names: ['url'] },
  { host: /\.safelinks\.protection\.outlook\.com$/u, names: ['url'] },
  { host: /^exit\.sc$/u, names: ['url'] },
  { host: /^t\.umblr\.com$/u, path: /^\/redirect$/u, names: ['z'] },
];

/** Pages that hide where a reader comes from: behind their question mark stands nothing but the target. */
const HIDERS = /^(?:href\.li|(?:www\.)?(?:anonym\.(?:to|es)|nullrefer\.com|dereferer\.me))$/u;

/** Addresses that stand whole in a path, as in archives of the web and in the AMP viewers of search engines. */
const PATHS: readonly { readonly host: RegExp; readonly path: RegExp }[] = [
  { host: /^web\.archive\.org$/u, path: /^\/web\/(?:\d+[a-z_]*\*?|\*)\/(.+)$/u },
  { host: /^(?:archive\.(?:today|ph|is|li|vn|md|fo))$/u, path: /^\/(?:o\/\w+|\d{4,14}|newest)\/(.+)$/u },
  { host: /^(?:www\.google\.[a-z.]+|www\.bing\.com)$/u, path: /^\/amp\/(s\/.+|[^/]+\.[^/]+.*)$/u },
  { host: /(?:^|\.)cdn\.ampproject\.org$/u, path: /^\/(?:[acrvx]|wp)\/(s\/.+|[^/]+\.[^/]+.*)$/u },
];

/** Whatever holds another address has a host of one of the lists; to parse every link would take most of the time. */
const MAY_WRAP =
  /^https?:\/\/[^/?#]*(?:facebook|instagram|threads|messenger|google|bing|duckduckgo|youtube|linkedin|reddit|medium|vk\.|slack|steam|pocket|outlook|exit\.sc|umblr|archive\.|ampproject|urldefense|href\.li|anonym|nullrefer|dereferer)/iu;

/** The address that another one holds, or `undefined` where it holds none. */
export function addressWithin(address: Address): Address | undefined {
  if (!MAY_WRAP.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  for (const read of [inParameter, inQuery, inPath, readMailFilter]) {
    const found = read(url);
    if (found !== undefined && isAddress(found)) return found;
  }
  return undefined;
}

function inParameter(url: URL): string | undefined {
  return SHIMS.filter(({ host, path }) => host.test(url.hostname) && (path?.test(url.pathname) ?? true))
    .flatMap(({ names }) => names.map((name) => url.searchParams.get(name) ?? ''))
    .find(isAddress);
}

function inQuery({ hostname, search }: URL): string | undefined {
  return HIDERS.test(hostname) ? decoded(search.slice(1)) : undefined;
}

/** `s/host/path` is an AMP viewer's way to say `https`; an archive may lose one slash of `https://`. */
function inPath({ hostname, pathname, search }: URL): string | undefined {
  const found = PATHS.find(({ host }) => host.test(hostname))?.path.exec(pathname)?.[1];
  if (found === undefined) return undefined;
  const isWhole = /^https?:/iu.test(found);
  const whole = isWhole ? found.replace(/^(https?:)\/*/iu, '$1//') : `https://${found.replace(/^s\//u, '')}`;
  return decoded(whole) + search;
}

/** An address that was wrapped as one piece has its slashes, its colon and its question escaped. */
function decoded(text: string): string {
  return text.replace(/%(?:2F|3A|3F)/giu, (escaped) => decodeURIComponent(escaped));
}

function isAddress(text: string): boolean {
  return /^https?:\/\//iu.test(text) && URL.canParse(text);
}
