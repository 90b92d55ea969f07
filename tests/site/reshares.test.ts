import { mf2 } from 'microformats-parser';
import { expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';

const site = inject('site');
const pages = htmlPages(site).filter((path) => /^\/reshares\/\d{4}-/.test(path));

interface Root {
  readonly type?: readonly string[];
  readonly properties: Readonly<Record<string, readonly (string | Root)[]>>;
}

/** The one `h-entry` of a reshare's page. */
function reshareOn(path: string): Root {
  const { items } = mf2(readSiteFile(site, path), { baseUrl: `http://localhost:8080${path}` });
  const [reshare, ...others] = items.filter((item) => item.type?.includes('h-entry'));
  expect(others).toEqual([]);
  return reshare as Root;
}

function first(root: Root | undefined, name: string): Root {
  return root?.properties[name]?.[0] as Root;
}

test('the sample hub has several reshares', () => {
  expect(pages.length).toBeGreaterThanOrEqual(4);
});

test.each(pages)('%s keeps the author inside the quotation and the curator outside', (path) => {
  const reshare = reshareOn(path);
  const quotation = first(reshare, 'quotation-of');
  const author = first(quotation, 'author').properties.name?.[0];
  const curator = first(reshare, 'author').properties.name?.[0];

  expect(quotation.type).toEqual(['h-cite']);
  expect(author).toMatch(/\S/);
  expect(curator).toMatch(/\S/);
  expect(author).not.toBe(curator);
  expect(reshare.properties.author).toHaveLength(1);
  expect(quotation.properties.url?.[0]).toMatch(/^https:/);
  expect(quotation.properties.name?.[0]).toMatch(/\S/);
  expect(reshare.properties.url).toEqual([`http://localhost:8080${path.replace('index.html', '')}`]);
  expect(reshare.properties.summary?.[0]).toMatch(/\S/);
});

test.each(pages)('%s asks search engines to go on to the original', (path) => {
  const html = readSiteFile(site, path);
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '');

  expect(html).toContain('<meta name="robots" content="noindex, follow">');
  expect(data).toMatchObject({ '@type': 'SocialMediaPosting', sharedContent: { '@type': 'BlogPosting' } });
  expect(data.isBasedOn).toBe(data.sharedContent.url);
});

/** What a page says, without its markup. */
function wordsOn(path: string): string {
  return readSiteFile(site, path)
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
}

test.each(pages)('%s says the quoted words, and nobody else’s, inside the quotation', (path) => {
  const reshare = reshareOn(path);
  const quotation = first(reshare, 'quotation-of');
  const curator = String(first(reshare, 'author').properties.name?.[0]);

  expect(reshare.properties['quotation-of']).toHaveLength(1);
  expect(quotation.properties.author).toHaveLength(1);
  expect(reshare.properties.content).toBeUndefined();
  expect(JSON.stringify(quotation)).not.toContain(curator);
  expect(wordsOn(path)).toContain(`Passed on by ${curator}`);
});

test('a chain of those who pointed to an original stands in order, each linked', () => {
  const page = pages.find((path) =>
    readSiteFile(site, path).includes('https://harbor.example/the-folding-crib'),
  );
  const html = readSiteFile(site, page ?? '');
  const credit = /<p class="reshared-by">.*?<\/p>/s.exec(html)?.[0] ?? '';

  expect(wordsOn(page ?? '')).toMatch(
    /Passed on by Wren Adeyo, pointed to by Roscoe Birdwell, by way of The Appropriations Committee of One, November 5, 2026/,
  );
  expect([...credit.matchAll(/href="(https:[^"]+)"/g)].map(([, href]) => href)).toEqual([
    'https://ellerycenter.example/people/wren-adeyo/',
    'https://casserole-brigade.example/the-drawer',
    'https://committeeofone.example/',
  ]);
});

test('the three feeds name the author first, and everybody who pointed to it', () => {
  const original = 'https://harbor.example/the-folding-crib';
  const atom =
    readSiteFile(site, '/reshares/atom.xml')
      .split('<entry')
      .find((entry) => entry.includes(`href="${original}"`)) ?? '';
  const rss =
    readSiteFile(site, '/reshares/rss.xml')
      .split('<item')
      .find((item) => item.includes(`<link>${original}`)) ?? '';
  const { items } = JSON.parse(readSiteFile(site, '/reshares/feed.json'));
  const json = items.find((item: { url: string }) => item.url === original);

  expect(
    [...atom.matchAll(/<link rel="via" title="([^"]+)" href="([^"]+)"/g)].map(([, ...parts]) => parts),
  ).toEqual([
    ['Roscoe Birdwell', 'https://casserole-brigade.example/the-drawer'],
    ['The Appropriations Committee of One', 'https://committeeofone.example/'],
  ]);
  expect(atom).toMatch(/<author><name>Harbor Notes<.*<contributor><name>Wren Adeyo<.*<source/s);
  expect(json._kith.via.name).toBe('Roscoe Birdwell');
  expect(json._kith.via_further).toEqual([
    { name: 'The Appropriations Committee of One', url: 'https://committeeofone.example/' },
  ]);
  expect(json._kith.curator.name).toBe('Wren Adeyo');
  expect(json.authors).toEqual([expect.objectContaining({ name: 'Harbor Notes' })]);
  expect(rss).toContain('<dc:creator>Harbor Notes</dc:creator>');
  for (const written of [json.content_html, rss.replaceAll('&lt;', '<').replaceAll('&gt;', '>')]) {
    // Names are isolated by an element of their own, which is not what is asked here.
    const body = written.replaceAll(/<\/?bdi>/g, '');
    expect(body).toMatch(/<p>By Harbor Notes\. <a [^>]*>Read the original<\/a>\.<\/p>/);
    expect(body).toMatch(
      /Passed on by Wren Adeyo, pointed to by .*Roscoe Birdwell.*by way of .*The Appropriations Committee of One/s,
    );
  }
});
