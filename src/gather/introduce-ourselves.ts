import type { AskOptions } from './options.ts';

/**
 * The headers of every request, and no others: no cookie, no referrer, no `Cache-Control` (some servers answer a
 * conditional request that carries it with the whole feed).
 */
export function introduceOurselves(options: Pick<AskOptions, 'version' | 'hub'>): Record<string, string> {
  return {
    'user-agent': userAgent(options),
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1',
    'accept-encoding': 'gzip, br',
  };
}

/** Who asks, on whose behalf, with a page that a server's keeper can read. */
function userAgent({ version, hub }: Pick<AskOptions, 'version' | 'hub'>): string {
  if (hub === undefined) return `Kith/${version}`;
  return `Kith/${version} (+${new URL('about/', hub.url).href}; ${hub.memberCount} members)`;
}
