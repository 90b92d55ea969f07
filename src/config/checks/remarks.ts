import type { Day } from '../../model.ts';
import { type ConfigFault, sortFaults } from '../fault.ts';
import { isStillToCome } from '../is-still-to-come.ts';
import { at, each, faultAt, isGiven, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';

/** Finds what is no fault, and what a curator should know of all the same. `today` is the day in the hub's time zone. */
export function findRemarks(files: HubFiles, today?: Day): readonly ConfigFault[] {
  return sortFaults([...findNoContact(files), ...findRulingsAhead(files, today)]);
}

/** Pages then send whoever needs the hub to a page that can only say that nobody can be reached. */
function findNoContact({ hub }: HubFiles): readonly ConfigFault[] {
  const contact = at(hub.top, 'contact');
  return isGiven(contact) ? [] : [faultAt(contact, NO_CONTACT)];
}

const NO_CONTACT =
  'is missing, so nobody can write to this hub: to join, to correct something, to report a problem, or to leave. Give an address ' +
  'that a person reads, such as `contact: mailto:office@center.example` or that of a page with a form';

/** A slip of the year would act, or wait, in silence. */
function findRulingsAhead({ decisions }: HubFiles, today: Day | undefined): readonly ConfigFault[] {
  return each(decisions.top).flatMap((decision) => {
    const on = at(decision, 'on');
    const day = textOf(on);
    if (day === undefined || today === undefined || day <= today) return [];
    const waits = isStillToCome(textOf(at(decision, 'ruling')) ?? '', day, today);
    return [faultAt(on, `lies in the future (today is ${today}): ${waits ? WAITS : HOLDS}`)];
  });
}

const WAITS = 'the ruling counts from its day on. If it is a slip, write the day of the ruling';
const HOLDS = 'what keeps an entry back counts at once. Write the day of the ruling';
