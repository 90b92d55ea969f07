import { readdirSync, readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { ALLOWED_TAGS, ENDED_BY_START } from '../../src/read/allowed-html.ts';
import { withoutEmails } from '../../src/read/people.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { sanitise, sanitiseOnce } from '../../src/read/sanitise.ts';
import { seeded } from '../helpers/seeded.ts';

const BASE = 'https://blog.example/2026/entry';
const ROUNDS = 5000;

describe('sanitiseOnce', () => {
  it.each([
    ['what feeds hold as it should be', '<p>a <em>b</em> <a href="https://x.example/">c</a></p><hr />'],
    ['elements that are not allowed, in running text', '<p>a <font>b <b>c</b></font></p>'],
    ['parts of a page that become divisions', '<section><p>a</p></section><footer>b</footer>'],
    ['scripts and frames', '<p>a<script>b</script></p><iframe>c</iframe><p>d</p>'],
    ['links without words or without an address', '<p><a href="/x"></a><a name="y"><b>z</b></a></p>'],
    ['a heading in a link that leads nowhere', '<a name="x"><h2>y</h2></a>'],
    ['list items outside a list', '<li>a</li><li>b</li>'],
    ['images that go', '<p><a href="/x"><img src="/p.png"></a>hi</p>'],
  ])('settles %s in one pass', (_what, html) => {
    expect(sanitiseOnce(html, BASE, []).isSettled).toBe(true);
  });

  it.each([
    ['a division that would end the paragraph around it', '<p><center>a</center>b</p>'],
    ['a paragraph that a button kept from ending another', '<p><button><p>a'],
    ['a paragraph that a link kept from ending another', '<p><a><p>a'],
    ['what browsers end elsewhere', '<p><noscript></p>a</noscript>'],
    ['letters that came out of references', '<p><a href="/x">&#x202e;</a></p>'],
  ])('does not settle %s', (_what, html) => {
    expect(sanitiseOnce(html, BASE, []).isSettled).toBe(false);
  });

  it('knows which elements end others, as the parser has it', () => {
    const pairs = ALLOWED_TAGS.flatMap((outer) => ALLOWED_TAGS.map((inner) => [outer, inner] as const));

    const ending = pairs.filter(([outer, inner]) => isEndedByStart(outer, inner));

    expect(pairs.filter(([outer, inner]) => ENDED_BY_START.get(inner)?.test(outer))).toEqual(ending);
  });
});

describe('sanitise', () => {
  it('gives what passes until nothing changes give, for the feeds of the sample hub and what becomes of them', async () => {
    const next = seeded(21);
    const fragments = await sampleFragments();
    const changed = Array.from({ length: ROUNDS }, () =>
      mutated(fragments[next(fragments.length)] ?? '', next),
    );

    expect([...fragments, ...changed].filter(isUnsettled)).toEqual([]);
  });

  it('gives what passes until nothing changes give, for tags that are thrown together', () => {
    const next = seeded(22);
    const fragments = Array.from({ length: ROUNDS }, () => thrownTogether(next));

    expect(fragments.filter(isUnsettled)).toEqual([]);
  });
});

/** Whether passes that go on until nothing changes, whatever a pass says of itself, give something else. */
function isUnsettled(html: string): boolean {
  const mailed: string[] = [];
  let before = html;
  for (;;) {
    const { clean } = sanitiseOnce(before, BASE, mailed);
    if (clean === before) return sanitise(html, BASE) !== withoutEmails(clean, mailed).trim();
    before = clean;
  }
}

function isEndedByStart(outer: string, inner: string): boolean {
  const ended: string[] = [];
  const parser = new Parser({ onclosetag: (name) => ended.push(name) });
  parser.write(`<${outer}>`);
  const before = ended.length;
  parser.write(`<${inner} `);
  return ended.length > before;
}

async function sampleFragments(): Promise<readonly string[]> {
  const folder = new URL('../../examples/community/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  const read = names.map((name) =>
    readFeed(readFileSync(new URL(name, folder)), { address: BASE, isWrittenWanted: true }),
  );
  const outcomes = await Promise.all(read);
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'read' ? (outcome.written?.entries.map(({ content }) => content) ?? []) : [],
  );
}

/** The fragment with a few of its tags taken out, moved to its end, or followed by others. */
function mutated(html: string, next: (limit: number) => number): string {
  const parts = html.split(/(?=<)/);
  for (let change = next(5); change >= 0; change--) {
    const at = next(parts.length);
    const taken = parts.splice(at, 1);
    const others = [[], [...taken, thrownTogether(next)], [thrownTogether(next), ...taken]][next(3)] ?? [];
    parts.splice(at, 0, ...others);
  }
  return parts.join('');
}

const TAGS = (
  'a a a b p p p div section center ul ol li dl dt dd table tr td th thead tbody caption h1 h2 font button x-y pre ' +
  'script style svg math select noscript iframe ruby rt rp img br hr figure span form option title plaintext'
).split(' ');

const ATTRIBUTES = [
  '',
  '',
  ' href="/x"',
  ' href="https://y.example/?a=1&amp;utm_source=b"',
  ' href="mailto:a@x.example"',
  ' src="/p.png" alt="A &lt; pear"',
  ' src="/p.png"',
  ' /',
];

const TEXTS = ['word', ' ', '&nbsp;', '&amp;lt;', '<!-- c -->', '<![CDATA[x]]>', '1 < 2', '</br>', '</p>'];

function thrownTogether(next: (limit: number) => number): string {
  const pieces = Array.from({ length: 1 + next(16) }, () => {
    const tag = TAGS[next(TAGS.length)] ?? 'p';
    const text = TEXTS[next(TEXTS.length)] ?? '';
    const start = `<${tag}${ATTRIBUTES[next(ATTRIBUTES.length)] ?? ''}>`;
    return [text, `</${tag}>`, `</${tag}>`, start, start][next(5)] ?? '';
  });
  return pieces.join('');
}
