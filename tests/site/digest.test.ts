import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findAll, getAttributeValue } from 'domutils';
import { HtmlValidate } from 'html-validate';
import { parseDocument } from 'htmlparser2';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { kithHere } from '../helpers/kith-here.ts';
import { readSiteFile, siteFiles } from '../helpers/site-files.ts';

const WEEK = '/digest/2026-W46';
const site = inject('site');

describe('the digest as a mail', () => {
  const mail = readSiteFile(site, `${WEEK}/mail.html`);
  const plain = readSiteFile(site, `${WEEK}/mail.txt`);

  test('is valid HTML, with styles on its elements and nothing that could run or be fetched', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off', 'doctype-style': 'off' },
    });

    const { results } = await validator.validateString(mail);

    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(mail).not.toMatch(/<(script|img|link|style|iframe)\b/u);
    expect(mail).toContain('<h1 style="');
  });

  test('has only absolute addresses', () => {
    const links = findAll(({ name }) => name === 'a', parseDocument(mail).children);

    expect(links.length).toBeGreaterThan(8);
    expect(
      links
        .map((link) => getAttributeValue(link, 'href'))
        .filter((href) => !/^https?:\/\//u.test(href ?? '')),
    ).toEqual([]);
  });

  test('says in both forms what the page says', () => {
    const page = readSiteFile(site, `${WEEK}/index.html`);
    const headings = [...page.matchAll(/<h2 class="kicker"[^>]*>([^<]+)</gu)].map(
      ([, heading]) => heading ?? '',
    );

    expect(headings.length).toBeGreaterThan(2);
    for (const words of [...headings, 'Tomás Lindqvist-Vega', 'I was half right', 'Harbor Notes']) {
      expect(mail, words).toContain(words);
      expect(plain, words).toContain(words);
    }
  });

  test('has short lines in plain text; an address is never broken', () => {
    const long = plain.split('\n').filter((line) => line.length > 72 && !/^ +https?:\S+$/u.test(line));

    expect(long).toEqual([]);
    expect(plain).toContain('https://secondchair.example/essays/i-was-half-right\n');
  });
});

test('the newcomer of the sample is greeted on the front page, on a page of their own and in its feed', () => {
  for (const path of ['/index.html', '/welcome/index.html', '/welcome/atom.xml', '/welcome/feed.json']) {
    expect(readSiteFile(site, path), path).toContain('Teodora Akande-Mills');
  }
  expect(readSiteFile(site, '/welcome/index.html')).toContain('When the placement is the wrong placement');
});

describe('a week that was published', () => {
  /** A copy of the built sample hub, in which `change` edits feeds.yaml before it is built again in a week. */
  async function rebuilt(change: (yaml: string) => string) {
    const hub = await mkdtemp(join(tmpdir(), 'kith-weeks-'));
    onTestFinished(() => rm(hub, { recursive: true, force: true }));
    await cp(inject('hub'), hub, { recursive: true });
    const before = filesOf(join(hub, '_site'));
    const feeds = join(hub, 'feeds.yaml');
    await writeFile(feeds, change(await readFile(feeds, 'utf8')));
    const aWeekLater = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24) / 1000) };
    const { code, stderr } = await kithHere(['build', '--root', hub], { environment: aWeekLater });
    expect(code, stderr).toBe(0);
    const record = readFileSync(join(hub, '_data', 'archive', '_digests.ndjson'), 'utf8');
    return { before, after: filesOf(join(hub, '_site')), record };
  }

  /** What stands in the folder of the sample's week, and in the list of weeks with their feeds. */
  function filesOf(folder: string): Readonly<Record<string, string>> {
    const files = siteFiles(folder).filter((path) => path.startsWith('/digest/'));
    return Object.fromEntries(files.map((path) => [path, readSiteFile(folder, path)]));
  }

  test('is the same a week later, byte by byte', async () => {
    const { before, after } = await rebuilt((yaml) => yaml);

    const weekly = Object.keys(before).filter((path) => path.startsWith(WEEK));
    expect(weekly).toHaveLength(3);
    expect(weekly.filter((path) => before[path] !== after[path])).toEqual([]);
  }, 180_000);

  test('loses a member who leaves the digest, and one who withdraws, in page, mails, feeds and memory', async () => {
    const { before, after, record } = await rebuilt((yaml) =>
      yaml
        .replace('search: false # asked', 'digest: false\n      search: false # asked')
        .replace('name: Lowell Abernethy-Sato', 'name: Lowell Abernethy-Sato\n    status: withdrawn'),
    );

    const traces = /Harbor Notes|harbor\.example|Lowell|secondchair|I was half right|mistaken my furniture/u;
    expect(Object.values(before).filter((text) => traces.test(text)).length).toBeGreaterThan(5);
    expect(Object.keys(after)).toContain(`${WEEK}/index.html`);
    expect(Object.entries(after).flatMap(([path, text]) => (traces.test(text) ? path : []))).toEqual([]);
    expect(record).not.toContain('second-chair');
  }, 180_000);
});
