import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalAddress } from '../canonical-address.ts';
import { isCutOff } from '../care/choose-excerpt.ts';
import { sameMarks, standsIn } from '../care/stands-in.ts';
import type { Address, Entry, Instant, ReshareListing } from '../model.ts';
import { quotesFile } from './archive-paths.ts';
import { inTurn } from './in-turn.ts';
import { keepBroken } from './keep-broken.ts';
import { readKept, writeKept } from './kept-file.ts';
import { parseJson } from './parse-json.ts';

/**
 * What is known of a quotation: it stands in its original; it never did; it did, until its author wrote something else;
 * or the text never passed.
 */
export type QuoteVerdict = 'found' | 'missing' | 'edited' | 'unseen';

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

/** Verdicts by the mark of their quotation. */
const verdicts = z.record(z.string().regex(/^[0-9a-f]{32}$/u), z.enum(['found', 'missing', 'edited']));

/**
 * Opens what the hub remembers of its quotations: in `_data/archive/_quotes.json`, because an original leaves its feed long
 * before its reshare leaves the hub, and many hubs are built by machines that keep nothing else. It holds hashes of address
 * and quotation, and no text. Losing the file means that texts are compared again when they pass.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function openQuotes(root: string, listings: readonly Quotation[]): Promise<Quotes> {
  const listed = listings.flatMap(({ of, quote }) => (quote === undefined ? [] : [{ of, quote }]));
  const { known, notices } = await readVerdicts(root);
  const byAddress = new Map<string, Map<string, string>>();
  for (const { of, quote } of listed) {
    const address = canonicalAddress(of);
    byAddress.set(address, (byAddress.get(address) ?? new Map()).set(quoteMark(of, quote), quote));
  }
  const found = new Set<string>();
  const lacking = new Set<string>();
  const current = (mark: string, before: QuoteVerdict = 'unseen'): QuoteVerdict => {
    if (found.has(mark)) return 'found';
    if (!lacking.has(mark)) return before;
    return before === 'found' || before === 'edited' ? 'edited' : 'missing';
  };
  const write = async ({ listedNow, together }: WriteExtras): Promise<void> => {
    const { known: latest } = await readVerdicts(root);
    const ours = marksOf(listings);
    const isForeign = [...latest.keys()].some((mark) => !ours.has(mark));
    const listed = isForeign && listedNow ? await listedNow() : [];
    const kept = listed === undefined ? new Set(latest.keys()) : marksOf(listed);
    const marks = new Set([
      ...ours,
      ...[...latest.keys()].filter((mark) => kept.has(mark) || !known.has(mark)),
    ]);
    // A damaged file stays until a text has passed, so that the next build knows that feeds have to be read in full.
    const isStillLost = notices.length > 0 && found.size + lacking.size === 0;
    // What was known when this began counts where the file was lost meanwhile.
    if (!isStillLost)
      await writeVerdicts(root, marks, (mark) => current(mark, latest.get(mark) ?? known.get(mark)));
    await together?.();
  };
  return {
    see: (entries) => {
      if (byAddress.size === 0) return;
      for (const entry of entries) {
        const quotes = entry.url === undefined ? undefined : byAddress.get(canonicalAddress(entry.url));
        for (const [mark, quote] of quotes ?? []) {
          if (standsIn(quote, [entry.contentText, entry.summary, entry.title])) found.add(mark);
          // What a feed gives only the beginning of says nothing by what it lacks.
          else if (!isCutOff(entry)) lacking.add(mark);
        }
      }
    },
    verdictOf: (of, quote) => {
      const mark = quoteMark(of, quote);
      return current(mark, known.get(mark));
    },
    lacks: (marks) => marks.some((mark) => !known.has(mark)),
    isDamaged: notices.length > 0,
    notices,
    write: (startedAt, extras = {}) => inTurn(root, 'quotes.lock', startedAt, () => write(extras)),
  };
}

function marksOf(listings: readonly Quotation[]): ReadonlySet<string> {
  return new Set(listings.flatMap(({ of, quote }) => (quote === undefined ? [] : [quoteMark(of, quote)])));
}

/** Names a quotation without telling it. */
export function quoteMark(of: Address, quote: string): string {
  const parts = JSON.stringify([canonicalAddress(of), sameMarks(quote)]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

interface KeptVerdicts {
  readonly known: ReadonlyMap<string, QuoteVerdict>;
  readonly notices: readonly string[];
}

/** What cannot be read is put aside and forgotten: texts are compared again when they pass. */
async function readVerdicts(root: string): Promise<KeptVerdicts> {
  const text = await readKept(root, quotesFile(root));
  if (text.trim() === '') return { known: new Map(), notices: [] };
  const { data } = verdicts.safeParse(parseJson(text));
  if (data !== undefined) return { known: new Map(Object.entries(data)), notices: [] };
  await keepBroken(root, '_quotes', [text]);
  return { known: new Map(), notices: [BROKEN] };
}

const BROKEN =
  '_data/archive/_quotes.json: this file cannot be read, so no quotation in it counts as compared, and those whose originals no ' +
  'feed lists any more are not shown. It is kept aside in .kith/broken/_quotes/. Restore it from your repository; what feeds ' +
  'still list is compared again when they are asked next, or at once with `kith build --refresh` for its member.';

async function writeVerdicts(
  root: string,
  marks: ReadonlySet<string>,
  verdictOf: (mark: string) => QuoteVerdict,
): Promise<void> {
  const known = [...marks]
    .toSorted()
    .map((mark) => [mark, verdictOf(mark)] as const)
    .filter(([, verdict]) => verdict !== 'unseen');
  const file = quotesFile(root);
  if (known.length === 0 && (await readKept(root, file)) === '') return;
  await writeKept(root, file, `${JSON.stringify(Object.fromEntries(known), null, 1)}\n`);
}
