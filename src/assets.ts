/** The hub's own files: stylesheets, scripts and one icon, each named by a hash of its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hub, Look } from './model.ts';

export interface Asset {
  /** Path on the hub; it changes when the bytes do, so that it may be cached for ever. */
  readonly path: string;
  readonly text: string;
}

/** Files that are the same on every hub. */
const NAMES = [
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
  'search/parts.js',
  'search/result.js',
  'submission/submission.css',
  'submission/join.js',
  'submission/card.js',
  'submission/page-data.js',
  'submission/slips.js',
  'submission/write-out.js',
] as const;

/** The stylesheet of every page is put together from parts, and a hub may change it. */
export type AssetName = 'style.css' | (typeof NAMES)[number];

/** The parts of that stylesheet in the order in which they stand in it: later rules win. */
export const STYLE_PARTS = [
  'colors',
  'base',
  'page',
  'headings',
  'front-page',
  'entry',
  'reshare',
  'lists',
  'newcomers',
  'specimen',
  'directory',
  'member',
  'feeds',
  'conversations',
  'search',
  'preferences',
  'introductions',
  'print',
] as const;

const parts: ReadonlyMap<string, string> = new Map(
  STYLE_PARTS.map((part) => [part, read(`style/${part}.css`)]),
);

/** What a hub changes in the stylesheet. */
export interface StyleChanges {
  /** Follows our own colours, before anything that uses or changes them. */
  readonly colors?: string;
  /** Parts in the place of ours, by name. */
  readonly replaced?: ReadonlyMap<string, string>;
  /** Stands at the end. */
  readonly added?: string;
}

/** The whole stylesheet. */
export function styleOf({ colors, replaced, added }: StyleChanges): string {
  const texts = STYLE_PARTS.flatMap((part) => [
    replaced?.get(part) ?? parts.get(part),
    ...(part === 'colors' ? [colors] : []),
  ]);
  return [...texts, added].filter((text) => text !== undefined).join('\n');
}

/** What a script takes from its own folder. */
const SIBLING = /(?<=from '\.\/)[\w-]+\.js(?=')/g;

const plain = asset('style.css', styleOf({}));
const loaded = new Map<string, Asset>();
for (const name of NAMES) load(name);

/** Every asset of a hub; one that has a look of its own has its stylesheet. */
export function assetsOf(hub: Hub): readonly Asset[] {
  return [styleAsset(hub), ...loaded.values()];
}

/** The path of an asset on the hub. */
export function assetPath(hub: Hub, name: AssetName): string {
  return name === 'style.css' ? styleAsset(hub).path : load(name).path;
}

const styled = new WeakMap<Look, Asset>();

/** Every page asks for the same one. */
function styleAsset({ look }: Hub): Asset {
  if (look?.style === undefined) return plain;
  const known = styled.get(look) ?? asset('style.css', look.style);
  styled.set(look, known);
  return known;
}

/** What a script imports is named in it by its hash, so a change there changes this one's name as well. */
function load(name: string): Asset {
  const known = loaded.get(name);
  if (known) return known;
  const folder = name.replace(/[^/]*$/, '');
  const text = read(name).replace(SIBLING, (sibling) => fileName(load(folder + sibling).path));
  const made = asset(name, text);
  loaded.set(name, made);
  return made;
}

function asset(name: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, text };
}

function fileName(path: string): string {
  return path.replace(/^.*\//, '');
}

function read(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}
