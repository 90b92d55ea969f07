import type { ParseArgsConfig } from 'node:util';
import type { Terminal } from './terminal.ts';

/** 0: done. 1: the hub needs attention, and the output says what. 2: the command was used wrongly. */
export type ExitCode = 0 | 1 | 2;

type Options = NonNullable<ParseArgsConfig['options']>;

/** What the person typed, checked against the command's options. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The help text: what it does, its options, an example. It fits a screen. */
  readonly help: string;
  readonly options: Options;
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** Reads an option that was given once. */
export function text(given: Arguments, name: string): string | undefined {
  const value = given.values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Reads an option that may be given several times. */
export function texts(given: Arguments, name: string): readonly string[] {
  const value = given.values[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
