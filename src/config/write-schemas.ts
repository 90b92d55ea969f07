/** Writes `schemas/*.schema.json` anew: `node --import tsx src/config/write-schemas.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeSchemas } from './make-schemas.ts';

const folder = join(import.meta.dirname, 'schemas');
await mkdir(folder, { recursive: true });
for (const [file, text] of makeSchemas()) await writeFile(join(folder, file), text);
