import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import type { Community } from '../../src/model.ts';
import { hashBundle } from '../../src/publish/bundle-files.ts';
import { readMadeBundles, writeMadeBundles } from '../../src/publish/made-bundles-file.ts';
import { outputPaths } from '../../src/publish/output-paths.ts';
import { writeSearchBundle } from '../../src/publish/search.ts';
import type { SearchRecord } from '../../src/publish/search-records.ts';
import { fileMark } from '../../src/publish/standing/file-marks.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
import { readOutputFile } from '../../src/publish/verify/read-output.ts';
import { kithHere } from '../helpers/kith-here.ts';
import { pagefindFragments } from '../helpers/pagefind-fragments.ts';
import { buildSearchHub } from '../helpers/search-hub.ts';
import { allRecords, asRow, MOST, manyYears } from '../helpers/search-site.ts';
import { siteFiles } from '../helpers/site-files.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'kith-bundles-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** A search, written into a folder of its own. */
async function written(community: Community, last?: { root: string; site: string }): Promise<string> {
  const site = await folder();
  const standing = last && { root: last.root, standing: standingFiles(last.site) };
  await writeSearchBundle(community, site, { most: MOST, last: standing });
  return site;
}

/** Bytes by path. */
function bytesOf(site: string): ReadonlyMap<string, string> {
  return new Map(siteFiles(site).map((path) => [path, readFileSync(join(site, path)).toString('latin1')]));
}

function bundlesOf(site: string): readonly string[] {
  return siteFiles(site)
    .filter((path) => path.endsWith('/pagefind-entry.json'))
    .map((path) => path.slice(0, -'pagefind-entry.json'.length));
}

/** Leaves something in a bundle that no new one would have, as if it had been made so. */
async function markBundle(root: string, site: string, path: string): Promise<void> {
  await writeFile(join(site, path, 'fragment', 'mark'), 'made before');
  const made = new Map(await readMadeBundles(root));
  const bytes = await hashBundle(join(site, path));
  made.set(path, { from: made.get(path)?.from ?? '', bytes });
  await writeMadeBundles(root, made);
}

test('few records lie in one bundle at its old address, which names no other', async () => {
  const community = manyYears();
  const site = await folder();
  await writeSearchBundle(community, site);

  expect(bundlesOf(site)).toEqual(['/pagefind/']);
  expect(JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'))).not.toHaveProperty(
    'kith',
  );
  expect(pagefindFragments(site).length).toBe(allRecords(community).length);
});

test('many records lie in several bundles, each record once and no bundle with more than it may have', async () => {
  const community = manyYears();
  const site = await written(community);

  expect(bundlesOf(site).map((path) => path.replace(/\.[0-9a-f]{10}/, ''))).toEqual([
    '/pagefind/older/2022/',
    '/pagefind/older/2024/',
    '/pagefind/older/2025-1/',
    '/pagefind/older/2025-2/',
    '/pagefind/',
  ]);
  const { kith } = JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'));
  expect(kith.years).toEqual(['2026']);
  expect(kith.older.map(({ years }: { readonly years: unknown }) => years)).toEqual([
    ['2025'],
    ['2025'],
    ['2024'],
    ['2022'],
  ]);
  const sizes = bundlesOf(site).map((path) => siteFiles(join(site, path, 'fragment')).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST);
  const found = pagefindFragments(site).map(({ content }) => content);
  expect(found.sort()).toEqual(
    allRecords(community)
      .map(({ content }) => content)
      .sort(),
  );
});

test('a bundle of other bytes than were made last is not taken over, although all its files are known', async () => {
  const root = await folder();
  const before = await written(manyYears({ without: 'Note 2024 number3' }), { root, site: '/nowhere' });
  // Made, and then not published.
  await written(manyYears(), { root, site: before });
  const known = Object.fromEntries(
    siteFiles(before).map((path) => [fileMark(path.slice(1)), fileMark(readFileSync(join(before, path)))]),
  );

  const site = await folder();
  const standing = standingFiles(before, known);
  await writeSearchBundle(manyYears(), site, { most: MOST, last: { root, standing } });
  standing.putInto(site);

  expect(standing.taken.size).toBeGreaterThan(0);
  expect(bytesOf(site)).toEqual(bytesOf(await written(manyYears())));
});

test('the program stands once, in the newest bundle', async () => {
  const site = await written(manyYears());

  expect(siteFiles(site).filter((path) => /\/older\/.*\.(js|css|pagefind)$/.test(path))).toEqual([]);
  expect(existsSync(join(site, 'pagefind/pagefind.js'))).toBe(true);
});

test('the verifier reads every bundle', async () => {
  const community = manyYears();
  const site = await written(community);

  const files = await Promise.all(outputPaths(site).map((path) => readOutputFile(site, path)));

  const read = files
    .filter(({ path }) => path.includes('/fragment/'))
    .flatMap(({ segments }) => [...segments]);
  for (const { meta } of allRecords(community))
    expect(
      read.some(({ text }) => text === meta.title),
      meta.title,
    ).toBe(true);
  const words = files
    .filter(({ path }) => /older\/2022.*pf_index$/.test(path))
    .flatMap(({ segments }) => [...segments]);
  expect(words.map(({ text }) => text)).toContain('lantern');
});

