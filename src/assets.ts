/** The hub's own files: one stylesheet, one script, one icon, each named by a hash of its bytes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hub, Look } from './model.ts';

export interface Asset {
  /** Path on the hub; it changes when the bytes do, so that it may be cached for ever. */
  readonly path: string;
  readonly text: string;
}

export type AssetName = 'style.css' | 'search.js' | 'icon.svg';

/** The parts of the stylesheet in the order in which they stand in it: later rules win. */
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
  'conversations',
  'search',
  'preferences',
  'introductions',
  'print',
] as const;

const parts: ReadonlyMap<string, string> = new Map(
  STYLE_PARTS.map((part) => [part, read(`style/${part}.css`)]),
);

const own: Readonly<Record<AssetName, Asset>> = {
  'style.css': asset('style.css', styleOf({})),
  'search.js': asset('search.js', read('search.js')),
  'icon.svg': asset('icon.svg', read('icon.svg')),
};

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

/** Every asset of a hub; one that has a look of its own has its stylesheet. */
export function assetsOf(hub: Hub): readonly Asset[] {
  return [styleAsset(hub), own['search.js'], own['icon.svg']];
}

/** The path of an asset on the hub. */
export function assetPath(hub: Hub, name: AssetName): string {
  return name === 'style.css' ? styleAsset(hub).path : own[name].path;
}

const styled = new WeakMap<Look, Asset>();

/** Every page asks for the same one. */
function styleAsset({ look }: Hub): Asset {
  if (look?.style === undefined) return own['style.css'];
  const known = styled.get(look) ?? asset('style.css', look.style);
  styled.set(look, known);
  return known;
}

function asset(name: AssetName, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { path: `/assets/${name.replace('.', `.${hash}.`)}`, text };
}

function read(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}
