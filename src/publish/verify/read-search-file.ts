import { gunzipSync } from 'node:zlib';
import { readCborTexts } from './read-cbor.ts';
import { readJson } from './read-json.ts';
import type { Segment } from './segment.ts';

/** What Pagefind writes before the bytes of each of its files. */
const PREFIX = 'pagefind_dcd';

/** Reads a file of a Pagefind bundle: a fragment is JSON, the index, its filters and its directory are CBOR. */
export function readSearchFile(path: string, bytes: Uint8Array): readonly Segment[] {
  const whole = gunzipSync(bytes);
  const start = whole.subarray(0, PREFIX.length).toString('latin1') === PREFIX ? PREFIX.length : 0;
  const content = whole.subarray(start);
  if (path.endsWith('.pf_fragment')) return readJson(content.toString('utf8'));
  return readCborTexts(content).map((text, index) => ({ text, place: `text ${index + 1}`, kind: 'aside' }));
}
