import { mf2 } from 'microformats-parser';
import { expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile } from '../helpers/site-files.ts';

const site = inject('site');
const pages = htmlPages(site).filter((path) => /^\/reshares\/\d/.test(path));

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
