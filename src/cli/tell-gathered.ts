import pico from 'picocolors';
import type { GatheredHub } from '../gather-shard.ts';
import type { Terminal } from './terminal.ts';

/** Warns of each feed that failed, and of what a curator should know. */
export function tellGathered({ outcomes, notices }: GatheredHub, terminal: Terminal): void {
  for (const outcome of outcomes) {
    if (outcome.kind !== 'failed') continue;
    terminal.warn(`${pico.yellow('Left out:')} ${outcome.member} ${outcome.feed}: ${outcome.reason}`);
  }
  for (const notice of notices) terminal.warn(`${pico.yellow('Note:')} ${notice}`);
}
