import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Path } from '../place.ts';
import { keyOf } from '../yaml/locate.ts';
import { YAML_OPTIONS } from '../yaml/parse-yaml.ts';
import { changeFile } from './change-file.ts';
import { endOf, isEmpty } from './end-of.ts';
import { type HubFileName, pathOfFile } from './hub-file.ts';
import { lineEndOf } from './line-end.ts';
import { renderBlock, renderFlow } from './render.ts';

/** What can be set: a text, a number, true or false, a list of texts. */
export type Settable = string | number | boolean | readonly string[];

/**
 * Sets the value at `path` in one of a hub's files, `[1, 'accepted', 'ada']`; keys that are not there are added at the end of
 * their group, and the rest of the file is kept byte for byte. Gives the line. Throws a `ConfigError`, and writes nothing,
 * when the hub's files have a fault or would have one, or when the place cannot be written without changing others.
 */
export async function setValue(
  root: string,
  name: HubFileName,
  path: Path,
  value: Settable,
): Promise<{ readonly path: string; readonly line: number }> {
  const file = pathOfFile(name);
  let line = 1;
  await changeFile(root, file, (before = '') => {
    const document = parseDocument(before, YAML_OPTIONS);
    const splice = spliceFor(document, before, path, value);
    const text = before.slice(0, splice.from) + splice.text + before.slice(splice.to);
    const lead = splice.text.length - splice.text.trimStart().length;
    line = text.slice(0, splice.from + lead).split('\n').length;
    document.setIn(path, value);
    const byHand = `Set \`${path.join('.')}\` by hand to: ${renderFlow(value)}`;
    return { text, values: document.toJS(), byHand };
  });
  return { path: file, line };
}

/** The characters `from` … `to` of the text give way to `text`. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes nothing; what is not done is found out by comparing what the file says then. */
const NO_SPLICE: Splice = { from: 0, to: 0, text: '' };

function spliceFor(document: Document, text: string, path: Path, value: Settable): Splice {
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    if (isSeq(node)) {
      node = node.items[Number(step)];
      continue;
    }
    if (!isMap(node)) return NO_SPLICE;
    const pair = node.items.find((item) => keyOf(item) === String(step));
    const rest = path.slice(depth + 1);
    if (pair === undefined) return addPair(text, node, { [String(step)]: nest(rest, value) });
    if (isEmpty(pair)) return fillPair(text, node, pair, nest(rest, value));
    node = pair.value;
  }
  const [from, to] = isNode(node) && node.range ? node.range : [0, 0];
  // A value in block style spans lines; only what stands on one line gives way to what stands on one line.
  if (!isScalar(node) || text.slice(from, to).includes('\n') || Array.isArray(value)) return NO_SPLICE;
  const rendered = renderBlock(value, 0).trimEnd();
  return { from, to, text: rendered.includes('\n') ? renderFlow(value) : rendered };
}

/** Wraps a value in the groups that are still missing around it. */
function nest(keys: Path, value: Settable): unknown {
  return keys.reduceRight<unknown>((inner, key) => ({ [String(key)]: inner }), value);
}

function addPair(text: string, group: YAMLMap, pair: object): Splice {
  const last = group.items.at(-1);
  if (group.flow || last === undefined) {
    const at = last === undefined ? (group.range?.[0] ?? 0) + 1 : endOf(last);
    const inside = renderFlow(pair).slice(1, -1);
    return { from: at, to: at, text: last === undefined ? inside : `, ${inside}` };
  }
  return insertLines(text, endOf(last), renderBlock(pair, columnOf(text, group)));
}

/** A key without a value gets its value on the lines below, indented. */
function fillPair(text: string, group: YAMLMap, pair: Pair, value: unknown): Splice {
  const at = endOf(pair);
  if (group.flow) return { from: at, to: at, text: ` ${renderFlow(value)}` };
  if (typeof value !== 'object') {
    const colon = text.indexOf(':', at) + 1;
    return { from: colon, to: colon, text: ` ${renderFlow(value)}` };
  }
  return insertLines(text, at, renderBlock(value, columnOf(text, group) + 2));
}

/** Puts lines below the line on which a value ends; a text in block style ends behind its last line. */
function insertLines(text: string, end: number, lines: string): Splice {
  const lineEnd = lineEndOf(text);
  const written = lines.replaceAll('\n', lineEnd);
  const valueEnd = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf('\n', valueEnd);
  if (newline === -1) return { from: text.length, to: text.length, text: lineEnd + written };
  return { from: newline + 1, to: newline + 1, text: written };
}

function columnOf(text: string, group: YAMLMap): number {
  const start = group.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}
