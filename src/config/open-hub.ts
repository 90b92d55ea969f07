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
  if (outcome.kind === 'valid') {
    refuseUnkeptPromises(outcome.config);
    return outcome.config;
  }
  const { faults } = outcome;
  const count = faults.length === 1 ? 'one fault' : `${faults.length} faults`;
  throw new ConfigError(
    `The hub’s files have ${count}. Nothing was built, and no server was asked.\n\n${faults.map(formatFault).join('\n')}`,
  );
}

/** A protection that this version does not give yet must not be taken for given. */
function refuseUnkeptPromises({ members }: HubConfig): void {
  const trusting = members.find((member) => member.neverPublish.length > 0);
  if (!trusting) return;
  throw new ConfigError(
    `feeds.yaml: the member ${trusting.id} has \`neverPublish\`, which this version of Kith does not enforce yet. ` +
      'Nothing was built. Leave the member out until it does, or agree with them on something else.',
  );
}
