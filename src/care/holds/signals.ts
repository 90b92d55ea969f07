import { caseNotes } from './case-notes.ts';
import { clientDetails } from './client-details.ts';
import { emailAddresses } from './email-addresses.ts';
import { initialsWithAge } from './initials-with-age.ts';
import { namedInstitutions } from './named-institutions.ts';
import { recordNumbers } from './record-numbers.ts';
import { selfHarm } from './self-harm.ts';
import type { Signal } from './signal.ts';
import { streetAddresses } from './street-addresses.ts';
import { telephoneNumbers } from './telephone-numbers.ts';

/** Everything for which an entry may be held, in the order in which a curator is told. */
export const SIGNALS: readonly Signal[] = [
  telephoneNumbers,
  emailAddresses,
  streetAddresses,
  recordNumbers,
  initialsWithAge,
  clientDetails,
  namedInstitutions,
  caseNotes,
  selfHarm,
];
