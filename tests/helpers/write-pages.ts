import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Community } from '../../src/model.ts';
import { assetFiles } from '../../src/pages/assets.ts';
import type { Route } from '../../src/pages/route.ts';

/** Writes the pages of a few routes, with their style, into a new folder, so that a browser can look at them without a whole build. */
export async function writePages(community: Community, routes: readonly Route[]): Promise<string> {
  const site = await mkdtemp(join(tmpdir(), 'kith-pages-'));
  for (const { path, render } of [...routes, assetFiles].flatMap((route) => route.pages(community))) {
    const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, render());
  }
  return site;
}
