import type { Terminal } from '../../src/cli/terminal.ts';

/** A terminal at which nobody can be asked, and what was said there; both kinds of lines in one list, in their order. */
export function quietTerminal(
  place: Pick<Terminal, 'workingFolder' | 'environment'> & { readonly now: string },
): { readonly terminal: Terminal; readonly said: readonly string[] } {
  const said: string[] = [];
  const { now, ...rest } = place;
  const terminal: Terminal = {
    ...rest,
    print: (line) => void said.push(line),
    warn: (line) => void said.push(line),
    isInteractive: false,
    canAsk: false,
    now: () => now,
    stopped: () => new Promise(() => undefined),
  };
  return { terminal, said };
}
