import { findAll, getAttributeValue, textContent } from 'domutils';
import { HtmlValidate } from 'html-validate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const pages = htmlPages(site);

function elements(path: string, isWanted: (name: string) => boolean) {
  return findAll((element) => isWanted(element.name), parseDocument(readSiteFile(site, path)).children);
}

describe('the page set', () => {
  test('has every kind of page the design names', () => {
    const kinds = [
      /^\/index\.html$/,
      /^\/members\/index\.html$/,
      /^\/members\/[a-z0-9-]+\/index\.html$/,
      /^\/topics\/index\.html$/,
      /^\/topics\/[a-z0-9-]+\/index\.html$/,
      /^\/languages\/[a-z]{2,3}\/(index\.html|atom\.xml|rss\.xml|feed\.json)$/,
      /^\/archive\/index\.html$/,
      /^\/archive\/\d{4}\/index\.html$/,
      /^\/archive\/\d{4}\/\d\d\/index\.html$/,
      /^\/members\/by-(topic|kind|language|newest)\/index\.html$/,
      /^\/members\/by-(topic|kind|language)\/[a-z0-9-]+\/index\.html$/,
      /^\/members\/[a-z0-9-]+\/\d{4}\/index\.html$/,
      /^\/members\/[a-z0-9-]+\/mentions\/(index\.html|atom\.xml|rss\.xml|feed\.json)$/,
      /^\/members\/[a-z0-9-]+\/feeds\.opml$/,
      /^\/topics\/[a-z0-9-]+\/\d{4}\/index\.html$/,
      /^\/(reshares|conversations|introductions)\/\d{4}\/index\.html$/,
      /^\/ring\/[a-z0-9-]+\/(previous|next|random)\/index\.html$/,
      /^\/subscribe\/index\.html$/,
      /^\/surprise\/(\d+\/)?index\.html$/,
      /^\/_redirects$/,
      /^\/reshares\/index\.html$/,
      /^\/reshares\/\d{4}-\d\d-\d\d-[a-z0-9]+\/index\.html$/,
      /^\/conversations\/index\.html$/,
      /^\/conversations\/\d{4}-\d\d-\d\d-[0-9a-f]{6}\/index\.html$/,
      /^\/conversations\/(atom\.xml|rss\.xml|feed\.json)$/,
      /^\/conversations\/\d{4}-\d\d-\d\d-[0-9a-f]{6}\/(atom\.xml|rss\.xml|feed\.json)$/,
      /^\/unanswered\/(index\.html|atom\.xml|rss\.xml|feed\.json)$/,
      /^\/welcome\/(index\.html|atom\.xml|rss\.xml|feed\.json)$/,
      /^\/digest\/(index\.html|atom\.xml|rss\.xml|feed\.json)$/,
      /^\/digest\/\d{4}-W\d\d\/index\.html$/,
      /^\/digest\/\d{4}-W\d\d\/mail\.html$/,
      /^\/digest\/\d{4}-W\d\d\/mail\.txt$/,
      /^\/introductions\/index\.html$/,
      /^\/introductions\/\d{4}-\d\d-\d\d-[a-z0-9]+\/index\.html$/,
      /^\/introductions\/(atom\.xml|rss\.xml|feed\.json)$/,
      /^\/search\/index\.html$/,
      /^\/about\/index\.html$/,
      /^\/join\/index\.html$/,
      /^\/leave\/index\.html$/,
      /^\/principles\/index\.html$/,
      /^\/privacy\/index\.html$/,
      /^\/accessibility\/index\.html$/,
      /^\/404\.html$/,
      /^\/atom\.xml$/,
      /^\/rss\.xml$/,
      /^\/feed\.json$/,
      /^\/members\/[a-z0-9-]+\/(atom\.xml|rss\.xml|feed\.json)$/,
      /^\/topics\/[a-z0-9-]+\/(atom\.xml|rss\.xml|feed\.json)$/,
      /^\/members\.opml$/,
      /^\/\.well-known\/recommendations\.opml$/,
      /^\/data\/hub(\.schema)?\.json$/,
      /^\/\.well-known\/tdmrep\.json$/,
      /^\/archive\/\d{4}\/\d\d\/atom\.xml$/,
      /^\/sitemap\.xml$/,
      /^\/robots\.txt$/,
      /^\/_headers$/,
      /^\/pagefind\/pagefind\.js$/,
    ];

    const missing = kinds.filter((kind) => !files.some((file) => kind.test(file)));

    expect(missing).toEqual([]);
  });

  test('has nothing that no page or list names', () => {
    const known =
      /^\/(404\.html|_headers|_redirects|robots\.txt|sitemap\.xml|badge\.svg|members\.opml|atom\.xml|rss\.xml|feed\.json|index\.html|(about|accessibility|archive|assets|belonging|conversations|data|digest|introductions|join|languages|leave|members|og|pagefind|pictures|principles|privacy|reshares|ring|search|status|subscribe|surprise|topics|unanswered|welcome|\.well-known)\/.*)$/;

    expect(files.filter((file) => !known.test(file))).toEqual([]);
  });
});

