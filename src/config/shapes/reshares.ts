import { z } from 'zod';
import { address, faultInAddress, meansAddress } from './address.ts';
import { faultInLine, line, prose, textShape } from './text.ts';
import { day } from './time.ts';

/** `_data/reshares.yaml`: a list of reshares. */
export const resharesShape = z
  .array(
    z.strictObject({
      of: address('The original’s address.'),
      by: line(
        'The id of the curator who reshares. Left out only when the hub has no curators and signs itself.',
      ).exactOptional(),
      on: day('The day of the reshare.'),
      why: prose('Why this is worth reading: one or two sentences in the curator’s own words.'),
      via: textShape(faultInVia, 'Who pointed to it: the id of a member, or an address.').exactOptional(),
      quote: prose('A quotation that stands word for word in the original.').exactOptional(),
      give: prose('What is given back: a question, an invitation, a link.').exactOptional(),
      title: line('The original’s title, when it is not a member’s.').exactOptional(),
      author: line('The original’s author, when it is not a member’s.').exactOptional(),
      site: address('The original’s site, when it is not a member’s.').exactOptional(),
    }),
  )
  .meta({ title: '_data/reshares.yaml', description: 'What curators reshare, with why and from whom.' });

/** What `_data/reshares.yaml` says, checked. */
export type ResharesFile = z.output<typeof resharesShape>;

function faultInVia(text: string): string | undefined {
  return meansAddress(text) ? faultInAddress(text) : faultInLine(text);
}
