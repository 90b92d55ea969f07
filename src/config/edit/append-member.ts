import { isMap, isSeq, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { feedsShape } from '../shapes/feeds.ts';
import { keyOf } from '../yaml/locate.ts';
import { YAML_OPTIONS } from '../yaml/parse-yaml.ts';
import { type Change, changeFiles, type Edit } from './change-file.ts';
import { endOf, endOfValue } from './end-of.ts';
import { lineEndOf } from './line-end.ts';
import { renderBlock, renderFlow } from './render.ts';

/** A member as a person would write them. */
export type MemberItem = Readonly<z.input<typeof feedsShape>['members'][number]>;

/**
 * Adds a member at the end of the list in `feeds.yaml`; what stands there is kept byte for byte. `others` are files that change
 * with it. Gives the line on which the member begins. Throws a `ConfigError`, and writes nothing at all, when the hub's files
 * have a fault or would have one.
 */
export async function appendMember(
  root: string,
  member: MemberItem,
  others: readonly Change[] = [],
): Promise<{ readonly path: string; readonly line: number }> {
  let line = 1;
  const edit = (before = '') => {
    const { at, ...rest } = append(before, member);
    line = rest.text.slice(0, at).split('\n').length;
    return rest;
  };
  await changeFiles(root, [{ file: 'feeds.yaml', edit }, ...others]);
  return { path: 'feeds.yaml', line };
}

/** `at` counts the characters before the member. */
function append(text: string, member: MemberItem): Edit & { readonly at: number } {
  const document = parseDocument(text, YAML_OPTIONS);
  const { contents } = document;
  const byHand = `Add this under \`members\` by hand:\n\n${renderBlock([member], 2)}`;
  const values: unknown = { ...document.toJS(), members: [...(document.toJS()?.members ?? []), member] };
  const pair = isMap(contents) ? contents.items.find((one) => keyOf(one) === 'members') : undefined;
  if (pair === undefined) return { text, at: 0, values, byHand };
  const list = pair.value;
  const end = lineEndOf(text);
  if (isSeq(list) && list.items.length > 0) {
    const last = endOfValue(list.items.at(-1)) ?? text.length;
    if (list.flow) {
      const added = `, ${renderFlow(member)}`;
      return { text: text.slice(0, last) + added + text.slice(last), at: last + 2, values, byHand };
    }
    const start = list.range?.[0] ?? 0;
    const indent = start - (text.lastIndexOf('\n', start - 1) + 1);
    return { ...insertBelow(text, last, block(member, indent, end), end), values, byHand };
  }
  // `members: []`, or nothing behind the colon.
  const key = endOf({ ...pair, value: null } as typeof pair);
  const colon = text.indexOf(':', key) + 1;
  const valueEnd = isSeq(list) ? (list.range?.[1] ?? colon) : colon;
  const emptied = text.slice(0, colon) + text.slice(valueEnd);
  return { ...insertBelow(emptied, colon, block(member, 2, end), end), values, byHand };
}

function block(member: MemberItem, indent: number, end: string): string {
  return renderBlock([member], indent).replaceAll('\n', end);
}

/** Puts lines below the one on which something ends, with an empty line between, and one behind where more follows. */
function insertBelow(text: string, after: number, lines: string, end: string): { text: string; at: number } {
  const newline = text.indexOf('\n', Math.max(text.slice(0, after).trimEnd().length, 0));
  const before = newline === -1 ? text + end : text.slice(0, newline + 1);
  const rest = newline === -1 ? '' : text.slice(newline + 1);
  const isFirst = /:\s*(?:#.*)?$/u.test(before.trimEnd().split('\n').at(-1) ?? '');
  const head = before + (isFirst ? '' : end);
  const gap = rest.trim() === '' || /^[ \t]*\r?\n/u.test(rest) ? '' : end;
  return { text: head + lines + gap + rest, at: head.length };
}
