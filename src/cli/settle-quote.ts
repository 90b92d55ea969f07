import pico from 'picocolors';
import { openQuotes, type Quotes } from '../archive/quotes.ts';
import { canonicalAddress } from '../canonical-address.ts';
import { HubError } from '../hub-error.ts';
import type { Address, HubConfig, Original } from '../model.ts';
import { allowQuote } from '../relate/allow-quote.ts';
import { quotedMembers } from '../relate/quoted-members.ts';
import type { SourceOutcome } from './read-source.ts';

/** A quotation that may be written down. */
export interface SettledQuote {
  /** `found` when it stands in the original; `unseen` when nobody could compare it, and why. */
  readonly verdict: 'found' | 'unseen';
  readonly reason?: string;
  /** Keeps the verdict for the next builds. */
  readonly remember: Quotes['write'];
}

/**
 * Compares a quotation with its original, in what `readSource` reads.
 *
 * @throws {HubError} when its author's consent does not cover it, or it does not stand there.
 */
export async function settleQuote(
  config: HubConfig,
  original: Original,
  { of, quote }: { readonly of: Address; readonly quote: string },
  readSource: () => Promise<SourceOutcome>,
): Promise<SettledQuote> {
  const allowed = allowQuote({ of, quote }, original, () => 'found');
  if ('notice' in allowed) throw new HubError(`--quote: ${allowed.notice}`);
  const quotes = await openQuotes(config.root, [...quotedMembers(config).listings, { of, quote }]);
  const reason = await compare(quotes, of, await readSource());
  const verdict = allowQuote({ of, quote }, original, quotes.verdictOf);
  if ('fault' in verdict) throw new HubError(MISQUOTED);
  return 'quote' in verdict
    ? { verdict: 'found', remember: quotes.write }
    : { verdict: 'unseen', reason, remember: quotes.write };
}

const MISQUOTED = `--quote: these words do not stand in the original. Copy them from the author’s page letter by letter, and put ${pico.bold('…')} where you leave something out. Nothing was written.`;

/** Gives why nothing could be compared, where that is so. */
async function compare(quotes: Quotes, of: Address, source: SourceOutcome): Promise<string> {
  if (source.kind === 'none') return source.reason;
  const same = source.feed.entries.filter(
    ({ url }) => url !== undefined && canonicalAddress(url) === canonicalAddress(of),
  );
  quotes.see(same);
  return same.length === 0 ? 'the feed no longer lists it' : 'the feed gives only the beginning of it';
}
