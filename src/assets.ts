/** The hub's own files: one stylesheet, one script, one icon, each named by a hash of its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Asset {
  /** Path on the hub; it changes when the bytes do, so that it may be cached for ever. */
  readonly path: string;
  readonly text: string;
}

export type AssetName = 'style.css' | 'search.js' | 'icon.svg';

const NAMES: readonly AssetName[] = ['style.css', 'search.js', 'icon.svg'];

const loaded = new Map<AssetName, Asset>(NAMES.map((name) => [name, load(name)]));

export const assets: readonly Asset[] = [...loaded.values()];

/** The path of an asset on the hub. */
export function assetPath(name: AssetName): string {
  return (loaded.get(name) as Asset).path;
}

function load(name: AssetName): Asset {
  const text = readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, text };
}
