#!/usr/bin/env node
/** The command `kith`: what a terminal is, and one run of one command in it. */
import { instantOf } from '../dates.ts';
import { runCommand } from './run-command.ts';
import { shown } from './shown.ts';
import type { Terminal } from './terminal.ts';

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

// Eleventy would look, before Node 22.15 in a thread of its own, for newer versions of whatever is imported, as its server needs it. Here nothing is imported twice.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= '1';

process.exitCode = await runCommand(process.argv.slice(2), terminal);