describe('every page', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-empty-style': 'off',
      'long-title': 'off',
      // A source line per element is for people who read the page's source; it is not a fault.
      'no-inline-style': 'error',
    },
  });

  test.each(pages)('%s is valid HTML', async (path) => {
    const report = await validator.validateString(readSiteFile(site, path), path);

    expect(
      report.results.flatMap((result) =>
        result.messages.map((message) => `${message.line}: ${message.message}`),
      ),
    ).toEqual([]);
  });

  test('links only to pages of this hub that exist', () => {
    const dead = pages.flatMap((path) =>
      elements(path, (name) => ['a', 'link', 'script'].includes(name))
        .map((element) => getAttributeValue(element, 'href') ?? getAttributeValue(element, 'src') ?? '')
        .filter((address) => address.startsWith('/'))
        .map((address) => address.replace(/[?#].*$/, ''))
        .filter((address) => !files.includes(address.endsWith('/') ? `${address}index.html` : address))
        .map((address) => `${path} → ${address}`),
    );

    expect(dead).toEqual([]);
  });

  test('asks nothing of any other site', () => {
    const foreign = pages.flatMap((path) =>
      elements(path, (name) =>
        ['script', 'img', 'iframe', 'link', 'source', 'video', 'audio', 'object'].includes(name),
      )
        .filter(
          (element) =>
            !['canonical', 'license', 'alternate'].includes(getAttributeValue(element, 'rel') ?? ''),
        )
        .map((element) => getAttributeValue(element, 'src') ?? getAttributeValue(element, 'href') ?? '')
        .filter((address) => /^(https?:)?\/\//.test(address)),
    );

    expect(foreign).toEqual([]);
  });

  test('says that its people are invented, because this hub is a sample', () => {
    const silent = pages.filter(
      (path) => !readSiteFile(site, path).includes('every person, place and entry in it is invented'),
    );

    expect(silent).toEqual([]);
  });
});

describe('every card', () => {
  const cards = pages.flatMap((path) =>
    elements(path, (name) => name === 'article')
      .filter((article) => getAttributeValue(article, 'class')?.startsWith('card'))
      .map((article) => ({ path, article })),
  );

  test('links first of all to the original, on another site than the hub', () => {
    const faulty = cards.filter(({ article }) => {
      const [first] = findAll((element) => element.name === 'a', article.children);
      return !first || !/^https:\/\//.test(getAttributeValue(first, 'href') ?? '');
    });

    expect(cards.length).toBeGreaterThan(150);
    expect(faulty.map(({ path }) => path)).toEqual([]);
  });

  test('names an author and a day', () => {
    const has = (article: (typeof cards)[number]['article'], className: string) =>
      findAll(
        (element) => (getAttributeValue(element, 'class') ?? '').split(' ').includes(className),
        article.children,
      ).some((element) => textContent(element).trim() !== '');

    const faulty = cards.filter(({ article }) => !has(article, 'p-author') || !has(article, 'dt-published'));

    expect(faulty.map(({ path }) => path)).toEqual([]);
  });
});
