import type { KeptState } from '../../archive/passages/kept-state.ts';
import { HubError } from '../../hub-error.ts';
import type { Community } from '../../model.ts';
import { drawBoundaries } from './boundaries.ts';
import { tellBreaches } from './tell-breaches.ts';
import { verifySite } from './verify-site.ts';

/**
 * Verifies a site that is not published yet. Gives the keys of the entries that have to be barred before it can be; none when it is as
 * it should be.
 *
 * @throws {HubError} when barring entries does not help, or was tried.
 */
export async function checkFreshSite(
  folder: string,
  community: Community,
  state: KeptState,
  isLast: boolean,
): Promise<ReadonlySet<string>> {
  const { breaches } = await verifySite(folder, await drawBoundaries(community, state));
  const breaking = new Set(breaches.flatMap(({ entries }) => entries));
  if (breaches.length === 0 || (breaking.size > 0 && !isLast)) return breaking;
  throw new HubError(
    `The site holds more than the members allow, so it was not published; the last one was left as it was.\n` +
      `${tellBreaches(breaches)}\n` +
      '  next: take what is named there out of the hub’s own files (feeds.yaml, _data/). Where it stands in none of them, this is ' +
      'a fault of Kith: please report it with these lines.',
  );
}
