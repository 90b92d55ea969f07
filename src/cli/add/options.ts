import { CAREFUL_ANSWERS } from '../../templates/submission/consent-items.ts';
import { ACT_OPTIONS } from '../act-options.ts';
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

export const ADD_HELP = `kith add: find a feed from a site’s address, show what would be read, ask for consent item by
item, and write the member into feeds.yaml, comments and order kept.

Usage: kith add [options] ADDRESS

  --granted DATE        the day of their yes; without one they become a candidate, and no member
  --record WORDS        who said yes, and where you keep it; never an e-mail address
  --ask-again           somebody who left becomes a candidate all the same, to be asked again
  --noticed DATE        instead, for --kind center or organization: when they were told
  --feed ADDRESS        which of several feeds; --guess tries the paths where feeds often lie
  --name, --id, --kind, --pseudonym, --about, --greeter    who they are
  --topic ID, --only TAG, --not TAG                        topics, and the lane: what belongs here
  --gift ADDRESS        somebody else’s post that they value; up to two
  --text link|excerpt|full  --introductions ask|yes|no  --notify draft|webmention|none
  --images, --reshares, --search, --digest, --conversations yes|no
  --by CURATOR, --root DIR, --yes (ask nothing), --json (one JSON object; ask nothing)
${ALLOW_PRIVATE_HELP}

With --yes, and with --json, what is not said of their consent is recorded as if they had said:
  ${itemsInWords(CAREFUL_ANSWERS).replace('digest', '\n  digest').replace(' \n', '\n')}.
Name what they chose otherwise. Ctrl-C leaves at any question, and nothing is written.

Example: kith add https://harbor.example/ --granted 2026-11-01 --record "letter 12"`;
