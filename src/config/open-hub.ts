import type { HubConfig } from '../model.ts';
import { ConfigError } from './config-error.ts';
import { formatFault } from './fault.ts';
import { type Clock, loadConfig } from './load.ts';

/**
 * The hub's own files, checked. Throws a `ConfigError` that names every fault of every file with its place; nothing has
 * been asked of any server by then. With a `clock`, a consent of a day to come is a fault.
 */
export async function openHub(root: string, clock?: Clock): Promise<HubConfig> {
  const outcome = await loadConfig(root, undefined, clock);
  if (outcome.kind === 'valid') return outcome.config;
  const { faults } = outcome;
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new ConfigError(
    `The hub’s files have ${count}. Nothing was built, and no server was asked. Mend each at its place, as it says there:\n\n${faults.map(formatFault).join('\n')}`,
  );
}
