import type { Passage, Signal } from './signal.ts';
import { weighAround } from './telling-person.ts';

/** How much must tell of a person around the name: less than elsewhere, as the name says much itself. */
const NEAR = 10;

/** A school, a court, a ward or a home by its name, and somebody who is there. */
export const namedInstitutions: Signal = {
  name: 'named-institution',
  reason: 'It names a school, a court, a ward or a home, and tells of somebody who is there.',
  patterns: [],
  find: (passage: Passage) => passage.institutions.filter((found) => weighAround(passage, found) >= NEAR),
};
