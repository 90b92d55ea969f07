import type { KeptState } from '../../archive/passages/kept-state.ts';
import { HubError } from '../../hub-error.ts';
import type { Community } from '../../model.ts';
import { drawBoundaries } from './boundaries.ts';
import { openProver } from './open-prover.ts';
import type { Proof } from './proof.ts';
import { tellBreaches } from './tell-breaches.ts';

/** What came of a look at a site before it is published. */
export interface FreshCheck {
  /** Keys of the entries that have to be barred before it can be; none when it is as it should be. */
  readonly breaking: ReadonlySet<string>;
  readonly proof: Proof;
}

/** Looks at what is to be published. */
export interface FreshChecker {
  /** Whether what an earlier look proved still counts. */
  readonly isTrusted: boolean;
  /** As a prover's. */
  readonly prepare: () => void;
  /**
   * Verifies a site, or a part of one, that is not published yet; `taken` are the marks of files that stood already.
   *
   * @throws {HubError} when barring entries does not help, or was tried.
   */
  readonly check: (folder: string, taken?: ReadonlyMap<string, string>) => Promise<FreshCheck>;
}

/** Opens what looks at a site before it is published; `before` is what an earlier look proved. */
export async function openFreshChecker(
  community: Community,
  state: KeptState,
  isLast: boolean,
  before?: Proof,
): Promise<FreshChecker> {
  const { isTrusted, prepare, verify } = openProver(await drawBoundaries(community, state), before);
  return {
    isTrusted,
    prepare,
    check: async (folder, taken) => {
      const { breaches, proof } = await verify(folder, taken);
      const breaking = new Set(breaches.flatMap(({ entries }) => entries));
      if (breaches.length === 0 || (breaking.size > 0 && !isLast)) return { breaking, proof };
      throw new HubError(
        `The site holds more than the members allow, so it was not published; the last one was left as it was.\n` +
          `${tellBreaches(breaches)}\n` +
          '  next: take what is named there out of the hub’s own files (feeds.yaml, _data/). Where it stands in none of them, this is ' +
          'a fault of Kith: please report it with these lines.',
      );
    },
  };
}
