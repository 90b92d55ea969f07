import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { hideWords } from '../../src/care/hidden/hide-words.ts';
import { knownCommunity } from '../../src/cli/known-community.ts';
import { knownState } from '../../src/cli/known-state.ts';
import { openHub } from '../../src/config/open-hub.ts';
import type { Consent, HubConfig, Member } from '../../src/model.ts';
import { type Boundaries, drawBoundaries, type KnownText } from '../../src/publish/verify/boundaries.ts';
import type { Breach } from '../../src/publish/verify/breach.ts';
import { openProver } from '../../src/publish/verify/open-prover.ts';
import { measureOf, provedFiles } from '../../src/publish/verify/proof.ts';
import { fileVerifier, verifySite } from '../../src/publish/verify/verify-site.ts';
import { readFeed } from '../../src/read/read-feed.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { BEDS, type Bed, escaped, PLACE } from '../helpers/plant.ts';
import { siteFiles } from '../helpers/site-files.ts';

const site = inject('site');
const hub = inject('hub');
const config = await openHub(hub);
const source = { make: () => 'never asked for, since a build made one' };
const state = await knownState(config, source);
const boundaries = await boundariesOf(config);

/** What the site must not exceed if the hub's files said this. */
async function boundariesOf(changed: HubConfig): Promise<Boundaries> {
  const { community } = await knownCommunity(changed, '2026-11-16T15:00:00.000Z', source);
  return drawBoundaries(community, { ...state, config: changed });
}

function withMember(
  id: string,
  changes: Partial<Omit<Member, 'consent'>>,
  consent: Partial<Consent> = {},
): HubConfig {
  const members = config.members.map((member) =>
    member.id === id ? { ...member, ...changes, consent: { ...member.consent, ...consent } } : member,
  );
  return { ...config, members };
}

const verifiers = new WeakMap<Boundaries, ReturnType<typeof fileVerifier>>();

/** What the verifier finds in one file of the sample, changed. */
async function foundIn(
  file: string,
  content: string | Uint8Array,
  limits: Boundaries = boundaries,
): Promise<readonly Breach[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-planted-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
  const verifier = verifiers.get(limits) ?? fileVerifier(limits);
  verifiers.set(limits, verifier);
  return verifier.verify(folder, file);
}

async function plantedIn(bed: Bed, words: string, limits?: Boundaries): Promise<readonly Breach[]> {
  const path = siteFiles(site)
    .find((each) => bed.file.test(each.slice(1)))
    ?.slice(1);
  if (path === undefined) throw new Error(`The sample has no file for ${bed.kind}.`);
  return foundIn(path, bed.plant(await readFile(join(site, path)), words), limits);
}

/** The text of one of the sample's feeds, entry by entry. */
async function textsOf(feed: string): Promise<readonly { readonly title: string; readonly text: string }[]> {
  const outcome = await readFeed(readFileSync(join(hub, 'examples', 'community', feed)), {});
  if (outcome.kind !== 'read') throw new Error(outcome.reason);
  return outcome.feed.entries.map(({ title, contentText }) => ({ title, text: contentText }));
}

function sentenceOf(text: string, number: number): string {
  return text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(' ').length > 11)[number] ?? '';
}

const linkOnly = await textsOf('two-suitcases.xml');
const excerpts = await textsOf('provisional.json');

test('finds nothing in the sample as it was built', async () => {
  const { files, breaches } = await verifySite(site, boundaries);

  expect(breaches).toEqual([]);
  expect(files).toBe(siteFiles(site).length);
});

test('the hub’s own words between words of an entry are not counted as the entry’s', async () => {
  const [longest] = excerpts
    .map(({ text }) => text.split(/\s+/u))
    .sort((one, other) => other.length - one.length);
  const allowed = config.members.find(({ id }) => id === 'provisional')?.excerptWords ?? 0;
  const first = longest?.slice(0, allowed - 12).join(' ');
  // As many words as are left out, so that what follows stands where the entry itself would have it.
  const between = Array.from({ length: 8 }, (_, at) => `leads${at}`).join(' ');
  const sentence = (words: number) => longest?.slice(allowed - 4, allowed - 4 + words).join(' ');
  const page = (words: number) => `<p>${first}</p><p>${between}</p><p>${sentence(words)}</p>`;

  expect(await foundIn('page.html', page(12))).toEqual([]);
  expect((await foundIn('page.html', page(40))).map(({ rule }) => rule)).toEqual(['too-many-words']);
});

