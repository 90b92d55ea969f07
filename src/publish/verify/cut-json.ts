/** A JSON text without what stands in its lists. */
export interface CutJson {
  /** The value, but for the values in each list that is the whole of it or a property: there stand numbers, by which `valueAt` gives them. */
  readonly rest: unknown;
  readonly valueAt: (number: number) => unknown;
}

const byteOf = (sign: string) => sign.charCodeAt(0);
/** What may stand between the values of JSON and says nothing (RFC 8259, section 2). */
const BLANKS = [' ', '\t', '\n', '\r'].map(byteOf);
const [QUOTE, ESCAPE, COMMA] = [byteOf('"'), byteOf('\\'), byteOf(',')];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [byteOf('['), byteOf(']'), byteOf('{'), byteOf('}')];

/** Cuts a JSON text so that no more than one value of its lists has to be held at once. `undefined` for what is no JSON. */
export function cutJson(json: Buffer): CutJson | undefined {
  const { frame, starts, ends } = cut(json);
  const valueAt = (number: number): unknown =>
    JSON.parse(json.toString('utf8', starts[number], ends[number]));
  try {
    const rest: unknown = JSON.parse(frame);
    // Where the frame is JSON, and each value, all of it is.
    for (const number of starts.keys()) valueAt(number);
    return { rest, valueAt };
  } catch {
    return undefined;
  }
}

/** The text with numbers in the place of the values, and where these begin and end. Signs that mean something are single bytes of UTF-8. */
function cut(json: Buffer) {
  const frame: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let depth = 0;
  /** How deep the values lie that are cut out; zero outside of their lists. */
  let within = 0;
  let start = 0;
  let kept = 0;
  const takeOut = (end: number) => {
    if (isBlank(json, start, end)) return;
    frame.push(json.toString('utf8', kept, start), ` ${starts.length} `);
    starts.push(start);
    ends.push(end);
    kept = end;
  };
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) at = endOfString(json, at);
    else if (byte === LIST || byte === OBJECT) {
      depth += 1;
      if (within > 0 || byte === OBJECT || depth > 2) continue;
      within = depth;
      start = at + 1;
    } else if (byte === LIST_END || byte === OBJECT_END) {
      if (depth === within) {
        takeOut(at);
        within = 0;
      }
      depth -= 1;
    } else if (byte === COMMA && depth === within) {
      takeOut(at);
      start = at + 1;
    }
  }
  frame.push(json.toString('utf8', kept));
  return { frame: frame.join(''), starts, ends };
}

function isBlank(json: Buffer, from: number, to: number): boolean {
  let at = from;
  while (at < to && BLANKS.includes(json[at] ?? 0)) at += 1;
  return at === to;
}

/** Where the string ends that begins at `from`. */
function endOfString(json: Buffer, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== QUOTE) at += json[at] === ESCAPE ? 2 : 1;
  return at;
}
