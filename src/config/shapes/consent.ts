import { z } from 'zod';
import { faultInLine, textShape } from './text.ts';
import { day } from './time.ts';

/** Said wherever a member's consent is not recorded. */
export const NO_CONSENT =
  'is missing: no consent is recorded, so nothing of this member may be published. Ask the member, then write the day of ' +
  'their yes, as `granted: 2026-11-01`. (Only the public feed of a center or organization may have ' +
  '`basis: public-organization` with `noticed: DATE` instead.)';

/** What a member allows. Whether `granted` or `basis` is there depends on the member's kind: `checks/consent.ts`. */
export const consentShape = z
  .strictObject(
    {
      granted: day('The day on which the member said yes. Without it nothing is published.').exactOptional(),
      basis: z
        .literal('public-organization')
        .describe(
          'Instead of granted, for a center or organization only: its feed is public and it was told.',
        )
        .exactOptional(),
      noticed: day('With basis: the day on which the organization was told.').exactOptional(),
      record: record(
        'Where the center keeps the record, such as "letter 12, office file". Never an e-mail address.',
      ).exactOptional(),
      reshares: z.boolean().default(true).describe('May curators reshare single entries?'),
      text: z
        .enum(['link', 'excerpt', 'full'])
        .default('excerpt')
        .describe('How much of the text may be shown: only a link, the first words, or all of it.'),
      images: z
        .boolean()
        .default(false)
        .describe(
          'May pictures that their author described be shown? The hub makes them anew, without what a camera writes into them.',
        ),
      search: z.boolean().default(true).describe('May the hub’s search find the entries?'),
      digest: z.boolean().default(true).describe('May the weekly digest name the entries?'),
      conversations: z
        .boolean()
        .default(true)
        .describe('May entries be shown together with the ones that they answer?'),
      introductions: z
        .enum(['yes', 'ask', 'no'])
        .default('ask')
        .describe('May curators propose to introduce this member to others?'),
      notify: z
        .enum(['webmention', 'draft', 'none'])
        .default('draft')
        .describe(
          'How the member hears of a reshare: automatically, by a letter that a curator sends, or not.',
        ),
      reviewBy: day('The day by which the center asks again.').exactOptional(),
      afterWithdrawal: day(
        'Only for somebody who withdrew and came back: the day of their new yes.',
      ).exactOptional(),
    },
    { error: (issue) => (issue.input === undefined || issue.input === null ? NO_CONSENT : undefined) },
  )
  .meta({
    description: 'What the member allows, since when, on what record.',
    anyOf: [{ required: ['granted'] }, { required: ['basis', 'noticed'] }],
  });

function record(description: string): z.ZodString {
  return textShape(faultInRecord, description, { pattern: '^(?![\\s\\S]*\\S@\\S)[\\s\\S]*\\S' });
}

/** The message does not repeat the address, because build logs are often public. */
function faultInRecord(text: string): string | undefined {
  if (/\S@\S/.test(text)) {
    return 'looks like an e-mail address, which does not belong in this file; say where the record is kept, such as "letter 12, office file"';
  }
  return faultInLine(text);
}
