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
  const segments: Segment[] = [];
  walk(value, '$', '');
  return segments;

  function walk(one: unknown, path: string, key: string): void {
    if (typeof one === 'string') segments.push(...readString(one, before + path, LOADING.has(key)));
    else if (Array.isArray(one)) {
      for (const [index, each] of one.entries()) walk(each, `${path}[${index}]`, key);
    } else if (one !== null && typeof one === 'object') {
      for (const [name, each] of Object.entries(one)) {
        // A key is a word of the format, unless it is an id or an address.
        const next = /^[\w-]+$/u.test(name) ? `${path}.${name}` : `${path}[…]`;
        segments.push({ text: name, place: before + next, kind: 'aside' });
        walk(each, next, name);
      }
    }
  }
}

/** One string of JSON, or the text of one XML element. */
export function readString(text: string, place: string, isLoaded = false): readonly Segment[] {
  if (text.trim() === '') return [];
  if (isAddress(text)) return [{ text: text.trim(), place, kind: isLoaded ? 'load' : 'address' }];
  if (isMarkup(text)) return readHtml(text, () => place);
  return [{ text, place, kind: 'flow', isApart: true }];
}
