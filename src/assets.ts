/** The hub's own files: stylesheets, scripts and one icon, each named by a hash of its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  /** Path on the hub; it changes when the bytes do, so that it may be cached for ever. */
  readonly path: string;
  readonly text: string;
}

const NAMES = [
  'style.css',
  'icon.svg',
  'quick-search.js',
  'search/search.css',
  'search/search.js',
  'search/worker.js',
  'search/address.js',
  'search/announce.js',
  'search/ask.js',
  'search/chips.js',
  'search/help.js',
  'search/mark-words.js',
  'search/page-words.js',
  'search/result.js',
] as const;

export type AssetName = (typeof NAMES)[number];

/** What a script takes from its own folder. */
const SIBLING = /(?<=from '\.\/)[\w-]+\.js(?=')/g;

const loaded = new Map<string, Asset>();
for (const name of NAMES) load(name);

export const assets: readonly Asset[] = [...loaded.values()];

/** The path of an asset on the hub. */
export function assetPath(name: AssetName): string {
  return load(name).path;
}

/** What a script imports is named in it by its hash, so a change there changes this one's name as well. */
function load(name: string): Asset {
  const known = loaded.get(name);
  if (known) return known;
  const folder = name.replace(/[^/]*$/, '');
  const text = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8').replace(SIBLING, (sibling) =>
    fileName(load(folder + sibling).path),
  );
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  const asset = { path: `/assets/${name.replace('.', `.${hash}.`)}`, text };
  loaded.set(name, asset);
  return asset;
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '');
}
