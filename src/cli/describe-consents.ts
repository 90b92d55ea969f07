import type { ConsentToReview, Day, Hub, Member } from '../model.ts';
import { en } from '../templates/strings/en.ts';
import { askAgain } from './ask-again.ts';
import { lowerText, reviewLater } from './desk-acts.ts';
import type { DeskNote } from './desk-note.ts';

const { shown } = en.consent.text;

/** What a curator is told of a consent to come back to; `place` is the member's in `feeds.yaml`, from 0. */
export function describeConsent(
  { member, reviewBy }: ConsentToReview,
  hub: Hub,
  place: number,
  today: Day,
  say: (day: string) => string,
): DeskNote {
  const { basis, text, record } = member.consent;
  const since =
    basis.kind === 'granted'
      ? `They said yes on ${say(basis.on)}`
      : `They were told on ${say(basis.noticed)}`;
  const when =
    reviewBy < today
      ? `was to be asked about again by ${say(reviewBy)}`
      : `is to be asked about again by ${say(reviewBy)}`;
  return {
    about: member.name,
    why: `${since}, to ${shown[text]}; it ${when}.${record === undefined ? '' : ` The record: ${record}.`}`,
    links: linksTo(member),
    letter: askAgain(member, hub, shown[text]),
    acts: [reviewLater(member, place, today), ...(text === 'link' ? [] : [lowerText(member, place)])],
  };
}

function linksTo({ name, site }: Member): DeskNote['links'] {
  return site === undefined ? [] : [{ label: name, url: site }];
}
