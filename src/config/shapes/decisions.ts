import { z } from 'zod';
import { address } from './address.ts';
import { line, prose } from './text.ts';
import { day } from './time.ts';

/** `_data/decisions.yaml`: a list of a curator's rulings. */
export const decisionsShape = z
  .array(
    z.strictObject({
      about: line(
        'The address of an entry, or its id; with moved and confirm the feed, as feeds.yaml lists it or did before.',
      ),
      ruling: z
        .enum(['release', 'title-only', 'ask', 'keep-out', 'pin', 'moved', 'confirm'])
        .describe(
          'Of an entry: release, title-only, ask (the author), keep-out, pin. Of a feed: moved, confirm.',
        ),
      to: address('With moved: the feed’s new address, which feeds.yaml lists.').exactOptional(),
      on: day('The day of the ruling.'),
      by: line('The id of the curator. Left out only when the hub has no curators.').exactOptional(),
      reason: prose('Why.').exactOptional(),
    }),
  )
  .meta({ title: '_data/decisions.yaml', description: 'Curators’ rulings about entries and feeds.' });

/** What `_data/decisions.yaml` says, checked. */
export type DecisionsFile = z.output<typeof decisionsShape>;
