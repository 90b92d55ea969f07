import { buildClock } from '../clock.ts';
import { openHub } from '../config/open-hub.ts';
import type { HubConfig, Instant } from '../model.ts';
import type { Terminal } from './terminal.ts';

/** The hub's files, checked by the hub's clock, and what that clock says; throws as `openHub` does. */
export async function openHubNow(
  root: string,
  terminal: Pick<Terminal, 'environment' | 'now'>,
): Promise<{ readonly config: HubConfig; readonly now: Instant }> {
  const clock = (hub: HubConfig['hub']) => buildClock(hub, terminal.environment, terminal.now());
  const config = await openHub(root, clock);
  return { config, now: clock(config.hub) };
}
