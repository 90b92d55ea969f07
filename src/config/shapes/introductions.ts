import { z } from 'zod';
import { address } from './address.ts';
import { line, prose } from './text.ts';
import { day } from './time.ts';

/** `_data/introductions.yaml`: a list of introductions. */
export const introductionsShape = z
  .array(
    z.strictObject({
      between: z
        .tuple([line('The id of a member.'), line('The id of another member.')], {
          error: (issue) =>
            Array.isArray(issue.input)
              ? 'should name exactly two members, such as `[harbor-notes, campus-center]`'
              : undefined,
        })
        .describe('The two members, by their ids.'),
      proposed: day('The day on which a curator proposed it.'),
      accepted: z
        .record(z.string(), day('The day of this member’s yes.'))
        .default({})
        .describe('The id of a member and the day of their yes. Public only when both said yes.'),
      words: z
        .record(z.string(), prose('The member’s own words.'))
        .default({})
        .describe('The id of a member and what they say of themselves, in their own words.'),
      read: z.array(address('An entry.')).default([]).describe('What each might read of the other.'),
      by: line('The id of the curator who introduces.').exactOptional(),
      followUp: day('The day on which the curator asks how it went.').exactOptional(),
    }),
  )
  .meta({
    title: '_data/introductions.yaml',
    description: 'Members presented to each other, after both said yes.',
  });

/** What `_data/introductions.yaml` says, checked. */
export type IntroductionsFile = z.output<typeof introductionsShape>;
