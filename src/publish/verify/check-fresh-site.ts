import type { KeptState } from '../../archive/passages/kept-state.ts';
import { HubError } from '../../hub-error.ts';
import type { Community } from '../../model.ts';
import type { FileMarks } from '../standing/file-marks.ts';
import { drawBoundaries } from './boundaries.ts';
import type { Proof } from './proof.ts';
import { tellBreaches } from './tell-breaches.ts';
import { verifyUnproved } from './verify-unproved.ts';

/** What came of a look at a site before it is published. */
export interface FreshCheck {
  /** Keys of the entries that have to be barred before it can be; none when it is as it should be. */
  readonly breaking: ReadonlySet<string>;
  readonly proof: Proof;
  /** Whether what was proved before still counts. */
  readonly isTrusted: boolean;
}

/**
 * Verifies a site that is not published yet; `before` is what an earlier look proved, `taken` the marks of files that stood already.
 *
 * @throws {HubError} when barring entries does not help, or was tried.
 */
export async function checkFreshSite(
  folder: string,
  community: Community,
  state: KeptState,
  isLast: boolean,
  before?: Proof,
  taken?: FileMarks,
): Promise<FreshCheck> {
  const boundaries = await drawBoundaries(community, state);
  const { breaches, proof, isTrusted } = await verifyUnproved(folder, boundaries, before, taken);
  const breaking = new Set(breaches.flatMap(({ entries }) => entries));
  if (breaches.length === 0 || (breaking.size > 0 && !isLast)) return { breaking, proof, isTrusted };
  throw new HubError(
    `The site holds more than the members allow, so it was not published; the last one was left as it was.\n` +
      `${tellBreaches(breaches)}\n` +
      '  next: take what is named there out of the hub’s own files (feeds.yaml, _data/). Where it stands in none of them, this is ' +
      'a fault of Kith: please report it with these lines.',
  );
}
