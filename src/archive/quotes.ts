import { createHash } from 'node:crypto';
import { canonicalAddress } from '../canonical-address.ts';
import { isCutOff } from '../care/choose-excerpt.ts';
import { sameMarks, standsIn } from '../care/stands-in.ts';
import type { Shard } from '../gather/shard.ts';
import type { Address, Entry, Instant, ReshareListing } from '../model.ts';
import { inTurn } from './in-turn.ts';
import {
  type KeptVerdict,
  type KeptVerdicts,
  readShardVerdicts,
  readVerdicts,
  writeVerdicts,
} from './quotes-file.ts';

/**
 * What is known of a quotation: it stands in its original; it never did; it did, until its author wrote something else;
 * or the text never passed.
 */
export type QuoteVerdict = KeptVerdict | 'unseen';

/** The quotations that curators chose, compared with each text that passes. */
export interface Quotes {
  /** Compares what one feed gives; the texts are not kept. */
  readonly see: (entries: readonly Pick<Entry, 'url' | 'title' | 'summary' | 'contentText'>[]) => void;
  readonly verdictOf: (of: Address, quote: string) => QuoteVerdict;
  /** Whether nothing is known of one of these quotations, each given by its mark. */
  readonly lacks: (marks: readonly string[]) => boolean;
  /** True when what was remembered could not be read; `notices` says so. */
  readonly isDamaged: boolean;
  readonly notices: readonly string[];
  /**
   * Remembers the verdicts about what is still quoted, beside those that other processes wrote meanwhile. `listedNow` is
   * asked for what is quoted by then, so that nothing is forgotten that was written down since; it gives `undefined` where
   * that cannot be known. `together` is done before any other process may write.
   */
  readonly write: (startedAt: Instant, extras?: WriteExtras) => Promise<void>;
}

interface WriteExtras {
  readonly listedNow?: () => Promise<readonly Quotation[] | undefined>;
  readonly together?: () => Promise<void>;
}

/** What is quoted, and of what. */
export type Quotation = Pick<ReshareListing, 'of' | 'quote'>;

/**
 * Opens what the hub remembers of its quotations: in `_data/archive/_quotes.json`, because an original leaves its feed long
 * before its reshare leaves the hub, and many hubs are built by machines that keep nothing else. It holds hashes of address
 * and quotation, and no text. Losing the file means that texts are compared again when they pass. A shard writes what it
 * finds out into a file of its own.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function openQuotes(
  root: string,
  listings: readonly Quotation[],
  shard?: Shard,
): Promise<Quotes> {
  const ours = byMark(listings);
  const byAddress = new Map<string, { readonly mark: string; readonly quote: string }[]>();
  for (const [mark, { of, quote }] of ours) {
    const address = canonicalAddress(of);
    byAddress.set(address, [...(byAddress.get(address) ?? []), { mark, quote }]);
  }
  const { known, notices } = await readVerdicts(root);
  const isDamaged = notices.length > 0;
  const found = new Set<string>();
  const lacking = new Set<string>();
  const verdictNow = (mark: string, before: QuoteVerdict = 'unseen'): QuoteVerdict => {
    if (found.has(mark)) return 'found';
    if (!lacking.has(mark)) return before;
    return before === 'found' || before === 'edited' ? 'edited' : 'missing';
  };
  const marksToKeep = async (latest: KeptVerdicts['known'], listedNow: WriteExtras['listedNow']) => {
    const hasOthers = [...latest.keys()].some((mark) => !ours.has(mark));
    const listed = hasOthers && listedNow ? await listedNow() : [];
    const quoted = listed && byMark(listed);
    // What was not known when this began, another process has written down since.
    const others = [...latest.keys()].filter((mark) => !quoted || quoted.has(mark) || !known.has(mark));
    return [...new Set([...ours.keys(), ...others])];
  };
  const write = async ({ listedNow, together }: WriteExtras): Promise<void> => {
    // A damaged file stays until a text has passed, so that the next build knows that feeds have to be read in full.
    const isStillLost = isDamaged && found.size + lacking.size === 0;
    if (!isStillLost) {
      const { known: latest } = await readVerdicts(root);
      // What was known when this began counts where the file was lost meanwhile.
      const verdicts = (await marksToKeep(latest, listedNow)).flatMap((mark) => {
        const verdict = verdictNow(mark, latest.get(mark) ?? known.get(mark));
        return verdict === 'unseen' ? [] : [[mark, verdict] as const];
      });
      await writeVerdicts(root, new Map(verdicts));
    }
    await together?.();
  };
  const writeOfShard = async (of: Shard): Promise<void> => {
    const before = [...(await readShardVerdicts(root, of))].filter(([mark]) => ours.has(mark));
    const seen = [...found, ...lacking].map((mark) => [mark, verdictNow(mark, known.get(mark))] as const);
    const verdicts = [...before, ...seen].flatMap(([mark, verdict]) =>
      verdict === 'unseen' ? [] : [[mark, verdict] as const],
    );
    await writeVerdicts(root, new Map(verdicts), of);
  };
  return {
    see: (entries) => {
      if (byAddress.size === 0) return;
      for (const entry of entries) {
        const quotes = entry.url === undefined ? undefined : byAddress.get(canonicalAddress(entry.url));
        for (const { mark, quote } of quotes ?? []) {
          if (standsIn(quote, [entry.contentText, entry.summary, entry.title])) found.add(mark);
          // What a feed gives only the beginning of says nothing by what it lacks.
          else if (!isCutOff(entry)) lacking.add(mark);
        }
      }
    },
    verdictOf: (of, quote) => {
      const mark = quoteMark(of, quote);
      return verdictNow(mark, known.get(mark));
    },
    lacks: (marks) => marks.some((mark) => !known.has(mark)),
    isDamaged,
    notices,
    write: (startedAt, extras = {}) =>
      shard ? writeOfShard(shard) : inTurn(root, 'quotes.lock', startedAt, () => write(extras)),
  };
}

/** Quotations by their mark; a reshare without a quote has none. */
function byMark(listings: readonly Quotation[]): ReadonlyMap<string, Required<Quotation>> {
  return new Map(
    listings.flatMap(({ of, quote }) =>
      quote === undefined ? [] : [[quoteMark(of, quote), { of, quote }] as const],
    ),
  );
}

/** Names a quotation without telling it. */
export function quoteMark(of: Address, quote: string): string {
  const parts = JSON.stringify([canonicalAddress(of), sameMarks(quote)]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}
