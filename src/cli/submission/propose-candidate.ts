import { renderBlock } from '../../config/edit/render.ts';
import type { Candidate, Day, Hub } from '../../model.ts';
import { asWritten, CONSENT_ITEMS } from '../../templates/submission/consent-items.ts';
import type { LinePlace } from './find-line.ts';
import { laneIn } from './lane-in.ts';
import type { Sight } from './look-at-site.ts';
import { block, plainLine } from './quote-safely.ts';
import type { Submission } from './read-submission.ts';
import { understood } from './write-reply.ts';

/** Where the line stood, for a curator. */
const PLACES: Readonly<Record<LinePlace, string>> = {
  meta: 'in the head of their page',
  comment: 'as a comment in the source of their page',
  file: 'in /.well-known/kith.txt',
  post: 'in a post of their feed; look whether it is theirs, or what somebody sent them',
};

/** Somebody who asked to join, as a candidate: no more than an address to come back to, and what they said. */
export function proposeCandidate(
  hub: Hub,
  submission: Submission,
  { feedAddress, site }: Sight & { readonly kind: 'feed' },
  place: LinePlace | undefined,
  today: Day,
): Required<Omit<Candidate, 'by'>> & { readonly by?: string } {
  const by = hub.rota[0] ?? hub.curators[0]?.id;
  const asked = submission.issue === undefined ? 'by the form' : `by issue ${submission.issue}`;
  const note = `They asked to join ${asked}. ${controlOf(place)}\n\n${understood(hub, submission)}\n`;
  return {
    name: plainLine(submission.answers.name ?? '', 290),
    site,
    feed: feedAddress,
    on: today,
    ...(by !== undefined && { by }),
    note: note.slice(0, LONGEST_NOTE),
  };
}

const LONGEST_NOTE = 4900;

function controlOf(place: LinePlace | undefined): string {
  return place === undefined
    ? 'Nobody has shown yet that the site is theirs.'
    : `The line that shows that the site is theirs stood ${PLACES[place]}.`;
}

/** The text of the pull request: for curators, in English as every command speaks to them. */
export function describeRequest(hub: Hub, submission: Submission, place: LinePlace | undefined): string {
  const { answers } = submission;
  const { only } = laneIn(answers);
  const draft = {
    name: plainLine(answers.name ?? ''),
    ...(answers.pseudonym === 'yes' && { pseudonym: true }),
    ...(only.length > 0 && { lane: { only: [...only] } }),
    ...(answers.about && { about: plainLine(answers.about) }),
    ...(answers.gifts && { gifts: answers.gifts.split(/\s+/u) }),
    consent: Object.fromEntries(CONSENT_ITEMS.map((item) => [item, asWritten(item, answers[item] ?? '')])),
  };
  return `${[
    `Somebody asked to join${submission.issue === undefined ? '' : ` in #${submission.issue}`}. ${controlOf(place)}`,
    'This adds an address to `_data/candidates.yaml`, which no build reads anything from. It records no consent. When you know that they are who they say, and that they said yes, run `kith add` with the day of their yes; what they chose:',
    block(renderBlock(draft, 0), 'yaml'),
    'What they wrote:',
    block(understood(hub, submission)),
  ].join('\n\n')}\n`;
}
