import pico from 'picocolors';
import { defined } from '../../defined.ts';
import type { Allowance } from '../../gather/parse-allow-private.ts';
import type { Hub } from '../../model.ts';
import type { Terminal } from '../terminal.ts';
import { whyNoLetter } from '../why-unreachable.ts';
import { inviteCandidate } from './invite-candidate.ts';

/** What was written of a candidate. */
interface Written {
  readonly path: string;
  readonly line: number;
  readonly item: { readonly name?: string; readonly site?: string; readonly feed?: string };
}

/** Says that somebody became a candidate and no member, and gives the letter that asks them. */
export function tellCandidate(
  terminal: Terminal,
  { path, line, item }: Written,
  letter: string | undefined,
  isJson: boolean,
): void {
  if (isJson) {
    terminal.print(JSON.stringify({ kind: 'candidate', file: path, line, item, ...defined({ letter }) }));
    return;
  }
  terminal.print(`${pico.green('Written')} ${path}:${line}, as a candidate: nobody said yes yet, so no build reads them.
  After their yes: kith add ${item.feed ?? item.site} --granted DAY --record WORDS`);
  if (letter !== undefined) terminal.print(letterToRead(letter));
}

export function letterToRead(letter: string): string {
  return `\nA letter to begin with:\n\n${letter.replaceAll(/^(?=.)/gm, '    ')}`;
}

/** The letter that asks a candidate; says why there is none where the hub has no address at which they could look at it. */
export function draftLetter(
  terminal: Terminal,
  item: Written['item'],
  hub: Hub,
  allowPrivate: readonly Allowance[],
): string | undefined {
  const why = whyNoLetter(hub, allowPrivate);
  if (why === undefined) return inviteCandidate(item, hub);
  terminal.warn(`${pico.yellow('Note:')} ${why}`);
  return undefined;
}
