import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assetsOf } from '../../src/assets.ts';
import type { Community } from '../../src/model.ts';
import { search } from '../../src/pages/search.ts';
import { type Row, row } from '../../src/publish/rows.ts';
import { type SearchOptions, writeSearchBundle } from '../../src/publish/search.ts';
import { type SearchRecord, searchRecords } from '../../src/publish/search-records.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

/** Writes the search page of a community, with all that it needs, and gives the folder. */
export async function writeSearchSite(community: Community, options: SearchOptions = {}): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'kith-search-site-'));
  const files = new Map(assetsOf(community.hub).map(({ path, text }) => [path, text]));
  for (const { path, render } of search.pages(community)) files.set(path, render());
  for (const [path, text] of files) {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await writeSearchBundle(community, site, options);
  return site;
}

/** Every record of a hub. */
export function allRecords(community: Community): readonly SearchRecord[] {
  const { dates, at } = searchRecords(community);
  return dates.map((_, place) => at(place));
}

/** Records that are there already, as the search takes them. */
export function asRow(records: readonly SearchRecord[]): Row<SearchRecord> {
  return row(
    records,
    ({ date }) => date,
    (record) => record,
  );
}

/** As many entries as `MOST` stand in one bundle of the years below. */
export const MOST = 8;

/** Years of an invented hub and how many entries each has; to the newest come the members themselves. */
const YEARS = { 2026: 6, 2025: 14, 2024: 7, 2022: 3 } as const;

/**
 * Two members with entries of four years. All say `tide`; those of 2022 alone say `lantern`, and those of 2025 alone `harvest`; every third is in
 * Spanish. `without` leaves out the entry of that title.
 */
export function manyYears({ without = '' } = {}): Community {
  const members = [resident('ada'), resident('ben')];
  const entries = Object.entries(YEARS).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, at) => {
      const month = String(1 + Math.floor((12 * at) / count)).padStart(2, '0');
      const only = { 2022: ' lantern', 2025: ' harvest' }[year] ?? '';
      const title = `Note ${year} number${at}`;
      const member = at % 2 === 0 ? 'ada' : 'ben';
      return writing(member, [], {
        key: `${year}${String(at).padStart(12, '0')}`,
        id: `urn:${year}:${at}`,
        url: `https://${member}.example/${year}/${at}`,
        title,
        excerpt: `${'tide '.repeat(1 + (at % 4))}words ${'filler '.repeat(at)}${only}`,
        date: `${year}-${month}-${10 + at}T09:${10 + at}:00.000Z`,
        ...(at % 3 === 0 && { language: 'es' }),
      });
    }),
  );
  return inventCommunity(
    { members },
    entries.filter(({ title }) => title !== without),
  );
}
