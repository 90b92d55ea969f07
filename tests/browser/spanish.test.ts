import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { HtmlValidate } from 'html-validate';
import { parseDocument } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../src/templates/strings/en.ts';
import { es } from '../../src/templates/strings/es.ts';
import { axeFindings, browseSite } from '../helpers/browse.ts';
import { kindsOfPages } from '../helpers/kinds-of-pages.ts';
import { pagefindFragments } from '../helpers/pagefind-fragments.ts';
import { ROOT } from '../helpers/sample-hub.ts';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';
import { buildSpanishHub, FROM_RIGHT } from '../helpers/spanish-hub.ts';
import { wordsOfLanguage } from '../helpers/strings-of-a-language.ts';

let hub = '';
let site = '';
beforeAll(async () => {
  hub = await buildSpanishHub();
  site = join(hub, '_site');
}, 300_000);
afterAll(() => rm(hub, { recursive: true, force: true }));

const COMMUNITY = filesIn('examples/community');
const DATA = filesIn('_data');

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(ROOT, folder, name));
}

const browse = browseSite(() => site);
const kinds = Object.keys(kindsOfPages(inject('site')));

const spanish = wordsOfLanguage(es);
const english = [...wordsOfLanguage(en)].filter((words) => !spanish.has(words));
/** What somebody in the sample wrote, too, cannot be told from ours within a text. */
const sample = [...COMMUNITY, ...DATA].map((file) => readFileSync(file, 'utf8')).join('\n');
const unmistakable = english.filter((words) => words.split(' ').length > 2 && !sample.includes(words));

/** English words of ours among texts of a hub that speaks Spanish: each alone, and each of three words and more within a text. */
function leftovers(texts: readonly string[]): readonly string[] {
  const whole = new Set(texts.map((text) => text.replace(/^[\s.,:;·]+|[\s.,:;·]+$/gu, '')));
  const all = texts.join('\n');
  return [
    ...english.filter((words) => whole.has(words)),
    ...unmistakable.filter((words) => all.includes(words)),
  ];
}

/** What a page says in its own language: its texts and the attributes that are read aloud, without what is marked as another. */
function spoken(nodes: readonly ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return [node.data];
    if (!isTag(node) || ['script', 'style'].includes(node.name)) return [];
    const language = getAttributeValue(node, 'lang');
    if (language !== undefined && !language.startsWith('es')) return [];
    const attributes = ['title', 'aria-label', 'alt', 'content', 'placeholder'];
    return [...attributes.flatMap((name) => getAttributeValue(node, name) ?? []), ...spoken(node.children)];
  });
}

