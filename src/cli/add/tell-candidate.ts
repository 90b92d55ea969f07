import pico from 'picocolors';
import type { Hub } from '../../model.ts';
import type { Terminal } from '../terminal.ts';
import { inviteCandidate } from './invite-candidate.ts';

/** What was written of a candidate. */
interface Written {
  readonly path: string;
  readonly line: number;
  readonly item: { readonly name?: string; readonly site?: string; readonly feed?: string };
}

/** Says that somebody became a candidate and no member, and drafts the letter that asks them. */
export function tellCandidate(
  terminal: Terminal,
  hub: Hub,
  { path, line, item }: Written,
  isJson: boolean,
): void {
  const letter = inviteCandidate(item, hub);
  if (isJson) {
    terminal.print(JSON.stringify({ kind: 'candidate', file: path, line, item, letter }));
    return;
  }
  terminal.print(`${pico.green('Written')} ${path}:${line}, as a candidate: nobody said yes yet, so no build reads them.
  After their yes: kith add ${item.feed ?? item.site} --granted DAY --record WORDS

A letter to begin with:

${letter.replaceAll(/^(?=.)/gm, '    ')}`);
}
