import { z } from 'zod';
import { prose } from './text.ts';
import { day } from './time.ts';

/** Said of a file whose first lines do not say since when its words hold. */
const NO_VERSIONS =
  'is missing: readers are told since when these words hold, and what changed. Let the file begin with these lines:\n\n' +
  '---\nversions:\n  - on: 2026-11-01\n    changed: Our first words.\n---\n';

/** What stands between the two lines of dashes at the top of `_data/principles.md`. */
export const principlesShape = z
  .strictObject({
    versions: z
      .array(
        z.strictObject({
          on: day('The day from which these words hold.'),
          changed: prose('What changed on that day, in a sentence for readers.'),
        }),
        {
          error: ({ input }) => (input === undefined || input === null ? NO_VERSIONS : undefined),
        },
      )
      .min(
        1,
        'is empty; each version is a day and what changed: `- on: 2026-11-01` and below it `changed: …`',
      )
      .describe('Every day on which the principles were changed, and what changed.'),
  })
  .meta({ title: '_data/principles.md', description: 'The versions of the hub’s principles.' });

/** What the top of `_data/principles.md` says, checked. */
export type PrinciplesHead = z.output<typeof principlesShape>;
