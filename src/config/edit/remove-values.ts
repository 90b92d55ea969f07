import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Path } from '../place.ts';
import { keyOf, offsetOf } from '../yaml/locate.ts';
import { YAML_OPTIONS } from '../yaml/parse-yaml.ts';
import { type Change, changeFiles } from './change-file.ts';
import { cutLines, joinCuts, type TextCut } from './cut-lines.ts';
import { endOf, endOfValue } from './end-of.ts';
import { type HubFileName, pathOfFile } from './hub-file.ts';

/**
 * Removes items of lists, and keys with their values, from one of a hub's files: `[['members', 2], ['members', 0,
 * 'greeter']]`. The remarks directly above an item go with it, as they are about it; a list that loses its last item goes as
 * well, unless the file needs it. The rest of the file is kept byte for byte. Throws a `ConfigError`, and writes nothing, when
 * the hub's files have a fault or would have one, or when the place cannot be written without changing others.
 */
export async function removeValues(root: string, name: HubFileName, paths: readonly Path[]): Promise<void> {
  if (paths.length === 0) return;
  await changeFiles(root, [removal(name, paths)]);
}

/** The same as a change among others. */
export function removal(name: HubFileName, paths: readonly Path[]): Change {
  const edit = (before = '') => {
    const document = parseDocument(before, YAML_OPTIONS);
    const wanted = withEmptied(document, paths);
    const cuts = joinCuts(wanted.flatMap((path) => cutsFor(document, before, path)));
    const text = cuts.reduceRight(
      (rest, { from, to, instead = '' }) => rest.slice(0, from) + instead + rest.slice(to),
      before,
    );
    for (const path of [...wanted].sort(fromTheEnd)) {
      if (isNeeded(path) && path.length === 1) document.setIn(path, []);
      else document.deleteIn(path);
    }
    const old: unknown = document.toJS();
    const values = Array.isArray(old) && old.length === 0 ? null : old;
    const places = wanted.map((path) => `\`${path.join('.')}\``).join(', ');
    return { text, values, byHand: `Remove by hand: ${places}` };
  };
  return { file: pathOfFile(name), edit };
}

/** A file without this list would have a fault; it stays, empty. */
function isNeeded([first]: Path): boolean {
  return first === 'members';
}

/** Where all items of a list go, the list goes. */
function withEmptied(document: Document, paths: readonly Path[]): readonly Path[] {
  const byList = new Map<string, Path[]>();
  for (const path of new Map(paths.map((each) => [JSON.stringify(each), each])).values()) {
    const list = JSON.stringify(path.slice(0, -1));
    byList.set(list, [...(byList.get(list) ?? []), path]);
  }
  return [...byList.values()].flatMap((items) => {
    const list = items[0]?.slice(0, -1) ?? [];
    const group = document.getIn(list);
    const isEmptied = list.length > 0 && isSeq(group) && group.items.length === items.length;
    return isEmptied ? [list] : items;
  });
}

function cutsFor(document: Document, text: string, path: Path): readonly TextCut[] {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1));
  const step = path.at(-1);
  if (isSeq(parent)) return cutItem(parent, text, Number(step));
  if (!isMap(parent)) return [];
  const at = parent.items.findIndex((pair) => keyOf(pair) === String(step));
  const pair = parent.items[at];
  if (pair === undefined) return [];
  if (path.length === 1 && isNeeded(path)) {
    const colon = text.indexOf(':', (offsetOf(pair.key) ?? 0) + keyOf(pair).length) + 1;
    const start = text.indexOf('\n', colon);
    const end = endOf(pair);
    return [{ from: colon, to: colon, instead: ' []' }, cutLines(text, start + 1, end)];
  }
  return cutPair(parent, text, at);
}

function cutItem(list: YAMLSeq, text: string, at: number): readonly TextCut[] {
  const item = list.items[at];
  const from = offsetOf(item);
  const to = endOfValue(item);
  if (from === undefined || to === undefined) return [];
  return list.flow
    ? [cutBetween(from, to, offsetOf(list.items[at + 1]), endOfValue(list.items[at - 1]))]
    : [cutLines(text, from, to)];
}

function cutPair(group: YAMLMap, text: string, at: number): readonly TextCut[] {
  const [before, pair, next] = [group.items[at - 1], group.items[at], group.items[at + 1]];
  const from = offsetOf(pair?.key);
  if (pair === undefined || from === undefined) return [];
  const nextKey = offsetOf(next?.key);
  if (group.flow) return [cutBetween(from, endOf(pair), nextKey, before && endOf(before))];
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const isBehindDash = text.slice(lineStart, from).includes('-');
  // The next key takes the place behind the dash.
  if (isBehindDash && nextKey !== undefined) return [{ from, to: nextKey }];
  return [cutLines(text, from, endOf(pair))];
}

/** In one line, what goes takes one comma with it. */
function cutBetween(from: number, to: number, next?: number, before?: number): TextCut {
  if (next !== undefined) return { from, to: next };
  return before === undefined ? { from, to } : { from: before, to };
}

function fromTheEnd(one: Path, other: Path): number {
  for (const [depth, step] of one.entries()) {
    const against = other[depth];
    if (step === against) continue;
    if (typeof step === 'number' && typeof against === 'number') return against - step;
    return String(step) < String(against) ? -1 : 1;
  }
  return 0;
}
