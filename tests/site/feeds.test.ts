import { SaxesParser } from 'saxes';
import { describe, expect, inject, test } from 'vitest';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const atomFeeds = files.filter((path) => path.endsWith('/atom.xml'));
const rssFeeds = files.filter((path) => path.endsWith('/rss.xml'));
const jsonFeeds = files.filter((path) => path.endsWith('/feed.json'));
const xmlFiles = files.filter((path) => /\.(xml|opml)$/.test(path));

/** Weeks and introductions stand on the hub only; everything else stands at its author's. */
function isByAuthors(path: string): boolean {
  return !/^\/(?:digest|introductions)\//.test(path);
}

/** Of these, the introductions among the mentions of a member are the two's, and on the hub only. */
function isIntroduction(path: string, item: string): boolean {
  return (
    /\/mentions\//.test(path) &&
    /(?:<id>|<link>|"url":")http:\/\/localhost:8080\/introductions\/\d{4}-/.test(item)
  );
}

/** The entries of a feed, or its items, that stand at their authors’. */
function authorsOwn(path: string, element: string): readonly string[] {
  return parts(readSiteFile(site, path), element).filter((item) => !isIntroduction(path, item));
}

/** The parts of a text that one element encloses. */
function parts(text: string, element: string): readonly string[] {
  return text.match(new RegExp(`<${element}[ >][\\s\\S]*?</${element}>`, 'g')) ?? [];
}

/** What a strict XML parser has to complain about. */
function xmlFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => faults.push(error.message));
  parser.write(text).close();
  return faults;
}

test.each(xmlFiles)('%s is well-formed XML with declared namespaces', (path) => {
  expect(xmlFaults(readSiteFile(site, path))).toEqual([]);
});

describe('an Atom feed', () => {
  const entries = atomFeeds.flatMap((path) => parts(readSiteFile(site, path), 'entry'));

  test('names the author of every entry on the entry itself', () => {
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter((entry) => !/<author><name>[^<]+<\/name>/.test(entry))).toEqual([]);
  });

  test('sends every click to the original, never to the hub', () => {
    const byAuthors = atomFeeds.filter(isByAuthors).flatMap((path) => authorsOwn(path, 'entry'));
    const toHub = byAuthors.filter(
      (entry) =>
        !/<link rel="alternate" type="text\/html" href="https:\/\/[^"]+\.(example|org)\b/.test(entry),
    );

    expect(toHub).toEqual([]);
  });

  test('gives the source as the last child of every entry', () => {
    expect(entries.filter((entry) => !/<\/source>\s*<\/entry>$/.test(entry))).toEqual([]);
  });

  test('opens every body with whose it is and a way to the original', () => {
    const silent = entries.filter(
      (entry) =>
        !/<content type="html">&lt;p(?: lang=&quot;en&quot; dir=&quot;ltr&quot;)?&gt;By [^<]+\. &lt;a href=/.test(
          entry,
        ),
    );

    expect(silent).toEqual([]);
  });

  test('has unique ids', () => {
    for (const path of atomFeeds) {
      const ids = parts(readSiteFile(site, path), 'entry').map(
        (entry) => /<id>([^<]+)<\/id>/.exec(entry)?.[1],
      );

      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });
});

test('every item of an RSS feed names its creator, its original and its source', () => {
  const items = rssFeeds.filter(isByAuthors).flatMap((path) => authorsOwn(path, 'item'));

  const faulty = items.filter(
    (item) =>
      !/<dc:creator>[^<]+</.test(item) ||
      !/<link>https:/.test(item) ||
      !/<source url="https?:[^"]+">[^<]+</.test(item),
  );

  expect(items.length).toBeGreaterThan(100);
  expect(faulty).toEqual([]);
});

test('every JSON Feed is version 1.1 and credits each item', () => {
  for (const path of jsonFeeds.filter(isByAuthors)) {
    const feed = JSON.parse(readSiteFile(site, path));

    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    for (const item of feed.items) {
      if (isIntroduction(path, JSON.stringify(item))) continue;
      expect(item, path).toMatchObject({
        id: expect.stringMatching(/./),
        url: expect.stringMatching(/^https:/),
        authors: [expect.objectContaining({ name: expect.stringMatching(/./) })],
        date_modified: expect.stringMatching(/Z$/),
        _kith: { source: { title: expect.stringMatching(/./) } },
      });
      // Of what is nobody's here only the day of its reshare is known, which is not its own.
      const isMembers = readSiteFile(site, '/members.opml').includes(new URL(item.url).origin);
      if (isMembers) expect(item.date_published, path).toMatch(/Z$/);
    }
  }
});

test('the reshares feed keeps the author and names the curator as a contributor', () => {
  const entries = parts(readSiteFile(site, '/reshares/atom.xml'), 'entry');

  expect(entries.length).toBeGreaterThan(3);
  for (const entry of entries) {
    expect(entry).toMatch(/<contributor><name>[^<]+<\/name>/);
    expect(entry).toMatch(/<link rel="related" type="text\/html" href="http:\/\/localhost:8080\/reshares\//);
  }
  expect(entries.some((entry) => entry.includes('<link rel="via"'))).toBe(true);
});

test('the OPML gives each member a name, a feed and a site', () => {
  const outlines = readSiteFile(site, '/members.opml').match(/<outline [^>]+>/g) ?? [];

  expect(outlines.length).toBeGreaterThan(9);
  for (const outline of outlines) {
    expect(outline).toMatch(
      /type="rss" text="[^"]+" title="[^"]+" xmlUrl="https?:[^"]+" htmlUrl="https?:[^"]+"/,
    );
  }
});

test('the sitemap leaves out what search engines should find at its author instead', () => {
  const sitemap = readSiteFile(site, '/sitemap.xml');

  expect(sitemap).toContain('<loc>http://localhost:8080/members/');
  expect(sitemap).not.toMatch(/\/reshares\/\d{4}-/);
});
