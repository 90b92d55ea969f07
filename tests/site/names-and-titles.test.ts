import { type ChildNode, isTag, isText } from 'domhandler';
import { getAttributeValue } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, inject, test } from 'vitest';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');

/** Titles of entries and names of members, authors and curators, as the output feeds tell them; a week's title is the hub's own words. */
const ISOLATED = new Set(
  siteFiles(site)
    .filter((path) => path.endsWith('/feed.json') && !path.startsWith('/digest/'))
    .flatMap((path) => (JSON.parse(readSiteFile(site, path)) as JsonFeed).items)
    .flatMap(({ title, authors, _kith }) => [
      title,
      ...authors.map(({ name }) => name),
      _kith.source.title,
      ...(_kith.curator ? [_kith.curator.name] : []),
    ]),
);

interface JsonFeed {
  readonly items: readonly {
    readonly title: string;
    readonly authors: readonly { readonly name: string }[];
    readonly _kith: {
      readonly source: { readonly title: string };
      readonly curator?: { readonly name: string };
    };
  }[];
}

/** What somebody wrote themselves may name a colleague; there is nothing around it that a name could turn. */
const WRITTEN = /\b(excerpt|sentence|quote|why|own-words|p-note|lede)\b/;

/** Texts that are or begin with a name or title, and stand in no `<bdi>`. */
function notIsolated(nodes: readonly ChildNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (isText(node)) return ISOLATED.has(node.data.trim()) || names(node.data) ? [node.data.trim()] : [];
    // Nothing can be isolated among the choices of a form, in a title that programs show, nor in code to be copied.
    if (!isTag(node) || ['bdi', 'title', 'script', 'select', 'q', 'pre'].includes(node.name)) return [];
    return WRITTEN.test(getAttributeValue(node, 'class') ?? '') ? [] : notIsolated(node.children);
  });
}

/** Whether a line of the hub's own has a name or title within it; the short ones are words, too. */
function names(text: string): boolean {
  return [...ISOLATED].some((name) => name.includes(' ') && text.includes(name));
}

test('every name and title on every page is isolated from the text around it', () => {
  const found = htmlPages(site).flatMap((path) =>
    notIsolated(parseDocument(readSiteFile(site, path)).children).map((text) => `${path}: ${text}`),
  );

  expect(ISOLATED.size).toBeGreaterThan(80);
  expect(found).toEqual([]);
});
