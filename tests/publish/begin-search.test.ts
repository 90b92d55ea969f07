import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HubError } from '../../src/hub-error.ts';
import type { Community } from '../../src/model.ts';
import { beginSearch, writeSearchBundle } from '../../src/publish/search.ts';
import { searchRecords } from '../../src/publish/search-records.ts';
import { standingFiles } from '../../src/publish/standing/standing-files.ts';
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
    searchRecords(community).map((record) => ({ ...record, content: '\ud800' }));
  const begun = beginSearch(large(), await folder(), { recordsOf });
  await new Promise((resolve) => setTimeout(resolve, 300));

  await expect(begun.finish()).rejects.toThrow(HubError);
  expect(running()).toBe(before);
});
