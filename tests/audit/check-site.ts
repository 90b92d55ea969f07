import { readSiteFile, siteFiles } from '../helpers/site-files.ts';
import type { Check } from './checks.ts';

/** What is asked of the site as a whole, from its files. */
export function siteFaults(site: string): readonly (Pick<Check, 'category' | 'name'> & {
  readonly found: readonly string[];
})[] {
  const files = siteFiles(site);
  const headers = files.includes('/_headers') ? readSiteFile(site, '/_headers') : '';
  const robots = files.includes('/robots.txt') ? readSiteFile(site, '/robots.txt') : '';
  return [
    {
      category: 'Performance',
      name: 'files named by their bytes are kept for a year',
      found: /\/assets\/\*\n\s+Cache-Control: public, max-age=31536000, immutable/.test(headers)
        ? []
        : ['_headers does not say so'],
    },
    {
      category: 'Best practices',
      name: 'headers: policy, no sniffing, no frames, little of where one came from',
      found: [
        'Content-Security-Policy',
        'frame-ancestors',
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy',
      ]
        .filter((name) => !headers.includes(name))
        .map((name) => `${name} is missing in _headers`),
    },
    {
      category: 'SEO',
      name: 'robots.txt keeps nobody out of the pages, and names the list of them',
      found: [
        ...(/^Disallow: \/$/m.test(robots) ? ['it keeps everybody out'] : []),
        ...(/^Sitemap: http/m.test(robots) ? [] : ['it names no sitemap']),
      ],
    },
  ];
}
