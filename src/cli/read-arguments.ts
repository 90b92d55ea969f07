import { parseArgs } from 'node:util';
import { didYouMean } from '../config/suggest.ts';
import type { Arguments, Command } from './command.ts';

/** What was typed behind a command's name, checked against its options; or, in one line, what is wrong with it. */
export function readArguments({ options, help }: Command, words: readonly string[]): Arguments | string {
  const known: Command['options'] = { ...options, help: { type: 'boolean', short: 'h' } };
  // Its own words for a slip are written for programmers, so that it is not asked to be strict.
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const written = words[token.index]?.replace(/=.*$/su, '') ?? rawName;
    const kind = Object.hasOwn(options, name) || name === 'help' ? known[name]?.type : undefined;
    if (kind === undefined) return `There is no option ${written}${meant(written, Object.keys(known))}`;
    if (kind === 'boolean' && inlineValue === true)
      return `${rawName} is given alone, without “=” and a value.`;
    if (kind === 'string' && value === undefined)
      return `${rawName} needs a value behind it: ${rawName} ${valueFor(name, help)}`;
    if (kind === 'string' && inlineValue === false && /^-./u.test(value ?? ''))
      return `${rawName} needs a value behind it, and ${value} looks like the next option. Write ${rawName} ${valueFor(name, help)}; where the value itself begins with “-”, ${rawName}=${value}`;
  }
  return { values, positionals };
}

function meant(written: string, options: readonly string[]): string {
  const name = written.replace(/^-+/u, '');
  // One dash, where two were meant, makes an option of each letter.
  const guess = options.includes(name) ? `; did you mean \`${name}\`?` : didYouMean(name, options);
  return guess === '' ? '.' : guess.replace('`', '`--');
}

/** What stands behind an option in the command's help, such as `DATE` or `yes|no`. */
function valueFor(name: string, help: string): string {
  return new RegExp(`^ .*--${name}(?:, --\\w+)* ([\\w|=]+)`, 'mu').exec(help)?.[1] ?? 'VALUE';
}
