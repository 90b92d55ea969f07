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
  const [name, ...others] = Object.entries(command.options)
    .filter(([option, { type }]) => {
      // Options without a value have namesakes among npm's own settings, which may be set for npm's sake; nobody sets `json` so.
      const isOurs = type === 'string' || option === 'json';
      return isOurs && given.values[option] === undefined && environment[npmName(option)] !== undefined;
    })
    .map(([option]) => option);
  if (name === undefined) return undefined;
  const retold = others.length > 0 ? undefined : retell(command, name, given.positionals, environment);
  const hint = retold ?? `npm run kith -- ${command.name} …, and then everything else as you wrote it`;
  return `npm kept --${name} for itself. Put \`--\` before it: ${hint}`;
}

/** What was meant, where there is no doubt: of `--root x`, with a space, npm hands on the `x` as a word of its own. */
function retell(
  command: Command,
  name: string,
  positionals: readonly string[],
  environment: Terminal['environment'],
): string | undefined {
  const start = `npm run kith -- ${command.name}`;
  const value = environment[npmName(name)];
  if (command.options[name]?.type === 'boolean') return [start, ...positionals, `--${name}`].join(' ');
  if (value !== 'true') return [start, ...positionals, `--${name} ${value}`].join(' ');
  return positionals.length === 1 ? `${start} --${name} ${positionals[0]}` : undefined;
}

function npmName(option: string): string {
  return `npm_config_${option.replaceAll('-', '_')}`;
}
