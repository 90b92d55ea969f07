import { readHtml } from './read-html.ts';
import { isAddress, isMarkup, type Segment } from './segment.ts';

/** Keys under which the formats that a hub writes name an image to be fetched. */
const LOADING = new Set(['image', 'icon', 'favicon', 'banner_image', 'avatar', 'logo', 'thumbnailUrl']);

/**
 * Reads every string of a JSON text, keys included, each with its path; markup inside of a string is read as such. What is
 * no JSON is read as it stands. `before` stands before each place.
 */
export function readJson(json: string, before = ''): readonly Segment[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [{ text: json, place: `${before}which is no JSON`, kind: 'flow' }];
  }
  return readValue(value, { path: '$', before });
}

/** Where a value stands: its path, the key that leads there, and what stands before each place. */
export interface Where {
  readonly path: string;
  readonly key?: string;
  readonly before?: string;
}

/** Every string of a value that was read from JSON, with those of all that it holds. */
export function readValue(value: unknown, where: Where): readonly Segment[] {
  const segments: Segment[] = [];
  walk(value, where);
  return segments;

  function walk(one: unknown, { path, key = '', before = '' }: Where): void {
    if (typeof one === 'string') segments.push(...readString(one, before + path, LOADING.has(key)));
    else if (Array.isArray(one)) {
      for (const [index, each] of one.entries()) walk(each, { path: `${path}[${index}]`, key, before });
    } else if (one !== null && typeof one === 'object') {
      for (const [name, each] of Object.entries(one)) {
        const next = below(path, name);
        segments.push(readKey(name, before + next));
        walk(each, { path: next, key: name, before });
      }
    }
  }
}

/** The path of what a key leads to. A key is a word of the format, unless it is an id or an address. */
export function below(path: string, key: string): string {
  return /^[\w-]+$/u.test(key) ? `${path}.${key}` : `${path}[…]`;
}

export function readKey(key: string, place: string): Segment {
  return { text: key, place, kind: 'aside' };
}

/** One string of JSON, or the text of one XML element. */
export function readString(text: string, place: string, isLoaded = false): readonly Segment[] {
  if (text.trim() === '') return [];
  if (isAddress(text)) return [{ text: text.trim(), place, kind: isLoaded ? 'load' : 'address' }];
  if (isMarkup(text)) return readHtml(text, () => place);
  return [{ text, place, kind: 'flow', isApart: true }];
}
