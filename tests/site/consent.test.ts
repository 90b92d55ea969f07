import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { findAll, getAttributeValue, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { countWords } from '../../src/care/words.ts';
import { htmlPages, readSiteFile, siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const hub = inject('hub');

interface Kept {
  readonly member: string;
  readonly url?: string;
  readonly excerpt?: string;
  readonly links: readonly { readonly sentence: string }[];
}

/** Everything that the hub keeps, by the name of its member. */
const kept: readonly Kept[] = readdirSync(join(hub, '_data', 'archive'))
  // What begins with `_` holds no entries.
  .filter((file) => /^[^_].*\.ndjson$/.test(file))
  .flatMap((file) =>
    readFileSync(join(hub, '_data', 'archive', file), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => ({ ...JSON.parse(line), member: file.replace('.ndjson', '') })),
  );
const scopes: ReadonlyMap<string, string> = new Map(
  parse(readFileSync(join(hub, 'feeds.yaml'), 'utf8')).members.map(
    (member: { id: string; consent: { text?: string } }) => [member.id, member.consent.text ?? 'excerpt'],
  ),
);
/** The sample's own default. */
const ALLOWED = 60;

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function classed(name: string, within: Parameters<typeof findAll>[1]): readonly Element[] {
  return findAll((element) => (getAttributeValue(element, 'class') ?? '').split(' ').includes(name), within);
}

/** Whose words a page shows: entry address to the different pieces of its text. */
function piecesOn(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  const document = parseDocument(readSiteFile(site, path)).children;
  const pieces = new Map<string, Set<string>>();
  const note = (url: string | undefined, text: string) => {
    if (url === undefined) return;
    const known = pieces.get(url) ?? new Set<string>();
    pieces.set(url, known.add(folded(text).replace(/ …$/, '')));
  };
  for (const article of [...classed('card', document), ...classed('reshare', document)]) {
    const [original] = classed('u-url', article.children);
    const url = original && getAttributeValue(original, 'href');
    for (const words of [...classed('excerpt', article.children), ...classed('quote', article.children)]) {
      note(url, textContent(words));
    }
  }
  for (const words of classed('sentence', document)) {
    const sentence = folded(textContent(words));
    note(kept.find(({ links }) => links.some((link) => folded(link.sentence) === sentence))?.url, sentence);
  }
  return pieces;
}

describe('what a page shows of one entry', () => {
  test('never exceeds the words its member allows: excerpt, quotes and sentences around links together', () => {
    const excerptOnly = new Map(
      kept.filter(({ member }) => scopes.get(member) === 'excerpt').map((one) => [one.url, one]),
    );
    const breaches = htmlPages(site).flatMap((path) =>
      [...piecesOn(path)]
        .filter(([url]) => excerptOnly.has(url))
        .map(([url, pieces]) => ({
          path,
          url,
          words: [...pieces].reduce((sum, text) => sum + countWords(text), 0),
        }))
        .filter(({ words }) => words > ALLOWED),
    );

    expect(excerptOnly.size).toBeGreaterThan(50);
    expect(breaches).toEqual([]);
  });

  test('is nothing but title and link where a member allows links only', () => {
    const linkOnly = new Set(
      kept.filter(({ member }) => scopes.get(member) === 'link').map(({ url }) => url),
    );

    const shown = htmlPages(site).flatMap((path) =>
      [...piecesOn(path).keys()].filter((url) => linkOnly.has(url)),
    );

    expect(linkOnly.size).toBeGreaterThan(2);
    expect(shown).toEqual([]);
  });
});

test('nothing outside a member’s lane is in any file, nor in the archive', () => {
  const outside = ['bread-third-attempt', 'harbor.example/away', 'essays/tomatoes'];
  const texts = [
    ...siteFiles(site).map((path) => readFileSync(join(site, path), 'utf8')),
    JSON.stringify(kept),
  ];

  expect(outside.filter((words) => texts.some((text) => text.includes(words)))).toEqual([]);
});
