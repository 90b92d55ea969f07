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

test.each([
  ['a line feed and a heading', 'Tide\n\nA note from Kith\n----------------\n\nPay here'],
  ['carriage returns', 'Tide\rSubject: Pay'],
  ['separators of lines and paragraphs', 'Tide\u2028* Pay\u2029\u2029--\u0085Pay\u000bPay\u000cPay'],
  ['an address that a broken line would set free', `${'Tide '.repeat(13)}https://evil.example/pay now`],
  ['overrides and isolates that nobody ends', 'Tide \u202egnp.exe \u2067\u2066\u202d'],
  ['controls of a terminal', 'Tide \u001b[2J\u0007\u0000\ud800'],
  ['no end', `Tide ${'long '.repeat(400)}`],
  ['no end and no space', `Tide${'\u{1f30a}'.repeat(2000)}`],
])('a title with %s is one line of a mail, and pretends nothing', (_, title) => {
  const hub = { ...config, hub: inventHub(), members: [inventMember({ joined: '2026-11-10' })] };
  const tide = inventArchived({ title, date: '2026-11-10T09:00:00.000Z' });
  const calm = inventArchived({ title: 'Tide', date: '2026-11-10T09:00:00.000Z' });
  const mailsOf = (entry: typeof tide) => {
    const of = {
      ...relate({ ...hub, reshares: [{ ...reshare, why: 'Read.' }] }, [entry], '2026-11-16T15:00:00.000Z', {
        verdictOf: () => 'found',
      }),
      outcomes: [],
    };
    const [week] = of.weeks;
    if (!week) throw new Error('There is no digest.');
    return { plain: digestMailText(of, week), mail: digestMailHtml(of, week) };
  };

  const { plain, mail } = mailsOf(tide);

  const bytes = Buffer.from(plain).toString('utf8');
  const lines = bytes.split('\n');
  expect(bytes).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\u0085]|(?!\n)\p{Cc}|\ufffd/u);
  // Only the line of the title itself differs from the same mail about a quiet title.
  const quiet = mailsOf(calm).plain.split('\n');
  expect(lines).toHaveLength(quiet.length);
  expect(lines.filter((line, number) => line !== quiet[number])).toEqual(
    lines.filter((line) => /^(?:\* | {2})Tide/.test(line) && line !== '* Tide'),
  );
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998);
  expect(mail).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800]|(?![\n\r\t])\p{Cc}/u);
});

test('a mail names below each title where it stands, and where to greet a newcomer and meet two who were introduced', () => {
  const [harbor, quiet] = [
    inventMember(),
    inventMember({
      id: 'quiet-rooms',
      name: 'Quiet Rooms',
      site: 'https://quiet.example/',
      joined: '2026-11-10',
    }),
  ];
  const question = inventArchived({ title: 'Tide', date: '2026-11-10T09:00:00.000Z' });
  const answer = inventArchived({
    key: '00000000000000ab',
    member: quiet.id,
    feed: 'https://quiet.example/feed',
    url: 'https://quiet.example/ebb',
    title: 'Ebb',
    date: '2026-11-11T09:00:00.000Z',
    links: [{ href: question.url ?? '', text: 'Tide', sentence: '' }],
  });
  const met = inventConfig({
    hub: inventHub(),
    members: [harbor, quiet],
    introductions: [
      {
        between: [harbor.id, quiet.id],
        proposed: '2026-11-10',
        accepted: { [harbor.id]: '2026-11-11', [quiet.id]: '2026-11-12' },
        words: {},
        read: [],
      },
    ],
  });
  const of = { ...relate(met, [question, answer], '2026-11-16T15:00:00.000Z'), outcomes: [] };
  const [week] = of.weeks;

  const plain = week ? digestMailText(of, week) : '';

  expect(plain).toContain(
    '* Harbor Notes wrote\n  Tide\n  https://harbor.example/2026/visits/\n  Quiet Rooms wrote\n  Ebb\n  https://quiet.example/ebb\n',
  );
  expect(plain).toMatch(
    /\* Harbor Notes and Quiet Rooms\n {2}On this hub:\n {2}\S+\/introductions\/2026-11-12-/u,
  );
  expect(plain).toMatch(
    /\* Welcome, Quiet Rooms\n(?: {2}.*\n)*? {2}Say hello:\n {2}https:\/\/quiet\.example\/\n/u,
  );
});

test('a name of many letters does not take the mail for itself', () => {
  const named = {
    ...config,
    hub: inventHub(),
    members: [inventMember({ name: 'Tide '.repeat(60).trim(), joined: '2026-11-10' })],
  };
  const of = {
    ...relate(named, [entry], '2026-11-16T15:00:00.000Z', { verdictOf: () => 'found' }),
    outcomes: [],
  };
  const [week] = of.weeks;

  const lines = week ? digestMailText(of, week).split('\n') : [];

  expect(lines.filter((line) => line.includes('Tide')).length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.length > 160)).toEqual([]);
  expect(lines.join('\n')).toContain('Tide…');
});