describe('a hub in Spanish', () => {
  test('says so on every page', () => {
    const other = htmlPages(site).filter((path) => !readSiteFile(site, path).includes('<html lang="es-MX">'));

    expect(other).toEqual([]);
  });

  test('says nothing in English on any page', () => {
    const found = htmlPages(site).flatMap((path) =>
      leftovers(spoken(parseDocument(readSiteFile(site, path)).children)).map((words) => `${path}: ${words}`),
    );

    expect(found).toEqual([]);
  });

  test('says nothing in English in feeds, mails and lists', () => {
    // The schema is for programmers, like the names of its fields.
    const files = siteFiles(site).filter(
      (path) => /\.(xml|json|opml)$|\/mail\./.test(path) && path !== '/data/hub.schema.json',
    );
    const found = files.flatMap((path) => {
      const text = readSiteFile(site, path).replaceAll(/&(?:lt|gt|quot|amp|#39);/g, ' ');
      return unmistakable.filter((words) => text.includes(words)).map((words) => `${path}: ${words}`);
    });

    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });

  test('says of what search found in Spanish what it is', () => {
    const data = /id="search-data">(.*?)<\/script>/s.exec(readSiteFile(site, '/search/index.html'))?.[1];
    const { kinds: names } = JSON.parse(data ?? '{}') as { readonly kinds: Readonly<Record<string, string>> };
    const kindsFound = new Set(pagefindFragments(site).flatMap(({ filters }) => filters.kind ?? []));

    expect([...kindsFound].map((kind) => names[kind]).sort()).toEqual([
      'Conversación',
      'Entrada',
      'Integrante',
      'Recomendación',
    ]);
  });

  test('says nothing in English while it searches', () => {
    const data =
      /id="search-data">(.*?)<\/script>/s.exec(readSiteFile(site, '/search/index.html'))?.[1] ?? '{}';
    const texts = Object.values(JSON.parse(data) as Readonly<Record<string, unknown>>).flatMap((value) =>
      typeof value === 'string' ? [] : Object.values(value as Readonly<Record<string, string>>),
    );

    expect(texts.length).toBeGreaterThan(20);
    expect(leftovers(texts)).toEqual([]);
  });

  const SAID_IN_SPANISH = /^(?:\d{1,2} de [a-z]+ de \d{4}(?: a las \d\d:\d\d \S+)?|\d+ horas)$/;

  test('tells days and months in Spanish', () => {
    const times = htmlPages(site).flatMap((path) =>
      findAll((element) => element.name === 'time', parseDocument(readSiteFile(site, path)).children).map(
        (element) => textContent(element),
      ),
    );

    expect(times.length).toBeGreaterThan(200);
    expect(times.filter((text) => !SAID_IN_SPANISH.test(text))).toEqual([]);
    expect(readSiteFile(site, '/archive/index.html')).toMatch(/>noviembre</);
  });

  test('joins names as Spanish does', () => {
    expect(readSiteFile(site, '/reshares/index.html')).not.toMatch(/<\/bdi><\/a> and </);
    expect(readSiteFile(site, '/conversations/index.html')).toMatch(/<\/bdi> [ye] <bdi>/);
  });

  test('has principles in Spanish', () => {
    expect(readSiteFile(site, '/principles/index.html')).toContain('Empezamos por prestar atención');
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        'attribute-empty-style': 'off',
        'long-title': 'off',
      },
    });
    const pages = Object.values(kindsOfPages(site)).map((path) => path.replace(/\/$/, '/index.html'));
    const messages: string[] = [];
    for (const path of pages) {
      const report = await validator.validateString(readSiteFile(site, path), path);
      for (const { message, line } of report.results.flatMap((result) => result.messages))
        messages.push(`${path}:${line}: ${message}`);
    }

    expect(messages).toEqual([]);
  });

  test.each(kinds)('the %s page pleases axe and fits a narrow phone', async (kind) => {
    await browse.open(
      kindsOfPages(site)[kind] ?? '',
      async (page) => {
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(OVERFLOW)).toBe(0);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });
});

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe('a member who writes from right to left', () => {
  const pagesOfTheirs = () => [
    `/members/${FROM_RIGHT.id}/`,
    '/languages/ar/',
    '/members/',
    '/archive/2026/11/',
    '/welcome/',
    '/',
  ];

  test('has every title and excerpt of theirs marked with language and direction', () => {
    const unmarked = htmlPages(site).flatMap((path) =>
      arabicTexts(parseDocument(readSiteFile(site, path)).children)
        .filter(({ marked }) => !marked)
        .map(({ text }) => `${path}: ${text}`),
    );

    expect(unmarked).toEqual([]);
    expect(readSiteFile(site, `/members/${FROM_RIGHT.id}/index.html`)).toMatch(
      /<h\d class="card-title p-name" lang="ar" dir="rtl">/,
    );
    expect(readSiteFile(site, `/members/${FROM_RIGHT.id}/index.html`)).toMatch(
      /<p class="excerpt p-summary" lang="ar" dir="rtl">/,
    );
  });

  test('has what names no language run as its letters do', () => {
    expect(readSiteFile(site, '/members/reshima/index.html')).toMatch(
      /<h\d class="card-title p-name" dir="auto">/,
    );
  });

  test('is read from right to left, with the page around it from left to right', async () => {
    await browse.open(`/members/${FROM_RIGHT.id}/`, async (page) => {
      const direction = (selector: string) =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).direction`);

      expect(await direction('.card-title')).toBe('rtl');
      expect(await direction('.excerpt')).toBe('rtl');
      expect(await direction('.byline')).toBe('ltr');
    });
    await browse.open('/members/reshima/', async (page) => {
      expect(
        await page.evaluate("getComputedStyle(document.querySelector('.card-title bdi')).direction"),
      ).toBe('rtl');
    });
  });

  test('has feeds of their language that say how it runs', () => {
    const atom = readSiteFile(site, '/languages/ar/atom.xml');

    expect(atom).toContain('<title>The Side Door, en árabe</title>');
    expect(atom).toContain('<entry xml:lang="ar">');
    expect(atom).toContain('&lt;blockquote lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;');
    expect(readSiteFile(site, '/topics/index.html')).toMatch(
      /Por idioma: <a href="\/languages\/ar\/">árabe<\/a>, <a href="\/languages\/es\/">español<\/a> e <a href="\/languages\/en\/">inglés<\/a>/,
    );
  });

  test('makes no page scroll sideways on a narrow phone', async () => {
    for (const path of pagesOfTheirs()) {
      await browse.open(path, async (page) => expect(await page.evaluate(OVERFLOW), path).toBe(0), {
        viewport: { width: 320, height: 640 },
      });
    }
  });
});

/** Texts in Arabic letters, and whether they or what holds them say so. A name is isolated, or runs by itself; nobody knows its language. */
function arabicTexts(
  nodes: readonly ChildNode[],
  marked = false,
): readonly { readonly text: string; readonly marked: boolean }[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return /\p{Script=Arabic}/u.test(node.data) ? [{ text: node.data, marked }] : [];
    if (!isTag(node) || ['head', 'script'].includes(node.name)) return [];
    const isMarked =
      (getAttributeValue(node, 'lang') === 'ar' && getAttributeValue(node, 'dir') === 'rtl') ||
      (isIsolated(node) && LINES_WITH_NAME.has(textContent(node)));
    return arabicTexts(node.children, marked || isMarked);
  });
}

/** The name alone or at the end of a reference, and the lines of the hub's own with which it is isolated. */
const LINES_WITH_NAME: ReadonlySet<string> = new Set([
  FROM_RIGHT.name,
  `${FROM_RIGHT.name}.`,
  `${FROM_RIGHT.name}, 2026`,
  es.mentions.title(FROM_RIGHT.name),
  es.mentions.follow(FROM_RIGHT.name),
  ...Object.values(es.ring.titled).map((titled) => titled(FROM_RIGHT.name)),
]);

/** Among the choices of a form nothing but the direction can be said. */
function isIsolated({ name, attribs }: Element): boolean {
  return name === 'bdi' || (name === 'option' && attribs.dir === 'auto');
}
