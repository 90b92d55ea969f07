import { CAREFUL_ANSWERS } from '../../templates/submission/consent-items.ts';
import { ACT_OPTIONS, ACT_OPTIONS_HELP } from '../act-options.ts';
import { ALLOW_PRIVATE_HELP } from '../allow-private.ts';
import { CONSENT_OPTIONS, itemsInWords } from './consent-items.ts';

const SEVERAL = { type: 'string', multiple: true } as const;
const ONE = { type: 'string' } as const;
const SWITCH = { type: 'boolean' } as const;

/** Everything that `kith add` would else ask for. */
export const ADD_OPTIONS = {
  ...ACT_OPTIONS,
  ...CONSENT_OPTIONS,
  feed: ONE,
  guess: SWITCH,
  name: ONE,
  id: ONE,
  kind: ONE,
  pseudonym: SWITCH,
  about: ONE,
  topic: SEVERAL,
  only: SEVERAL,
  not: SEVERAL,
  gift: SEVERAL,
  greeter: ONE,
  'ask-again': SWITCH,
  granted: ONE,
  noticed: ONE,
  record: ONE,
} as const;

export const ADD_HELP = `kith add: find a site’s feed, ask for consent, write the member into feeds.yaml.

Usage: kith add [options] ADDRESS                    More: docs/joining.md

  --granted DATE        the day of their yes; without it, a candidate
  --record WORDS        who said yes, and where you keep it; no e-mail address
  --noticed DATE        for a center or organization: when they were told
  --ask-again           somebody who left is asked again, as a candidate
  --feed ADDRESS, --guess  which of several feeds; try the usual paths
  --name NAME, --id ID, --kind KIND, --about WORDS, --greeter ID, --pseudonym
  --topic ID, --only TAG, --not TAG, --gift ADDRESS  (all repeatable)
  --text link|excerpt|full, --introductions ask|yes|no
  --notify draft|webmention|none
  --images, --reshares, --search, --digest, --conversations yes|no
${ACT_OPTIONS_HELP}
${ALLOW_PRIVATE_HELP}

What nobody says is recorded as: ${itemsInWords(CAREFUL_ANSWERS).replace(' search', '\nsearch')}.
Example: kith add https://harbor.example/ --granted 2026-11-01`;
