import type { AskOptions, Pace } from '../gather/options.ts';
import { systemPace } from '../gather/pace.ts';
import type { Allowance } from '../gather/parse-allow-private.ts';
import type { RefusedVisit } from '../gather/visit-page.ts';
import type { HubConfig, Instant } from '../model.ts';
import { VERSION } from '../version.ts';

/** Why a page was not visited, for somebody who may let it be asked. */
export function reasonForCurator({ reason, private: where }: RefusedVisit): string {
  return where === 'itself' ? `${reason} unless --allow-private names it` : reason;
}

/** How a command asks servers on a hub's behalf: under the hub's name, as far as it may reach, at the pace of a build. */
export function asking(
  { hub, members }: Pick<HubConfig, 'hub' | 'members'>,
  now: Instant,
  allowPrivate: readonly Allowance[],
  pace: Pace = systemPace,
): AskOptions {
  return {
    now,
    version: VERSION,
    hub: { url: hub.url, memberCount: members.length },
    allowPrivate,
    pace,
  };
}
