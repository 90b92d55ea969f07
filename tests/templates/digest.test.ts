import { expect, test } from 'vitest';
import { relate } from '../../src/relate/relate.ts';
import { burst } from '../../src/templates/burst.ts';
import { digestText } from '../../src/templates/digest.ts';
import { digestMailHtml } from '../../src/templates/digest-mail.ts';
import { digestMailText } from '../../src/templates/digest-plain.ts';
import { inventArchived, inventMember } from '../care/invent.ts';
import { inventConfig, inventHub } from '../relate/invent-hub.ts';

const hostile = '</title><script>alert(1)</script>\r\nBcc: all@example.org';
const members = [inventMember({ name: hostile, about: hostile, joined: '2026-11-10' })];
const reshare = {
  of: 'https://harbor.example/2026/visits/',
  by: 'maria',
  on: '2026-11-12',
  why: hostile,
  quote: 'One quote.',
};
const config = inventConfig({
  hub: { ...inventHub(), name: hostile, url: 'https://hub.example/deep/' },
  members,
  reshares: [reshare, { ...reshare, on: '2026-11-13', quote: 'Another quote.' }],
});
const entry = inventArchived({ title: hostile, date: '2026-11-10T09:00:00.000Z' });
const community = {
  ...relate(config, [entry], '2026-11-16T15:00:00.000Z', { verdictOf: () => 'found' }),
  outcomes: [],
};
const [digest] = community.weeks;
if (!digest) throw new Error('There is no digest.');

test('no words of a feed or a file become markup in a digest, or a line of a mail’s head', () => {
  const html = [digestText(community, digest).toString(), digestMailHtml(community, digest)];
  const plain = digestMailText(community, digest);

  for (const text of html) {
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script');
  }
  expect(plain).not.toMatch(/^Bcc:/mu);
});

test('one file quotes an entry once, although two reshares do', () => {
  for (const text of [digestText(community, digest).toString(), digestMailText(community, digest)]) {
    expect(text).toContain('Another quote.');
    expect(text).not.toContain('One quote.');
  }
});

test('a page keeps to the hub’s own prefix, and a mail names it whole', () => {
  expect(digestText(community, digest).toString()).toContain('href="/deep/digest/2026-W46/mail.txt"');
  expect(digestMailText(community, digest)).toContain('https://hub.example/deep/digest/2026-W46/');
});

test('a burst names its titles, a few of them, and never how many there are', () => {
  const related = community.entries.slice(0, 1).flatMap((one) => [one, one, one, one, one, one]);

  expect(burst(community, [])).toBe(false);
  expect(burst(community, related.slice(0, 2)).toString()).toMatch(
    /^<p class="burst">In the same week: <a .* and <a .*<\/a>\.<\/p>$/su,
  );
  expect(burst(community, related).toString()).toMatch(/, among others\.<\/p>$/u);
  expect(burst(community, related).toString().match(/<a /gu)).toHaveLength(4);
});
