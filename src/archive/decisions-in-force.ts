import { canonicalAddress } from '../canonical-address.ts';
import type { Consent, Day, HubConfig, Member } from '../model.ts';

/** Something that a person decided, as a hub's files say it now. */
export interface DecidedThing {
  readonly act: string;
  /** The day it was decided on; where the files do not say, the day on which a build first saw it. */
  readonly on: Day;
  readonly by?: string;
  /** What it is about, in words that no file may hold. */
  readonly about: readonly string[];
  /** How it stands now, for what lasts until it changes. */
  readonly state?: string;
  /** True for a state that goes without saying as long as nobody changed it. */
  readonly isUsual?: boolean;
}

/** Everything that a hub's files say somebody decided: rulings, reshares, introductions, consents, and who rests or left. */
export function decisionsInForce(config: HubConfig, today: Day): readonly DecidedThing[] {
  const { decisions, reshares, introductions, members } = config;
  return [
    ...decisions.flatMap(({ ruling, about, on, by }) =>
      ruling === 'waits' ? [] : [{ act: ruling, on, by, about: ['entry', canonical(about)] }],
    ),
    ...reshares.map(({ of, on, by }) => ({ act: 'reshare', on, by, about: ['entry', canonical(of)] })),
    ...introductions.flatMap(({ between, proposed, accepted, by }) => {
      const about = ['introduction', ...between.toSorted()];
      return [
        { act: 'introduction-proposed', on: proposed, about, ...(by !== undefined && { by }) },
        ...Object.entries(accepted).map(([member, on]) => ({
          act: 'introduction-accepted',
          on,
          by: MEMBER,
          about: [...about, member],
        })),
      ];
    }),
    ...members.flatMap((member) => lastingOf(member, today)),
  ];
}

/** Signs for somebody whose name must not stand there. */
const MEMBER = 'member';

function lastingOf({ id, consent, status }: Member, today: Day): readonly DecidedThing[] {
  const about = ['member', id];
  const { basis } = consent;
  // An organization that was only told did not decide anything.
  const signed = basis.kind === 'granted' ? { on: basis.on, by: MEMBER } : { on: basis.noticed };
  return [
    { act: 'consent', ...signed, about, state: JSON.stringify(scopeOf(consent)) },
    { act: 'status', on: today, about, state: status, isUsual: status === 'active' },
  ];
}

/** What was agreed to, in an order of its own, so that moving a line in a file decides nothing. */
function scopeOf(consent: Consent): readonly unknown[] {
  const { basis, text, images, reshares, search, digest, conversations, introductions, notify } = consent;
  const scope = [text, images, reshares, search, digest, conversations, introductions, notify];
  // Whoever was asked again and said yes decided anew.
  return [...Object.values(basis), ...scope, consent.reviewBy];
}

function canonical(about: string): string {
  return URL.canParse(about) ? canonicalAddress(about) : about;
}
