/** In the sample, the Ellery Center's feed carries an entry of the Appropriations Committee of One. */
import { mf2 } from 'microformats-parser';
import { describe, expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const address = 'https://committeeofone.example/p/rules-are-written-in-november';
const passer = 'Ellery Center for Children and Families';
const listings = htmlPages(site).filter((path) => cardsOn(path).length > 0);

/** The cards of the entry on a page, as their HTML. */
function cardsOn(path: string): readonly string[] {
  const cards = readSiteFile(site, path).match(/<article class="card[\s\S]*?<\/article>/g) ?? [];
  return cards.filter((card) => card.includes(`<a class="u-url" rel="bookmark" href="${address}">`));
}

test('its card stands once on each list, and on its author’s page, not on that of who passed it on', () => {
  expect(listings).toEqual(
    expect.arrayContaining([
      '/index.html',
      '/members/committee-of-one/index.html',
      '/archive/2026/11/index.html',
    ]),
  );
  expect(listings).not.toContain('/members/ellery-center/index.html');
  expect(listings.filter((path) => cardsOn(path).length !== 1)).toEqual([]);
});

test('its card says who passed it on, with a way to their page', () => {
  const line = `<p class="byline passed-on">Passed on by <a href="/members/ellery-center/"><bdi>${passer}</bdi></a></p>`;

  expect(listings.filter((path) => !cardsOn(path)[0]?.includes(line))).toEqual([]);
});

test('its microformats name its author, its address and its own day', () => {
  const [card = ''] = cardsOn('/index.html');

  const [entry] = mf2(card, { baseUrl: 'http://localhost:8080/' }).items;

  expect(entry?.properties).toMatchObject({
    url: [address],
    author: [{ properties: { name: ['The Appropriations Committee of One'] } }],
    published: ['2026-11-13T12:30:00.000Z'],
  });
  expect(JSON.stringify(entry?.properties.author)).not.toContain(passer);
});

describe('the output feeds', () => {
  const parts = (path: string, pattern: RegExp) =>
    (readSiteFile(site, path).match(pattern) ?? []).filter(
      (part) => part.includes(`"${address}"`) || part.includes(`>${address}<`),
    );

  test('credit who passed it on as a via in Atom, and never as an author', () => {
    const entries = parts('/atom.xml', /<entry[ >][\s\S]*?<\/entry>/g);

    expect(entries).toHaveLength(1);
    expect(entries[0]).toContain(`<link rel="via" title="${passer}" href="https://ellerycenter.example/"/>`);
    expect(entries[0]).not.toMatch(new RegExp(`<(author|contributor)><name>${passer}`));
  });

  test('credit them in the body in RSS', () => {
    const items = parts('/rss.xml', /<item>[\s\S]*?<\/item>/g);

    expect(items).toHaveLength(1);
    expect(items[0]).toContain(
      `Passed on by &lt;a href=&quot;https://ellerycenter.example/&quot;&gt;&lt;bdi&gt;${passer}&lt;/bdi&gt;&lt;/a&gt;.`,
    );
    expect(items[0]).toContain('<dc:creator>The Appropriations Committee of One</dc:creator>');
  });

  test('credit them in the extension of JSON Feed', () => {
    const { items } = JSON.parse(readSiteFile(site, '/feed.json')) as { items: readonly { url: string }[] };

    expect(items.filter(({ url }) => url === address)).toMatchObject([
      {
        authors: [{ name: 'The Appropriations Committee of One' }],
        _kith: { passed_on_by: [{ name: passer, url: 'https://ellerycenter.example/' }] },
      },
    ]);
  });

  test('of who passed it on do not hold it', () => {
    // What mentions them is others' writing.
    const theirs = siteFiles(site).filter((path) => /^\/members\/ellery-center\/(?!mentions\/)/.test(path));

    expect(theirs.length).toBeGreaterThan(3);
    expect(
      theirs.filter((path) =>
        new RegExp(`(<link>|alternate" type="text/html" href="|"url": ")${address}`).test(
          readSiteFile(site, path),
        ),
      ),
    ).toEqual([]);
  });
});
