import pico from 'picocolors';
import { suggest } from '../config/suggest.ts';
import { HubError } from '../hub-error.ts';
import { VERSION } from '../version.ts';
import type { Arguments, Command, ExitCode } from './command.ts';
import { COMMANDS } from './commands.ts';
import { readArguments } from './read-arguments.ts';
import { explainSwallowed } from './swallowed-by-npm.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Runs a command from its first word to its exit code: finds it, reads its options, and turns every trouble into words. */
export async function runCommand([name, ...words]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    terminal.print(VERSION);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const [about] = words;
    if (name !== undefined && about !== undefined && !about.startsWith('-'))
      return runCommand([about, '--help'], terminal);
    terminal.print(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    const guess = suggest(name, Object.keys(COMMANDS));
    const next =
      guess === undefined ? `\n\n${await overview()}` : ` Did you mean \`kith ${guess}\`?\nSee: kith --help`;
    terminal.warn(`There is no command “${name}”.${next}`);
    return 2;
  }
  const command = await load();
  const given = readArguments(command, words);
  if (typeof given === 'string') {
    terminal.warn(`${pico.red(given)}\nSee: kith ${command.name} --help`);
    return 2;
  }
  if (given.values.help === true) {
    terminal.print(command.help);
    return 0;
  }
  const swallowed = explainSwallowed(command, given, terminal.environment);
  if (swallowed !== undefined) {
    terminal.warn(pico.red(swallowed));
    return 2;
  }
  return run(command, given, terminal);
}

async function run(command: Command, given: Arguments, terminal: Terminal): Promise<ExitCode> {
  try {
    return await command.run(given, terminal);
  } catch (error) {
    terminal.warn(pico.red(error instanceof HubError ? error.message : unexpected(command, error, terminal)));
    if (!(error instanceof UsageError)) return 1;
    terminal.warn(`See: kith ${command.name} --help`);
    return 2;
  }
}

/** A fault that nobody foresaw: its message without the stack, which only KITH_DEBUG shows. */
function unexpected(command: Command, error: unknown, { environment }: Terminal): string {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = environment.KITH_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `kith ${command.name} stopped: ${reason}${stack}\n  next: run it again with KITH_DEBUG=1 and report what it prints.`;
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const width = Math.max(...commands.map(({ name }) => name.length)) + 2;
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}${summary}`).join('\n');
  return `Kith makes one reading place out of a community’s own blogs and feeds.

Usage: kith COMMAND [options]

${list}

Each command explains itself: kith build --help`;
}
