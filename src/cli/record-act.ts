import pico from 'picocolors';
import { keySource } from '../archive/hub-key.ts';
import { recordDecisions } from '../archive/record-decisions.ts';
import { HubError } from '../hub-error.ts';
import { openHubNow } from './open-hub-now.ts';
import type { Terminal } from './terminal.ts';

/** Writes down who decided what, right after a command wrote it. What cannot be written now is written by the next build. */
export async function recordAct(root: string, terminal: Terminal): Promise<void> {
  try {
    const { config, now } = await openHubNow(root, terminal);
    for (const notice of await recordDecisions(config, keySource(terminal.environment), now))
      terminal.warn(`${pico.yellow('Note:')} ${notice}`);
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    terminal.warn(`${pico.yellow('Note:')} ${error.message}`);
  }
}
