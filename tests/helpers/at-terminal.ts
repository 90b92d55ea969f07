/** Runs the command at a real terminal: a pseudo-terminal, on which keys are pressed and the screen is read. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { COMMAND_LINE } from './run-kith.ts';

export const ENTER = '\r';
export const DOWN = '\u001B[B';
export const CONTROL_C = '\u0003';
/** Ctrl-U: what was typed before the cursor goes. */
export const CLEAR = '\u0015';

export interface Sitting {
  readonly code: number | null;
  /** All that was drawn, without colours and movements. */
  readonly screen: string;
  /** The steps that never came. */
  readonly waiting: readonly Step[];
}

/** When the text has been drawn since the last key, the keys are pressed. */
export type Step = readonly [text: string, keys: string];

/**
 * Runs `kith` with the words given, in a folder. The pseudo-terminal is that of `script`, which belongs to the base of Linux
 * (util-linux, busybox), of macOS and of the BSDs; its options differ.
 */
export function atTerminal(
  words: readonly string[],
  steps: readonly Step[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Sitting> {
  const command = [...COMMAND_LINE, ...words].map(quoted).join(' ');
  // Of its own such a terminal has no width.
  const line = `stty cols 120 rows 60; exec ${command}`;
  const isBase = process.platform === 'linux';
  const child = spawn(
    'script',
    isBase ? ['-qec', line, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', line],
    {
      env: { PATH: process.env.PATH, TERM: 'xterm', SHELL: '/bin/sh', ...environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  return press(child, steps);
}

function press(child: ReturnType<typeof spawn>, steps: readonly Step[]): Promise<Sitting> {
  return new Promise((resolve, reject) => {
    const waiting = [...steps];
    let screen = '';
    let since = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      const drawn = stripVTControlCharacters(chunk);
      screen += drawn;
      since += drawn;
      const [text, keys] = waiting[0] ?? [];
      if (text === undefined || keys === undefined || !since.includes(text)) return;
      waiting.shift();
      since = '';
      child.stdin?.write(keys);
    });
    child.on('error', reject).on('close', (code) => resolve({ code, screen, waiting }));
  });
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
