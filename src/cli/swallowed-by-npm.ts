import type { Arguments, Command } from './command.ts';
import type { Terminal } from './terminal.ts';

/**
 * What to say when npm kept an option for itself, `undefined` when it did not. In `npm run kith build --root=x` the
 * command sees no `--root`: without `--`, npm takes every option for its own and puts it into the environment.
 */
export function explainSwallowed(
  command: Command,
  given: Arguments,
  environment: Terminal['environment'],
): string | undefined {
  const swallowed = Object.entries(command.options).find(
    // Options without a value have namesakes among npm's own settings, which may be set for npm's sake.
    ([name, { type }]) =>
      type === 'string' && given.values[name] === undefined && environment[npmName(name)] !== undefined,
  );
  if (swallowed === undefined) return undefined;
  const [name] = swallowed;
  // Of `--root x`, with a space, npm hands on the `x` as a word of its own.
  const value = environment[npmName(name)] === 'true' ? given.positionals[0] : environment[npmName(name)];
  const option = value === undefined ? `--${name}` : `--${name} ${value}`;
  return `npm kept --${name} for itself. Put \`--\` before it: npm run kith -- ${command.name} ${option}`;
}

function npmName(option: string): string {
  return `npm_config_${option.replaceAll('-', '_')}`;
}
