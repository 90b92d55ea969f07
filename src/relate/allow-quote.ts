import type { Quotes } from '../archive/quotes.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { standsIn } from '../care/stands-in.ts';
import { countWords } from '../care/words.ts';
import type { ArchivedEntry, Original, ReshareListing } from '../model.ts';
import { extract } from '../read/extract.ts';

/** A quotation that may be shown, or why not: for no fault of the curator's, or for one. */
export type AllowedQuote =
  | { readonly quote: string }
  | { readonly notice: string }
  | { readonly fault: string }
  | Readonly<Record<never, never>>;

/**
 * Lets a quotation through that its author's consent covers and that is known to stand in the original. Quotations count
 * towards the words a member allows, together with the words already `spent` on quoting the same entry; one is never cut, since that could change what it says.
 */
export function allowQuote(
  { of, quote }: Pick<ReshareListing, 'of' | 'quote'>,
  original: Original,
  verdictOf: Quotes['verdictOf'],
  spent = 0,
): AllowedQuote {
  if (quote === undefined) return {};
  const { member, entry } = original;
  if (entry?.isLinkOnly) return { notice: 'only title and link of it are shown for now.' };
  if (member?.consent.text === 'link') return { notice: 'its author allows links only. Take the quote out.' };
  const words = spent + countWords(quote);
  if (member?.consent.text === 'excerpt' && words > member.excerptWords) {
    return {
      notice:
        spent > 0
          ? `with what another reshare quotes it makes ${words} words, and its author allows ${member.excerptWords}.`
          : `it has ${words} words and its author allows ${member.excerptWords}. Shorten the quote.`,
    };
  }
  if (canonicalAddress(of) !== canonicalAddress(original.url)) return { notice: COPY };
  const verdict = verdictOf(of, quote);
  if (verdict === 'found') return { quote };
  if (verdict === 'edited') return { notice: EDITED };
  if (verdict === 'missing') return { fault: MISQUOTED };
  return entry && standsIn(quote, textsOf(entry)) ? { quote } : { notice: member ? UNSEEN : STRANGER };
}

/** What the hub keeps of an entry may be enough to know. */
function textsOf({ title, excerpt, html, url }: ArchivedEntry): readonly string[] {
  const whole = html === undefined ? [] : [extract(html, url).contentText];
  return [title, ...(excerpt === undefined ? [] : [excerpt]), ...whole];
}

const MISQUOTED =
  'does not stand word for word in the original, so the reshare is shown without it. Copy the words from the author’s ' +
  'page, and put … where you leave something out';

const EDITED =
  'its author has changed the original, and the words no longer stand there. Quote what stands there now, or delete the quote.';

const COPY =
  '`of` is the address of a copy. Give the address at the author’s own site, with which the quote can be compared.';

const UNSEEN =
  'no text of the original has passed through a build since it was written, so nobody knows whether the words stand ' +
  'there. If the feed still lists the entry, run `kith build --refresh` for its member; else leave the quote out.';

const STRANGER =
  'its author is not a member, so no build reads the original. Delete the item and write it again with `kith reshare`, which ' +
  'compares the quote with the author’s feed, or leave the quote out.';
