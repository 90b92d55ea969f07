import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { HubError } from '../../src/hub-error.ts';
import type { Community } from '../../src/model.ts';
import { beginSearch, writeSearchBundle } from '../../src/publish/search.ts';
import { type SearchRecord, searchRecords } from '../../src/publish/search-records.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
import { allRecords, asRow, MOST, manyYears } from '../helpers/search-site.ts';
import { siteFiles } from '../helpers/site-files.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

/** More than this thread would send to the indexer itself. */
const MANY = 700;

function large(): Community {
  const entries = Array.from({ length: MANY }, (_, at) =>
    writing('ada', [], {
      key: String(at).padStart(16, '0'),
      id: `urn:${at}`,
      url: `https://ada.example/${at}`,
      title: `Note ${at}`,
      excerpt: `tide ${'filler '.repeat(at % 9)} word${at}`,
    }),
  );
  return inventCommunity({ members: [resident('ada')] }, entries);
}

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'kith-begun-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

function bytesOf(site: string): ReadonlyMap<string, string> {
  return new Map(siteFiles(site).map((path) => [path, readFileSync(join(site, path)).toString('latin1')]));
}

/** The number of threads and processes that would keep this one from ending. */
function running(): number {
  return process.getActiveResourcesInfo().filter((name) => /MessagePort|ProcessWrap|Worker/.test(name))
    .length;
}

test('a search that is made beside the pages is the same, byte for byte, and is remembered as the same', async () => {
  const community = large();
  const [here, beside] = [await folder(), await folder()];
  const last = (root: string) => ({ root, standing: standingFiles(join(root, '_site')) });
  const before = running();

  const count = await writeSearchBundle(community, join(here, 'site'), { last: last(here) });
  const begun = beginSearch(community, join(beside, 'site'), { last: last(beside) });
  const countBeside = await begun.finish();

  expect(countBeside).toBe(count);
  expect(bytesOf(here).size).toBeGreaterThan(MANY);
  expect(bytesOf(beside)).toEqual(bytesOf(here));
  expect(running()).toBe(before);
});

test('of a search that nobody needs any more nothing is written later, and nothing goes on', async () => {
  const site = await folder();
  const before = running();

  await beginSearch(large(), site).leave();
  const left = bytesOf(site);
  await new Promise((resolve) => setTimeout(resolve, 300));

  expect(bytesOf(site)).toEqual(left);
  expect(running()).toBe(before);
});

test('what keeps a search from being made is told when it is to be there', async () => {
  const before = running();
  // Half a character pair, which Pagefind refuses.
  const recordsOf = (community: Community) =>
    asRow(allRecords(community).map((record) => ({ ...record, content: '\ud800' })));
  const begun = beginSearch(large(), await folder(), { recordsOf });
  await new Promise((resolve) => setTimeout(resolve, 300));

  await expect(begun.finish()).rejects.toThrow(HubError);
  expect(running()).toBe(before);
});

/** Throws away what nobody holds. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

test('no record is held while the pages are made, neither of a bundle that was made nor of one that stands', async () => {
  const [root, next] = [await folder(), await folder()];
  const site = join(root, '_site');
  const last = { root, standing: standingFiles(site) };
  const community = manyYears();
  for (const output of [site, next]) {
    const made: WeakRef<SearchRecord>[] = [];
    const recordsOf = (given: Community) => {
      const { dates, at } = searchRecords(given);
      const remembering = (place: number) => {
        const record = at(place);
        made.push(new WeakRef(record));
        return record;
      };
      return { dates, at: remembering };
    };

    const begun = beginSearch(community, output, { most: MOST, last, recordsOf });

    expect(made.length).toBeGreaterThan(MOST);
    const left = () => {
      collectGarbage();
      return made.filter((record) => record.deref()).length;
    };
    await expect.poll(left, { timeout: 10_000 }).toBe(0);
    await begun.finish();
  }
  expect(bytesOf(next)).toEqual(bytesOf(site));
}, 30_000);
