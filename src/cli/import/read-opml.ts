import { Parser } from 'htmlparser2';
import { decode } from '../../read/decode.ts';
import { collectRepairs } from '../../read/repairs.ts';

/** A feed that a list names, as written there. */
export interface OpmlRow {
  readonly name: string;
  readonly feed: string;
  readonly site: string;
  readonly line: number;
}

/** What a list of feeds says, or where it cannot be read. */
export type OpmlOutcome =
  | { readonly kind: 'rows'; readonly rows: readonly OpmlRow[] }
  | { readonly kind: 'fault'; readonly line: number; readonly column: number; readonly message: string };

/** A list as a person keeps it; what is longer is no list for one curator. */
const MOST_ROWS = 50_000;

/**
 * Reads an OPML list: every `outline` with an `xmlUrl`, however deep it is nested. Signs that XML wants escaped are let pass; a tag
 * that is not closed is a fault, with its place, since what is missing then is unknown. Entities that a document declares
 * itself are not looked at, so that none of them grows.
 */
export function readOpml(bytes: Uint8Array): OpmlOutcome {
  const text = decode(bytes, undefined, collectRepairs());
  const places = placeFinder(text);
  const rows: OpmlRow[] = [];
  const open: { readonly name: string; readonly at: number }[] = [];
  let fault: { readonly at: number; readonly message: string } | undefined;
  const stop = (at: number, message: string) => {
    fault ??= { at, message };
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const at = parser.startIndex;
        if (open.length === 0 && name.toLowerCase() !== 'opml')
          stop(at, `begins with <${name.slice(0, 40)}>, and a list of feeds with <opml>`);
        open.push({ name, at });
        if (name.toLowerCase() !== 'outline' || rows.length > MOST_ROWS) return;
        const row = rowOf(attributes, places(at).line);
        if (row !== undefined) rows.push(row);
      },
      onclosetag: (name, isImplied) => {
        const { at = 0 } = open.pop() ?? {};
        // A tag that closes itself counts as implied, too; it does so where it was opened.
        if (isImplied && parser.startIndex !== at) stop(at, `<${name}> is not closed`);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  if (fault === undefined && !/<opml[\s>]/iu.test(text))
    stop(0, 'holds no <opml>, so it is no list of feeds; export one from your feed reader');
  if (rows.length > MOST_ROWS) stop(0, `names more than ${MOST_ROWS} feeds; import a part of it`);
  return fault === undefined
    ? { kind: 'rows', rows }
    : { kind: 'fault', ...places(fault.at), message: fault.message };
}

/** Readers write `xmlUrl` in any case. */
function rowOf(attributes: Readonly<Record<string, string>>, line: number): OpmlRow | undefined {
  const said = new Map(Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value.trim()]));
  const feed = said.get('xmlurl') ?? '';
  if (feed === '') return undefined;
  return { feed, name: said.get('title') || said.get('text') || '', site: said.get('htmlurl') ?? '', line };
}

/** Finds lines and columns; asked for in the order of the text, it looks at each letter once. */
function placeFinder(text: string): (at: number) => { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  return (at) => {
    if (at < start) {
      line = 1;
      start = 0;
    }
    for (let next = text.indexOf('\n', start); next !== -1 && next < at; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return { line, column: at - start + 1 };
  };
}
