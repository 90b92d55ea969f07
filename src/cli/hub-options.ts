import { resolve } from 'node:path';
import { type Allowance, parseAllowPrivate } from '../gather/parse-allow-private.ts';
import { ALLOW_PRIVATE, ALLOW_PRIVATE_HELP } from './allow-private.ts';
import { type Arguments, text, texts } from './command.ts';
import { isInside } from './is-inside.ts';
import type { Terminal } from './terminal.ts';

/** The options that every command which builds shares. */
export const HUB_OPTIONS = {
  root: { type: 'string' },
  output: { type: 'string' },
  offline: { type: 'boolean' },
  ...ALLOW_PRIVATE,
} as const;

export const HUB_OPTIONS_HELP = `  --root DIR            the hub folder (default: the one you are in)
  --output DIR          where the site is written (default: _site in the hub)
  --offline             ask no server; use what is already known
${ALLOW_PRIVATE_HELP}`;

/** An empty name would mean the working folder, as when a script's variable is not set. */
const EMPTY_IS_NOTHING = ['root', 'output'];

export interface HubOptions {
  readonly root: string;
  readonly output: string;
  readonly isOffline: boolean;
  readonly allowPrivate: readonly Allowance[];
}

/** The options with absolute paths, or what is wrong with them. */
export function hubOptions(given: Arguments, terminal: Terminal): HubOptions | string {
  const empty = EMPTY_IS_NOTHING.find((name) => text(given, name) === '');
  if (empty !== undefined) return `--${empty} names no folder; write one behind it, or leave it out.`;
  if (given.positionals.length > 0) return `Unexpected argument “${given.positionals[0]}”.`;
  const allowed = parseAllowPrivate(texts(given, 'allow-private'));
  if (allowed.kind === 'fault') return allowed.message;
  const root = resolve(terminal.workingFolder, text(given, 'root') ?? '.');
  const output = resolve(terminal.workingFolder, text(given, 'output') ?? resolve(root, '_site'));
  if (isInside(output, root)) return `--output ${output} holds the hub itself; choose a folder of its own.`;
  for (const own of ['_data', '.kith']) {
    if (isInside(resolve(root, own), output)) return `--output must not lie in the hub’s own ${own}/ folder.`;
  }
  return {
    root,
    output,
    isOffline: given.values.offline === true,
    allowPrivate: allowed.allowances,
  };
}
