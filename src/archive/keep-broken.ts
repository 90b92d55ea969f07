import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from '../write-atomically.ts';
import { brokenFolder } from './archive-paths.ts';

/**
 * Keeps lines that could not be read in `.kith/broken/NAME/`, because the next write of their file leaves them
 * out. `name` is that of the file: a member's id, or `_digests`. The file is named by its content, so that the same lines are kept once.
 */
export async function keepBroken(root: string, name: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const content = `${lines.join('\n')}\n`;
  const mark = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const file = path.join(brokenFolder(root, name), `${mark}.ndjson`);
  if (existsSync(file)) return;
  // Shards that run at once may find the same lines.
  const own = `${file}.${process.pid}`;
  await writeAtomically(own, content);
  await rename(own, file);
}
