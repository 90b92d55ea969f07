import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Position } from '../fault.ts';

/** Ten thousand members take about five million bytes; what is larger was not written by hand. */
const MOST_BYTES = 8_000_000;

/** What lies under a file's name: its text, nothing, or something that is no text. */
export type TextOutcome =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly position: Position; readonly message: string };

/** Reads a file of the hub folder as UTF-8 text, without its byte order mark. Never throws. */
export async function readText(folder: string, file: string): Promise<TextOutcome> {
  try {
    const { size } = await stat(join(folder, file));
    if (size > MOST_BYTES) return unreadable(tooLarge(size));
    return decode(await readFile(join(folder, file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
    if (code === 'EISDIR') return unreadable('is a folder; it should be a text file');
    return unreadable(`cannot be opened (${code}); see who may read this file`);
  }
}

function decode(bytes: Buffer): TextOutcome {
  if (isUtf8(bytes)) return { kind: 'text', text: new TextDecoder().decode(bytes) };
  return unreadable(
    'holds characters that are not UTF-8; save the file again with the encoding UTF-8',
    firstBadPosition(bytes),
  );
}

/** A line feed is never part of another UTF-8 character, so each line can be tried alone. */
function firstBadPosition(bytes: Buffer): Position {
  let line = 1;
  for (let start = 0; start <= bytes.length; line += 1) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    const part = bytes.subarray(start, end);
    if (!isUtf8(part)) return { line, column: new TextDecoder().decode(part).indexOf('\uFFFD') + 1 };
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

function tooLarge(size: number): string {
  return `is ${size} bytes long; at most ${MOST_BYTES} are read. Is this the right file?`;
}

function unreadable(message: string, position: Position = { line: 1, column: 1 }): TextOutcome {
  return { kind: 'unreadable', position, message };
}
