import { z } from 'zod';
import { address } from './address.ts';
import { line, prose } from './text.ts';
import { day } from './time.ts';

/** `_data/candidates.yaml`: whom the hub may ask to join. They have consented to nothing, so no build asks them for anything. */
export const candidatesShape = z
  .array(
    z.preprocess(
      fromAddress,
      z.strictObject({
        name: line('What the site or its author is called.').exactOptional(),
        site: address('The site. Either this or the feed is needed.').exactOptional(),
        feed: address(
          'The feed, for the day on which they say yes; until then nothing asks for it.',
        ).exactOptional(),
        on: day('The day on which somebody thought of them.').exactOptional(),
        by: line('The id of the curator. Left out only when the hub has no curators.').exactOptional(),
        note: prose('Who knows them, and whether they were asked.').exactOptional(),
      }),
    ),
  )
  .meta({
    title: '_data/candidates.yaml',
    description: 'Whom the hub may ask to join. Nothing here is ever fetched or published.',
  });

/** What `_data/candidates.yaml` says, checked. */
export type CandidatesFile = z.output<typeof candidatesShape>;

/** An address alone says enough to begin with. */
function fromAddress(value: unknown): unknown {
  return typeof value === 'string' ? { site: value } : value;
}
