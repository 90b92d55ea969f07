#!/usr/bin/env node
/** The command `kith`: finds the command, runs it, and turns every trouble into words and an exit code. */
import { parseArgs } from 'node:util';
import pico from 'picocolors';
import { instantOf } from '../dates.ts';
import { HubError } from '../hub-error.ts';
import { VERSION } from '../version.ts';
import type { Arguments, Command, ExitCode } from './command.ts';
import { shown } from './shown.ts';
import { explainSwallowed } from './swallowed-by-npm.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** Each command by its name; what it needs is read only when it is asked for. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  init: async () => (await import('./init/init.ts')).init,
  build: async () => (await import('./build.ts')).build,
  start: async () => (await import('./start.ts')).start,
  check: async () => (await import('./check.ts')).check,
  add: async () => (await import('./add/add.ts')).add,
  import: async () => (await import('./import/import.ts')).importList,
  status: async () => (await import('./status/status.ts')).status,
  curate: async () => (await import('./curate.ts')).curate,
  reshare: async () => (await import('./reshare.ts')).reshare,
  introduce: async () => (await import('./introduce.ts')).introduce,
  notify: async () => (await import('./notify/notify.ts')).notify,
  verify: async () => (await import('./verify.ts')).verify,
  hash: async () => (await import('./hash.ts')).hash,
  withdraw: async () => (await import('./withdraw.ts')).withdraw,
  submission: async () => (await import('./submission/submission.ts')).submission,
  export: async () => (await import('./export.ts')).exportMember,
};

const terminal: Terminal = {
  print: (line) => void process.stdout.write(`${shown(line)}\n`),
  warn: (line) => void process.stderr.write(`${shown(line)}\n`),
  isInteractive: process.stderr.isTTY === true && process.env.CI === undefined && process.env.TERM !== 'dumb',
  canAsk:
    process.stdin.isTTY === true &&
    process.stderr.isTTY === true &&
    process.env.CI === undefined &&
    process.env.TERM !== 'dumb',
  workingFolder: process.cwd(),
  environment: process.env,
  now: () => instantOf(Date.now()),
  stopped: () => new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve)),
};

// A reader such as `head` that has seen enough closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...words]: readonly string[]): Promise<ExitCode> {
  if (name === '--version' || name === '-v') {
    terminal.print(VERSION);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.print(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    terminal.warn(`There is no command “${name}”.\n\n${await overview()}`);
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
  return run(command, given);
}

async function run(command: Command, given: Arguments): Promise<ExitCode> {
  try {
    return await command.run(given, terminal);
  } catch (error) {
    terminal.warn(pico.red(error instanceof HubError ? error.message : unexpected(command, error)));
    if (!(error instanceof UsageError)) return 1;
    terminal.warn(`See: kith ${command.name} --help`);
    return 2;
  }
}

/** A fault that nobody foresaw: its message without the stack, which only KITH_DEBUG shows. */
function unexpected(command: Command, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const stack = process.env.KITH_DEBUG && error instanceof Error ? `\n${error.stack}` : '';
  return `kith ${command.name} stopped: ${reason}${stack}\n  next: run it again with KITH_DEBUG=1 and report what it prints.`;
}

/** The arguments, or what is wrong with them. */
function readArguments(command: Command, words: readonly string[]): Arguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const list = commands.map((command) => `  ${command.name.padEnd(10)}${command.summary}`).join('\n');
  return `Kith makes one reading place out of a community’s own blogs and feeds.

Usage: kith COMMAND [options]

${list}

Each command explains itself: kith build --help`;
}
