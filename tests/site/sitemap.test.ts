/** What search engines are offered is what they may keep: one rule, read from every page of the built site. */
import { expect, inject, test } from 'vitest';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const HUB = 'http://localhost:8080';
/** Every file of HTML but the programs that lie beside the pages. */
const files = siteFiles(site).filter((path) => path.endsWith('.html') && !path.startsWith('/pagefind/'));
const listed = [...readSiteFile(site, '/sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
  ([, place]) => place,
);

function saysNoindex(file: string): boolean {
  return /<meta name="robots" content="[^"]*noindex/.test(readSiteFile(site, file));
}

test('the sitemap names every page that does not say noindex, and no other', () => {
  const kept = files
    .filter((file) => !saysNoindex(file))
    .map((file) => HUB + file.replace(/index\.html$/, ''));

  expect(listed.toSorted()).toEqual(kept.toSorted());
});

test.each([
  ['years of the reshares', /^\/reshares\/\d{4}\/$/],
  ['years of the conversations', /^\/conversations\/\d{4}\/$/],
  ['years of the introductions', /^\/introductions\/\d{4}\/$/],
  ['years of a member', /^\/members\/[^/]+\/\d{4}\/$/],
])('among them are the %s', (_, kind) => {
  expect(listed.filter((place) => kind.test(place?.slice(HUB.length) ?? ''))).not.toEqual([]);
});

test.each([
  ['the ring', /^\/ring\//],
  ['reshares', /^\/reshares\/\d{4}-/],
  ['entries by chance', /^\/surprise\//],
  ['digests as mails', /\/mail\.html$/],
])('pages of %s say noindex', (_, kind) => {
  const own = files.filter((file) => kind.test(file));

  expect(own).not.toEqual([]);
  expect(own.filter((file) => !saysNoindex(file))).toEqual([]);
});
