import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One thing that a feed is expected to say. `item` counts entries from 0; `null` is the feed itself. */
export interface Check {
  readonly field: 'title' | 'link' | 'id' | 'description' | 'date' | 'author' | 'content';
  readonly item: number | null;
  /** A text, or seconds since 1970. */
  readonly want: string | number;
}

/** A feed with its HTTP headers and what is expected of it. */
export interface Sample {
  readonly id: string;
  readonly group: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly checks: readonly Check[];
}

/** Reads `NAME.ndjson.gz` in a folder: one JSON object a line, the bytes of the feed in base64. */
export function readCorpus(folder: string, name: string): readonly Sample[] {
  return readLines(folder, name).map((line) => {
    const { id, group, headers, body, checks } = JSON.parse(line);
    const lower = Object.entries(headers).map(([key, value]) => [key.toLowerCase(), value]);
    return { id, group, checks, headers: Object.fromEntries(lower), bytes: Buffer.from(body, 'base64') };
  });
}

/** The lines of `NAME.ndjson.gz` in a folder. */
export function readLines(folder: string, name: string): readonly string[] {
  return gunzipSync(readFileSync(join(folder, `${name}.ndjson.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}
