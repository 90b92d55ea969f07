import type { Day } from '../../model.ts';
import type { ConfigFault } from '../fault.ts';
import { at, each, faultAt, type Place, textOf } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';
import { isWithdrawn } from './is-withdrawn.ts';

/**
 * Finds consents and principles of a day that has not come: a yes that was not said yet lets nothing be published. `today` is the
 * day in the hub's time zone. Whoever left needs no consent any more, and a slip in it must not keep them in.
 */
export function findFutureDays({ feeds, principles }: HubFiles, today: Day): readonly ConfigFault[] {
  const members = each(at(feeds.top, 'members')).filter((member) => !isWithdrawn(member));
  return [
    ...members.flatMap((member) =>
      ['granted', 'noticed', 'afterWithdrawal'].flatMap((key) =>
        findFuture(
          at(at(member, 'consent'), key),
          today,
          'nobody can have said yes or been told by then; write the day on which it happened',
        ),
      ),
    ),
    ...each(at(principles.top, 'versions')).flatMap((version) =>
      findFuture(at(version, 'on'), today, 'words that readers see today hold from today at the latest'),
    ),
  ];
}

function findFuture(place: Place, today: Day, why: string): readonly ConfigFault[] {
  const day = textOf(place);
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(day) || day <= today) return [];
  return [
    faultAt(place, `lies in the future (by this hub’s clock and \`timeZone\` today is ${today}): ${why}`),
  ];
}
