import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../helpers/sample-hub.ts';

/** One place in the sources that stops a command with words for a person. */
export interface Message {
  /** The file, from `src/` on. */
  readonly file: string;
  /** Whether the command line adds where its help is. */
  readonly isUsage: boolean;
  /** The words as they stand in the source, in one line: `${…}` is filled in at run time. */
  readonly words: string;
}

const THROWN = /new (?:Hub|Usage|Config|Archive)Error\(/g;

/** Everything that a command can stop with, in the order of the files. */
export function findMessages(): readonly Message[] {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, 'src', file), 'utf8');
      return [...source.matchAll(THROWN)].map(({ 0: found, index }) => ({
        file,
        isUsage: found.includes('Usage'),
        words: wordsOf(named(source, argumentsAt(source, index + found.length))),
      }));
    });
}

/** The arguments of a call, up to its closing parenthesis. */
function argumentsAt(source: string, start: number): string {
  let depth = 1;
  let quote = '';
  for (let at = start; at < source.length; at += 1) {
    const letter = source.charAt(at);
    if (quote !== '') {
      if (letter === '\\') at += 1;
      else if (letter === quote) quote = '';
    } else if (/['"`]/.test(letter)) quote = letter;
    else if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth === 0) return source.slice(start, at);
  }
  return source.slice(start);
}

/** Words with a name of their own stand elsewhere in the file. */
function named(source: string, given: string): string {
  const name = /^\s*([A-Z_]+)\s*[,)]?/u.exec(given)?.[1];
  return (name && new RegExp(`const ${name} =\\s*([^;]+);`, 'u').exec(source)?.[1]) ?? given;
}

/** Parts that were put together over several lines read as one; what is passed on beside the words is left out. */
function wordsOf(given: string): string {
  return given
    .replace(/,\s*\{\s*cause.*$/su, '')
    .replace(/['"`]\s*\+\s*['"`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^ ?['"`]|['"`],? ?$/gu, '')
    .trim();
}
