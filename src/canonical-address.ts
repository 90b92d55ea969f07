/** Names under which a server gives a folder's own page. */
const INDEX_PAGE = /\/(?:index|default)\.(?:html?|php|aspx?)$/u;

/**
 * An address in which a parser would change nothing: host and path in plain letters, no label in another script, no segment
 * of dots, no parameters. Most are like this, and to parse them takes ten times as long.
 */
const PLAIN =
  /^https?:\/\/(?:www\.(?=[^/]+\.))?((?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,})((?:\/(?!\.)[\w~.-]*)*)$/u;

/** A fragment that a script takes for a path. Any other is a place in a page. */
const ROUTE_FRAGMENT = /^#!?\//u;

/**
 * Makes of an address what two addresses of one page have in common: without scheme, `www`, default port, trailing
 * slash, index page, fragment and campaign parameters, with sorted parameters. `harbor.example/2026/entry?page=2`.
 *
 * It is for comparing and hashing only: never printed, never fetched. What is not an http(s) address comes back as it is.
 * Every room compares addresses by it, so that what a hub's files say twice is twice for the pages, too.
 */
export function canonicalAddress(address: string): string {
  const [, plainHost, plainPath] = PLAIN.exec(address) ?? [];
  if (plainHost !== undefined && plainPath !== undefined) return plainHost + canonicalPath(plainPath);
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return address;
  const host = url.hostname.replace(/\.$/u, '').replace(/^www\.(?=.+\.)/u, '');
  // An `http` address may name the port of `https`, and the other way round.
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const fragment = ROUTE_FRAGMENT.test(url.hash) ? url.hash : '';
  return host + port + canonicalPath(url.pathname) + canonicalQuery(url) + fragment;
}

function canonicalPath(pathname: string): string {
  return pathname
    .replace(/%[0-9a-f]{2}/giu, plainEscape)
    .replace(INDEX_PAGE, '/')
    .replace(/\/+$/u, '');
}

/** RFC 3986 §6.2.2: an escaped unreserved character is the character, and escapes compare in upper case. */
function plainEscape(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
  return /[A-Za-z0-9\-._~]/u.test(character) ? character : escaped.toUpperCase();
}

function canonicalQuery(url: URL): string {
  if (url.search === '') return '';
  for (const [name, value] of [...url.searchParams]) {
    if (isCampaignParameter(name, value)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const query = url.searchParams.toString();
  return query === '' ? '' : `?${query}`;
}

/** Parameters that say how a reader came, and that no page is known to need. */
const CAMPAIGN =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|vero_.*|ref_src|replytocom|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|ck_subscriber_id|wickedid)$/i;

/** Medium marks each address in its feeds by `source=rss-…`, and Ghost each link to another site by `ref=` and its own name. */
const CAMPAIGN_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['source', /^rss\b/i],
  ['ref', /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i],
]);

/** Whether a parameter of an address, `name=value`, only tells how a reader came. */
export function isCampaignParameter(name: string, value: string): boolean {
  return CAMPAIGN.test(name) || (CAMPAIGN_VALUES.get(name.toLowerCase())?.test(value) ?? false);
}