test('what changed is made anew and everything else taken over, byte for byte as if all were new', async () => {
  const root = await folder();
  const before = await written(manyYears(), { root, site: '/nowhere' });
  const changed = manyYears({ without: 'Note 2024 number3' });
  const fresh = bytesOf(await written(changed));
  const standing = bytesOf(await written(changed, { root, site: before }));
  expect(standing).toEqual(fresh);
  // Once more with marks, by which those are known that were copied.
  const marked = await written(manyYears(), { root, site: before });
  for (const path of bundlesOf(marked)) await markBundle(root, marked, path);

  const after = await written(changed, { root, site: marked });

  const copied = siteFiles(after).filter((path) => path.endsWith('/mark'));
  expect(copied.map((path) => path.replace(/\.[0-9a-f]{10}/, '')).sort()).toEqual([
    '/pagefind/older/2022/fragment/mark',
    '/pagefind/older/2025-1/fragment/mark',
    '/pagefind/older/2025-2/fragment/mark',
  ]);
});

test('of what was taken back nothing stays, neither in the search nor in what is kept about it', async () => {
  const root = await folder();
  const before = await written(manyYears(), { root, site: '/nowhere' });
  const after = await written(manyYears({ without: 'Note 2022 number2' }), { root, site: before });

  const traces = [...bytesOf(after)].filter(([path, bytes]) => {
    const text = bytes.startsWith('\u001f\u008b')
      ? gunzipSync(Buffer.from(bytes, 'latin1')).toString()
      : bytes;
    return path.includes('older/2022') && /number2/.test(text);
  });
  expect(traces).toEqual([]);
  const kept = JSON.parse(await readFile(join(root, '.kith/search.json'), 'utf8'));
  expect(Object.keys(kept).sort()).toEqual([...bundlesOf(after)].sort());
  expect(JSON.stringify(kept)).not.toMatch(/number|tide|ada|ben/);
  expect(await readdir(join(root, '.kith'))).toEqual(['search.json']);
});

test.each([
  { what: 'has lost a file', harm: (file: string) => rm(file) },
  { what: 'has other bytes', harm: (file: string) => writeFile(file, 'other') },
])('a bundle that $what is made anew', async ({ harm }) => {
  const root = await folder();
  const before = await written(manyYears(), { root, site: '/nowhere' });
  const fresh = bytesOf(before);
  for (const path of siteFiles(before).filter((file) => file.endsWith('.pf_index')))
    await harm(join(before, path));

  expect(bytesOf(await written(manyYears(), { root, site: before }))).toEqual(fresh);
});

test('a newest bundle that is made anew leaves the older ones below it as they are', async () => {
  const root = await folder();
  const before = await written(manyYears(), { root, site: '/nowhere' });
  const fresh = bytesOf(before);
  const made = [...(await readMadeBundles(root))];
  // One that stands and is not known, beside one that is known and does not stand.
  await writeMadeBundles(root, new Map(made.filter(([path]) => !path.includes('older/2024'))));
  await writeFile(join(before, 'pagefind/pagefind-entry.json'), 'other');

  expect(bytesOf(await written(manyYears(), { root, site: before }))).toEqual(fresh);
});

test.each(['no JSON', '{"/pagefind/": 1}', '[]'])('what is kept about it may be harmed: %s', async (text) => {
  const root = await folder();
  const before = await written(manyYears(), { root, site: '/nowhere' });
  await writeFile(join(root, '.kith/search.json'), text);

  expect(bytesOf(await written(manyYears(), { root, site: before }))).toEqual(bytesOf(before));
});

test('a file that may be cached for ever has another name when its bytes change', async () => {
  const plain = manyYears();
  const changes: readonly ((records: readonly SearchRecord[]) => readonly SearchRecord[])[] = [
    (records) => records.map((record) => ({ ...record, meta: { ...record.meta, day: '2020-01-01' } })),
    (records) => records.map((record) => ({ ...record, content: `${record.content} more` })),
    (records) => records.map((record) => ({ ...record, filters: { ...record.filters, topic: ['grief'] } })),
    (records) => records.map((record, at) => ({ ...record, date: `2026-01-01T00:00:${10 + at}.000Z` })),
    (records) => records.slice(1),
  ];
  const before = bytesOf(await written(plain));
  for (const change of changes) {
    const site = await folder();
    await writeSearchBundle(plain, site, {
      most: MOST,
      recordsOf: (community) => asRow(change(allRecords(community))),
    });
    for (const [path, bytes] of bytesOf(site)) {
      if (!/\/(fragment|index|filter|older)\//.test(path) || !before.has(path)) continue;
      expect(bytes === before.get(path), path).toBe(true);
    }
  }
});

test('a build takes over the search of the site that stands', async () => {
  const root = await buildSearchHub([{ title: 'Snow', text: 'Snow on the roof' }]);
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const site = join(root, '_site');
  await markBundle(root, site, '/pagefind/');
  // A site that is not whole is written anew.
  await rm(join(root, '.kith/standing.json'), { force: true });
  await rm(join(site, 'about/index.html'));

  const { code } = await kithHere(['build', '--root', root, '--offline']);

  expect(code).toBe(0);
  expect(existsSync(join(site, 'about/index.html'))).toBe(true);
  expect(existsSync(join(site, 'pagefind/fragment/mark'))).toBe(true);
  expect(existsSync(join(site, 'pagefind/older'))).toBe(false);
});
