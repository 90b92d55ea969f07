/** The one module that knows Pagefind. It indexes records, not crawled pages, so that consent decides what is found. */
import { join } from 'node:path';
import { type CustomRecord, close, createIndex, type PagefindIndex } from 'pagefind';
import { paths } from '../addresses.ts';
import { HubError } from '../hub-error.ts';
import type { Community, Hub } from '../model.ts';
import { baseLanguage } from '../templates/strings/strings.ts';
import { type SearchRecord, searchRecords } from './search-records.ts';

/** Pagefind answers each record over one pipe; more in flight than this only fills memory. */
const IN_FLIGHT = 64;

/** Writes the search bundle below `output` and gives the number of records in it; those of `recordsOf` where the hub has templates of its own. */
export async function writeSearchBundle(
  community: Community,
  output: string,
  recordsOf = searchRecords,
): Promise<number> {
  const records = recordsOf(community);
  try {
    const index = await startIndex(community.hub);
    for (let start = 0; start < records.length; start += IN_FLIGHT) {
      await addRecords(index, records.slice(start, start + IN_FLIGHT));
    }
    const written = await index.writeFiles({ outputPath: join(output, paths.searchBundle) });
    refuse(written.errors);
  } catch (cause) {
    throw cannotIndex(cause);
  } finally {
    // The service is another process, which would outlive a failed build.
    await close().catch(() => undefined);
  }
  return records.length;
}

/**
 * One index holds all languages, because Pagefind would else search only those in the language of the page. The hub's own
 * decides by which word stems.
 */
async function startIndex(hub: Hub): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ forceLanguage: baseLanguage(hub.language) });
  refuse(errors);
  if (!index) throw new Error('it gave no index');
  return index;
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  const answers = await Promise.all(records.map((record) => index.addCustomRecord(customRecord(record))));
  refuse(answers.flatMap((answer) => answer.errors));
}

function customRecord({ url, content, language, meta, filters, date }: SearchRecord): CustomRecord {
  // Sorted by day, Pagefind leaves out what has none.
  return { url, content, language, meta: { ...meta }, filters: { ...filters }, sort: { date } };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

function cannotIndex(cause: unknown): HubError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HubError(
    `Pagefind could not write the search (${reason}). Run \`npm ci\` again, so that its program fits this machine.`,
    { cause },
  );
}
