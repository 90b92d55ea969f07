import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '../../addresses.ts';
import { HubError } from '../../hub-error.ts';
import { readHtml, readStyle } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readLargeJson } from './read-large-json.ts';
import { readPlain } from './read-plain.ts';
import { readSearchFile } from './read-search-file.ts';
import { readXml } from './read-xml.ts';
import { linesOf, type Segment } from './segment.ts';

/** Everything that one file of a site says. */
export interface OutputFile {
  /** As on the hub, without a leading slash: `members/index.html`. */
  readonly path: string;
  /** Those of a large file are read anew whenever somebody goes through them. */
  readonly segments: Iterable<Segment>;
  /** The bytes of what lies among the hub's pictures. */
  readonly picture?: Uint8Array;
  /** The bytes of what lies among its cards for other sites. */
  readonly card?: Uint8Array;
}

/** Some of what a file says, held at once. */
export interface FilePieces extends OutputFile {
  readonly segments: readonly Segment[];
}

/**
 * Reads one file of a site by what its bytes are for. Pictures and programs of Pagefind's own say nothing.
 *
 * @throws {HubError} when it cannot be read.
 */
export function readOutputFile(output: string, path: string): OutputFile {
  if (isForeignProgram(path)) return { path, segments: [] };
  try {
    // To wait for each of thousands of small files would take longer than to read them.
    const bytes = readFileSync(join(output, path));
    const isPicture = `/${path}`.startsWith(paths.pictures);
    const isCard = `/${path}`.startsWith(paths.cards);
    return {
      path,
      segments: withPath(path, readBytes(path, bytes)),
      ...(isPicture && { picture: bytes }),
      ...(isCard && { card: bytes }),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HubError(`${path} of the site cannot be read (${reason}), so nobody knows what it holds.`, {
      cause,
    });
  }
}

/** A JSON file with more bytes is read in parts, which takes a little longer: `hub.json` of some ten thousand entries. */
const LARGE = 8 * 2 ** 20;

function readBytes(path: string, bytes: Buffer): Iterable<Segment> {
  if (/\.pf_\w+$/u.test(path)) return readSearchFile(path, bytes);
  const inParts = bytes.length > LARGE && IS_JSON.test(path) ? readLargeJson(bytes) : undefined;
  if (inParts) return inParts;
  const isText = READ_BY_NAME.test(path) || path.endsWith('.txt') || !bytes.subarray(0, 8000).includes(0);
  // A picture, a font, a program: what has a NUL is no text, unless its name says that browsers take it for one.
  return isText ? readText(path, bytes.toString('utf8')) : [];
}

/** Names by which browsers and readers take a file for text. */
const READ_BY_NAME = /\.(?:html?|xml|opml|svg|rss|atom|xsl|json|webmanifest|css)$/u;

const IS_JSON = /\.(?:json|webmanifest)$/u;

/** Reads a text by what its file's name says that it is. */
export function readText(path: string, text: string): readonly Segment[] {
  if (/\.html?$/u.test(path)) return readHtml(text, linesOf(text), readJson);
  if (/\.(?:xml|opml|svg|rss|atom|xsl)$/u.test(path)) return readXml(text);
  if (IS_JSON.test(path)) return readJson(text);
  if (path.endsWith('.css')) return readStyle(text, 'line 1');
  return readPlain(text);
}

/** A file's own name says something, too. */
function withPath(path: string, segments: Iterable<Segment>): Iterable<Segment> {
  const name: Segment = { text: `/${path}`, place: 'its name', kind: 'aside' };
  if (Array.isArray(segments)) return [name, ...segments];
  return {
    *[Symbol.iterator]() {
      yield name;
      yield* segments;
    },
  };
}

/** The programs that come with Pagefind are the same for every hub. */
function isForeignProgram(path: string): boolean {
  return `/${path}`.startsWith(paths.searchBundle) && /\.(?:js|css|pagefind)$/u.test(path);
}
