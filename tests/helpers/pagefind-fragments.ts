import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { siteFiles } from './site-files.ts';

export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Every record of a search bundle, read back from its bytes. */
export function pagefindFragments(site: string): readonly Fragment[] {
  return siteFiles(site)
    .filter((path) => path.endsWith('.pf_fragment'))
    .map((path) => {
      const text = gunzipSync(readFileSync(join(site, path))).toString('utf8');
      return JSON.parse(text.slice(text.indexOf('{')));
    });
}
