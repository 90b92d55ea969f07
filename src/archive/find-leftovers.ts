import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Member } from '../model.ts';
import { archiveFolder } from './archive-paths.ts';
import { KEPT_PLACES } from './kept-places.ts';

/**
 * Names the archives of members whom `feeds.yaml` does not list, one notice each. They are not shown, and not
 * touched: a line deleted by mistake must cost nothing. To delete them is what `status: withdrawn` is for.
 */
export async function findLeftovers(root: string, members: readonly Member[]): Promise<readonly string[]> {
  const listed = new Set(members.map((member) => `${member.id}.ndjson`));
  for (const place of KEPT_PLACES) listed.add(path.basename(place.path));
  const files = await readdir(archiveFolder(root)).catch(() => []);
  return files
    .filter((file) => file.endsWith('.ndjson') && !listed.has(file))
    .sort()
    .map(
      (file) =>
        `_data/archive/${file}: feeds.yaml lists no such member, so nothing of it is shown. List the member again, ` +
        'with `status: withdrawn` to have everything of theirs deleted, or delete the file.',
    );
}
