import { isSeq, parseDocument, type YAMLSeq } from 'yaml';
import type { z } from 'zod';
import type { candidatesShape } from '../shapes/candidates.ts';
import type { decisionsShape } from '../shapes/decisions.ts';
import type { introductionsShape } from '../shapes/introductions.ts';
import type { resharesShape } from '../shapes/reshares.ts';
import { YAML_OPTIONS } from '../yaml/parse-yaml.ts';
import { changeFile, type Edit } from './change-file.ts';
import { pathOfFile } from './hub-file.ts';
import { lineEndOf } from './line-end.ts';
import { renderBlock, renderFlow } from './render.ts';
import { schemaLine } from './schema-line.ts';

/** What a list of a hub's acts holds, as a person would write it. */
export interface ItemOf {
  readonly reshares: Readonly<z.input<typeof resharesShape>[number]>;
  readonly introductions: Readonly<z.input<typeof introductionsShape>[number]>;
  readonly decisions: Readonly<z.input<typeof decisionsShape>[number]>;
  readonly candidates: Readonly<z.output<typeof candidatesShape>[number]>;
}

/**
 * Adds an item at the end of the list in `_data/FILE.yaml`, its keys in the order given; what stands there is kept byte for
 * byte. A file that is not there is made. Gives its path in the hub folder and the line on which the item begins. Throws a
 * `ConfigError`, and writes nothing, when the hub's files have a fault or would have one with the item in them.
 */
export async function appendItem<Name extends keyof ItemOf>(
  root: string,
  name: Name,
  item: ItemOf[Name],
): Promise<{ readonly path: string; readonly line: number }> {
  const path = pathOfFile(name);
  const head = `${await schemaLine(root, name)}\n`;
  const given: unknown = withoutUndefined(item);
  let line = 1;
  await changeFile(root, path, (before) => {
    const { at, ...edit } = append(before ?? head, given);
    line = edit.text.slice(0, at).split('\n').length;
    return edit;
  });
  return { path, line };
}

/** `at` counts the characters before the item. */
function append(text: string, item: unknown): Edit & { readonly at: number } {
  const document = parseDocument(text, YAML_OPTIONS);
  const old: unknown = document.toJS();
  const list = document.contents;
  const byHand = `Add this by hand:\n\n${renderBlock([item], 0)}`;
  const values = [...(Array.isArray(old) ? old : []), item];
  if (isSeq(list) && list.flow) return { ...appendToFlow(text, list, item), values, byHand };
  const indent = isSeq(list) ? indentOf(text, list) : 0;
  const end = lineEndOf(text);
  const lastLine = text === '' || text.endsWith('\n') ? '' : end;
  const gap = wantsGap(text + lastLine, list) ? end : '';
  const before = text + lastLine + gap;
  return {
    text: before + renderBlock([item], indent).replaceAll('\n', end),
    at: before.length,
    values,
    byHand,
  };
}

function appendToFlow(text: string, list: YAMLSeq, item: unknown): { text: string; at: number } {
  const [start = 0, close = 0] = list.range ?? [];
  const last = list.items.at(-1);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (last === undefined && start === lineStart) return fillEmpty(text, start, close, item);
  const end = rangeEnd(last) ?? start + 1;
  const added = `${last === undefined ? '' : ', '}${renderFlow(item)}`;
  return { text: text.slice(0, end) + added + text.slice(end), at: end + 2 };
}

/** An empty list `[]` gives way to a list in block style; a remark behind it stays, above. */
function fillEmpty(text: string, start: number, close: number, item: unknown): { text: string; at: number } {
  const end = lineEndOf(text);
  const lineEnd = text.indexOf('\n', close);
  const remark = text.slice(close, lineEnd === -1 ? undefined : lineEnd).trim();
  const rest = lineEnd === -1 ? '' : text.slice(lineEnd + 1);
  const before = text.slice(0, start) + (remark === '' ? '' : remark + end);
  return { text: before + renderBlock([item], 0).replaceAll('\n', end) + rest, at: before.length };
}

function indentOf(text: string, list: YAMLSeq): number {
  const start = list.range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Items are set apart as the last two are; where there are no two, by an empty line. */
function wantsGap(text: string, list: unknown): boolean {
  if (text.trim() === '' || /\n\r?\n$/.test(text)) return false;
  if (!isSeq(list) || list.items.length < 2) return true;
  const [one, other] = list.items.slice(-2);
  const end = rangeEnd(one) ?? 0;
  return /\n[ \t]*\r?\n/.test(text.slice(text[end - 1] === '\n' ? end - 1 : end, rangeStart(other)));
}

function rangeStart(node: unknown): number | undefined {
  return rangeOf(node)?.[0];
}

function rangeEnd(node: unknown): number | undefined {
  return rangeOf(node)?.[1];
}

function rangeOf(node: unknown): readonly number[] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  return node.range.filter((offset): offset is number => typeof offset === 'number');
}

function withoutUndefined(item: object): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}
