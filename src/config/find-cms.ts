import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The version that is tested with Kith. */
export const CMS = '@sveltia/cms@0.221.1';

const PROGRAM = join('node_modules', '@sveltia', 'cms', 'dist', 'sveltia-cms.js');

/**
 * The path of the editor's script, which only hubs with `admin` have installed: in the hub folder or a folder above it, else
 * beside Kith itself.
 */
export function findCms(root: string): string | undefined {
  return [join(root, 'feeds.yaml'), import.meta.url]
    .flatMap((from) => createRequire(from).resolve.paths('@sveltia/cms') ?? [])
    .map((folder) => join(folder, '..', PROGRAM))
    .find((file) => existsSync(file));
}