/** How many files need not be looked at again. */
const proved = (...given: Parameters<typeof provedFiles>) => Object.keys(provedFiles(...given)).length;

describe('what an earlier build proved', () => {
  const measured = openProver(boundaries).verify(site);
  const asShown = (key: string | undefined, changes: Partial<KnownText>): Boundaries => ({
    ...boundaries,
    texts: boundaries.texts.map((text) => (text.key === key ? { ...text, ...changes } : text)),
  });
  const shown = boundaries.texts.find(({ isShown, scope }) => isShown && scope === 'excerpt');
  const other = boundaries.texts.findLast(({ isShown, key }) => isShown && key !== shown?.key);

  test('is not proved again', async () => {
    const { proof } = await measured;
    const folder = await mkdtemp(join(tmpdir(), 'kith-proved-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'a.txt'), 'somebody@else.example');

    const first = await openProver(boundaries, proof).verify(folder);
    expect(first.breaches.map(({ rule }) => rule)).toEqual(['email']);
    const again = await openProver(boundaries, { ...proof, files: first.proof.files }).verify(folder);
    expect(again.breaches).toEqual([]);
    await writeFile(join(folder, 'a.txt'), 'somebody@other.example');
    expect((await openProver(boundaries, first.proof).verify(folder)).breaches).toHaveLength(1);
  });

  test('is the same where the prover prepared before the files were there', async () => {
    const prover = openProver(boundaries);
    prover.prepare();

    expect(await prover.verify(site)).toEqual(await measured);
  });

  test('stands where a text came, waits, was let out or edited', async () => {
    const { proof } = await measured;
    const more = {
      ...(shown as KnownText),
      key: 'new',
      title: 'A title that nobody ever read before',
      pieces: [],
    };
    const limits = [
      { ...boundaries, texts: [...boundaries.texts, more] },
      { ...boundaries, texts: [...boundaries.texts, { ...more, isShown: false }] },
    ];

    for (const each of limits) {
      expect(proved(proof, measureOf(each))).toBe(Object.keys(proof.files).length);
      const waited = measureOf({
        ...each,
        texts: each.texts.map((text) => ({ ...text, isShown: true })),
      });
      expect(proved({ ...measureOf(each), files: { a: 'b' } }, waited)).toBe(1);
    }
    const nobodyHides = { ...proof, hasHidden: false };
    const edited = measureOf(asShown(shown?.key, { title: 'Another title' }));
    expect(proved(nobodyHides, { ...edited, hasHidden: false })).toBe(Object.keys(proof.files).length);
  });

  test('counts for nothing where names are hidden and an edit may have taken away what excused one', async () => {
    const bylines = new Map([['plainly', ['0'.repeat(43)]]]);
    const before = { ...measureOf({ ...boundaries, bylines }), files: { a: 'b' } };
    const edited = { ...asShown(shown?.key, { pieces: ['Something else.'] }), bylines };

    expect(proved(before, measureOf({ ...boundaries, bylines }))).toBe(1);
    expect(proved(before, measureOf(edited))).toBe(0);
  });

  test.each<readonly [string, () => Boundaries | Promise<Boundaries>]>([
    ['a member allows less', () => boundariesOf(withMember('provisional', {}, { text: 'link' }))],
    ['a member left', () => boundariesOf(withMember('plainly', { status: 'withdrawn' }))],
    ['an entry is not to be shown any more', () => asShown(other?.key, { isShown: false })],
    ['less of an entry may be shown', () => asShown(shown?.key, { scope: 'link' })],
    [
      'a name came to be hidden',
      () => ({ ...boundaries, bylines: new Map([...boundaries.bylines, ['plainly', ['0'.repeat(43)]]]) }),
    ],
    [
      'an entry that was shown is known no more',
      () => ({ ...boundaries, texts: boundaries.texts.filter(({ key }) => key !== shown?.key) }),
    ],
  ])('counts for nothing where %s', async (_, change) => {
    const { proof } = await measured;
    const limits = await change();

    expect(proved(proof, measureOf(limits))).toBe(0);
    expect((await openProver(limits, proof).verify(site)).breaches).toEqual(
      (await verifySite(site, limits)).breaches,
    );
  });
});

const TEXT_BEDS = BEDS.filter(({ kind }) => kind !== 'the sitemap');

describe('a sentence of a member who allows links only is found in', () => {
  test.each(TEXT_BEDS)('$kind', async (bed) => {
    const sentence = sentenceOf(linkOnly[1]?.text ?? '', 2);

    const breaches = await plantedIn(bed, sentence);

    expect(breaches.map(({ rule, place }) => [rule, place])).toEqual([
      ['link-only', expect.stringMatching(PLACE)],
    ]);
    expect(JSON.stringify(breaches)).not.toContain(sentence.slice(0, 20));
    expect(breaches[0]?.entries).toHaveLength(1);
  });
});

describe('more words of one entry than its member allows are found in', () => {
  test.each(TEXT_BEDS)('$kind', async (bed) => {
    const [longest] = excerpts
      .map(({ text }) => text.split(' '))
      .sort((one, other) => other.length - one.length);
    const text = longest?.slice(40, 140).join(' ') ?? '';

    const breaches = await plantedIn(bed, text);

    expect(breaches.map(({ rule, place }) => [rule, place])).toEqual([
      ['too-many-words', expect.stringMatching(PLACE)],
    ]);
  });
});

describe('hidden words are found in', () => {
  const hidden = hideWords('Marit Østergård', state.key);
  const mark = 'mark' in hidden ? hidden.mark : '';
  const listed = withMember('folding-chairs', { neverPublish: [`hmac:${'0'.repeat(64)}`, mark] });
  let limits: Boundaries;

  beforeAll(async () => {
    limits = await boundariesOf(listed);
  });

  test.each(BEDS)('$kind', async (bed) => {
    const breaches = await plantedIn(bed, 'as MARIT ostergard told us', limits);

    expect(breaches.map(({ rule, place }) => [rule, place])).toEqual([
      ['never-publish', expect.stringMatching(PLACE)],
    ]);
    expect(breaches[0]?.message).toMatch(/folding-chairs .*value 2/);
    expect(JSON.stringify(breaches)).not.toMatch(/marit|ostergard/i);
  });

  test.each([
    ['markup inside of a word', '<p>Ma<b>rit</b> <i>Øster</i>gård</p>'],
    ['two cells of a table', '<table><tr><td>Marit</td><td>Østergård</td></tr></table>'],
    ['an address', '<a href="https://blog.example/%4Darit-%C3%98sterg%C3%A5rd/">x</a>'],
    ['the name of a file or an id', '<p id="marit_ostergard">x</p>'],
    ['a name run together', '<p>@MaritOstergard</p>'],
    ['entities', '<p>M&#97;rit &Oslash;sterg&aring;rd</p>'],
    ['decomposed letters', `<p>${'Marit Østergård'.normalize('NFD')}</p>`],
    ['a soft hyphen', '<p>Marit Øster\u00adgård</p>'],
  ])('however they are split: %s', async (_, html) => {
    const breaches = await foundIn('about/index.html', `<!doctype html><title>x</title>${html}`, limits);

    expect(breaches.map(({ rule }) => rule)).toContain('never-publish');
  });

  test('a file that begins like a picture', async () => {
    const [breach] = await foundIn('about/index.html', '<p>\0</p>\n<p>Marit Østergård</p>', limits);

    expect(breach).toMatchObject({ rule: 'never-publish', place: 'line 2' });
  });

  test('the name of a file', async () => {
    const [breach] = await foundIn('topics/marit-ostergard/index.html', '<p>x</p>', limits);

    expect(breach).toMatchObject({ rule: 'never-publish', place: 'its name' });
  });
});

describe('an e-mail address that the hub was not given is found in', () => {
  test.each(BEDS)('$kind', async (bed) => {
    const breaches = await plantedIn(bed, 'write to nobody.else@harbor.example for more');

    expect(breaches.map(({ rule, place }) => [rule, place])).toEqual([
      ['email', expect.stringMatching(PLACE)],
    ]);
    expect(JSON.stringify(breaches)).not.toContain('nobody.else');
  });

  test('but one that the hub gives is welcome, and so is a name in the fediverse', async () => {
    const limits = await boundariesOf({
      ...config,
      hub: { ...config.hub, contact: 'mailto:desk@center.example' },
    });

    const html =
      '<a href="mailto:Desk@center.example">Write to desk@center.example</a> <p>@us@social.example</p>';

    expect(await foundIn('about/index.html', html, limits)).toEqual([]);
  });
});

describe('an entry that is not to be shown is found', () => {
  const about = 'https://provisional.example/the-granola-bar';
  const kept = { about, ruling: 'keep-out', on: '2026-11-16', by: 'wren-adeyo' } as const;
  let limits: Boundaries;

  beforeAll(async () => {
    limits = await boundariesOf({ ...config, decisions: [...config.decisions, kept] });
  });

  test('by its address', async () => {
    const breaches = await foundIn(
      'index.html',
      `<p>x</p>\n<a href="${about}?utm_source=hub">there</a>`,
      limits,
    );

    expect(breaches.map(({ rule, place }) => [rule, place])).toEqual([['withheld', 'line 2']]);
    expect(JSON.stringify(breaches)).not.toContain('granola');
  });

  test.each(TEXT_BEDS)('by its text, in $kind', async (bed) => {
    const entry = excerpts.find(({ title }) => title === 'The granola bar, solved');

    const breaches = await plantedIn(bed, sentenceOf(entry?.text ?? '', 1), limits);

    expect(breaches.map(({ rule }) => rule)).toContain('withheld');
  });

  test('by its title', async () => {
    const breaches = await foundIn(
      'atom.xml',
      '<feed><entry><title>The Granola Bar: Solved</title></entry></feed>',
      limits,
    );

    expect(breaches).toMatchObject([{ rule: 'withheld', place: 'line 1' }]);
  });

  test('in the whole site that was built before', async () => {
    const { breaches } = await verifySite(site, limits);

    const files = new Set(breaches.map(({ file }) => file));
    expect(files).toContain('members/provisional/index.html');
    expect(files).toContain('members/provisional/rss.xml');
    expect(files).toContain('members/provisional/feed.json');
    expect([...files].some((file) => file.endsWith('.pf_fragment'))).toBe(true);
  });
});

test('a member who left is found by page, site, address and name', async () => {
  const limits = await boundariesOf(withMember('plainly', { status: 'withdrawn' }));

  const { breaches } = await verifySite(site, limits);

  const withdrawn = breaches.filter(({ rule }) => rule === 'withdrawn');
  const files = new Set(withdrawn.map(({ file }) => file));
  expect(files).toContain('members/plainly/index.html');
  expect(files).toContain('members.opml');
  expect(files).toContain('sitemap.xml');
  expect(withdrawn.every(({ message }) => message.includes('plainly'))).toBe(true);
});

test('a member who left, and of whom nothing is known any more, is found in the search', async () => {
  const { config } = boundaries;
  const isOther = ({ id }: { readonly id: string }) => id !== 'provisional';
  const limits = {
    ...boundaries,
    config: { ...config, members: config.members.filter(isOther) },
    texts: boundaries.texts.filter(({ member }) => isOther(member)),
  };

  const { breaches } = await verifySite(site, limits);

  const found = breaches.filter(({ message }) => message.includes('provisional, who is no member'));
  expect(found.length).toBeGreaterThan(3);
  expect(found.every(({ rule, file }) => rule === 'withdrawn' && file.endsWith('.pf_fragment'))).toBe(true);
});

test('a name that a pseudonymous member did not choose is found', async () => {
  const hidden = hideWords('Maren Thistlewood', state.key);
  const marks = 'mark' in hidden ? [hidden.mark] : [];
  const limits = { ...boundaries, bylines: new Map([['harbor-notes', marks]]) };

  const breaches = await foundIn(
    'atom.xml',
    '<feed>\n<author><name>Maren Thistlewood</name></author></feed>',
    limits,
  );

  expect(breaches).toMatchObject([{ rule: 'byline', place: 'line 2' }]);
  expect(JSON.stringify(breaches)).not.toMatch(/thistlewood/i);
});

describe('what is fetched from a foreign server without consent is found', () => {
  const address = 'https://pixel.example/a.png';

  test.each([
    ['about/index.html', `<img src="${address}" alt="">`],
    ['about/index.html', `<img srcset="/own.png 1x, ${address} 2x" alt="">`],
    ['about/index.html', `<iframe src="${address}"></iframe>`],
    ['about/index.html', `<p style="background: url('${address}')">x</p>`],
    ['about/index.html', `<link rel="stylesheet" href="//pixel.example/a.css">`],
    ['assets/style.css', `body { background: url(${address}) }`],
    [
      'atom.xml',
      `<feed><entry><content type="html">${escaped(`<img src="${address}">`)}</content></entry></feed>`,
    ],
    ['rss.xml', `<rss><channel><item><enclosure url="${address}"/></item></channel></rss>`],
    ['feed.json', JSON.stringify({ items: [{ image: address }] })],
    ['feed.json', JSON.stringify({ items: [{ content_html: `<img src="${address}">` }] })],
  ])('in %s: %s', async (file, content) => {
    expect((await foundIn(file, content)).map(({ rule }) => rule)).toEqual(['loaded']);
  });

  test('and a link, or what lies on the hub, is no such thing', async () => {
    const html = `<a href="${address}">x</a><img src="/own.png"><img src="http://localhost:8080/own.png">`;

    expect(await foundIn('about/index.html', html)).toEqual([]);
  });
});

describe('pictures', () => {
  const name = readdirSync(join(site, 'pictures')).toSorted()[0] ?? '';
  const file = `pictures/${name}`;
  const picture = readFileSync(join(site, file));
  const owner = state.kept.find(({ member, picture }) => {
    const own = state.pictures.get(member)?.get(picture?.source ?? '');
    return own !== undefined && name === `${own.hash}.webp`;
  });
  const rulesIn = async (path: string, content: string | Uint8Array, limits?: Boundaries) =>
    (await foundIn(path, content, limits)).map(({ rule }) => rule);

  test('one that its member allows is as it should be', async () => {
    expect(await rulesIn(file, picture)).toEqual([]);
    expect(await rulesIn('about/index.html', `<img src="/${file}" alt="">`)).toEqual([]);
  });

  test('one is found whose member does not allow it: the file, and each place that shows it, with the entry', async () => {
    const limits = await boundariesOf(withMember(owner?.member ?? '', {}, { images: false }));

    const { breaches } = await verifySite(site, limits);

    const found = breaches.filter(({ rule }) => rule === 'picture');
    expect(found.map((breach) => breach.file)).toEqual(
      expect.arrayContaining([file, `members/${owner?.member}/index.html`]),
    );
    expect(new Set(found.flatMap(({ entries }) => entries))).toEqual(new Set([owner?.key]));
  });

  test('one is found of which no member’s list knows, or that is not what its name says', async () => {
    const other = Buffer.from(picture);
    other.writeUInt8(other.readUInt8(other.length - 1) ^ 1, other.length - 1);

    expect(await rulesIn(file, other)).toEqual(['picture']);
    expect(await rulesIn('pictures/holiday.webp', picture)).toEqual(['picture']);
    expect(await rulesIn('pictures/holiday.jpg', 'JFIF')).toContain('picture');
  });

  test('one is found that says where it was taken', async () => {
    const said = Buffer.concat([picture, Buffer.from('EXIF\x04\0\0\0GPS.', 'latin1')]);
    said.writeUInt32LE(said.length - 8, 4);

    expect((await foundIn(file, said)).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('where, when or by whom'),
    );
  });

  test('one is found that is fetched from its author’s own site, though its member allows pictures', async () => {
    const source = owner?.picture?.source ?? '';

    const breaches = await foundIn('about/index.html', `<img src="${source}" alt="">`);

    expect(breaches).toMatchObject([{ rule: 'loaded', entries: [owner?.key] }]);
  });
});

describe('who stays out of a part of the site is found there', () => {
  test.each([
    ['search', { search: false }, /\.pf_fragment$/],
    ['reshares', { reshares: false }, /^reshares\//],
    ['digest', { digest: false }, /^digest\//],
    ['conversations', { conversations: false }, /^(?:conversations|members\/[^/]+\/mentions)\//],
  ] as const)('%s', async (_, consent, place) => {
    const limits = await boundariesOf(withMember('second-chair', {}, consent));

    const { breaches } = await verifySite(site, limits);

    const found = breaches.filter(({ rule }) => rule === 'surface');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ file }) => !place.test(file) && !file.endsWith('.pf_filter'))).toEqual([]);
  });
});

describe('other people’s words', () => {
  test('are theirs when they quote a member who allows links only', async () => {
    const quoted = sentenceOf(linkOnly[1]?.text ?? '', 2);
    const [voice] = boundaries.texts.filter(({ scope, isShown }) => scope === 'full' && isShown);
    const said = `I keep coming back to this, and here is why it will not let go of me. ${quoted} That was the sentence, and I agree.`;
    const texts = boundaries.texts.map((text) =>
      text === voice ? { ...text, pieces: [...text.pieces, said] } : text,
    );

    expect(await foundIn('index.html', `<p>${escaped(said)}</p>`, { ...boundaries, texts })).toEqual([]);
    expect(await foundIn('index.html', `<p>${escaped(quoted)}</p>`)).toHaveLength(1);
  });
});

describe('kith verify', () => {
  test('ends well on the sample, and says what it read', async () => {
    const { code, stdout } = await kithHere(['verify', '--root', hub]);

    expect(stdout).toMatch(/^Verified \d+ files/);
    expect(code).toBe(0);
  });

  test('names file and place with exit code 1, and writes nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-planted-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'index.html'), '<p>\n<a href="mailto:who@else.example">x</a>');

    const plain = await kithHere(['verify', '--root', hub, '--output', folder]);
    const json = await kithHere(['verify', '--root', hub, '--output', folder, '--json']);

    expect([plain.code, json.code]).toEqual([1, 1]);
    expect(plain.stdout).toContain('index.html, line 2: an e-mail address');
    expect(plain.stdout + json.stdout).not.toContain('else.example');
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: 1,
      breaches: [{ file: 'index.html', place: 'line 2', rule: 'email' }],
    });
    expect(siteFiles(folder)).toEqual(['/index.html']);
  });

  test.each([[['verify', 'x']], [['verify', '--root=']], [['verify', '--frobnicate']]])(
    '%j is wrong usage',
    async (words) => {
      expect((await kithHere(words)).code).toBe(2);
    },
  );

  test('does not call a site verified of which a file cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kith-planted-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, 'en_1.pf_fragment'), 'no archive');

    const { code, stderr } = await kithHere(['verify', '--root', hub, '--output', folder]);

    expect(code).toBe(1);
    expect(stderr).toContain('en_1.pf_fragment of the site cannot be read');
  });

  test('says what to do where there is no site', async () => {
    const { code, stderr } = await kithHere(['verify', '--root', hub, '--output', join(hub, 'nowhere')]);

    expect(code).toBe(1);
    expect(stderr).toContain('Build the hub first');
  });
});
