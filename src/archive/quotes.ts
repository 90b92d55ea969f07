import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalAddress } from '../canonical-address.ts';
import { isCutOff } from '../care/choose-excerpt.ts';
import { sameMarks, standsIn } from '../care/stands-in.ts';
import type { Address, Entry, ReshareListing } from '../model.ts';
import { quotesFile } from './archive-paths.ts';
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
  /** Remembers the verdicts about what is still quoted. */
  readonly write: () => Promise<void>;
}

type Quotation = Pick<ReshareListing, 'of' | 'quote'>;

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
  const known = await readVerdicts(root);
  const byAddress = new Map<string, Map<string, string>>();
  for (const { of, quote } of listed) {
    const address = canonicalAddress(of);
    byAddress.set(address, (byAddress.get(address) ?? new Map()).set(quoteMark(of, quote), quote));
  }
  const found = new Set<string>();
  const lacking = new Set<string>();
  const current = (mark: string): QuoteVerdict => {
    const before = known.get(mark) ?? 'unseen';
    if (found.has(mark)) return 'found';
    if (!lacking.has(mark)) return before;
    return before === 'found' || before === 'edited' ? 'edited' : 'missing';
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
    verdictOf: (of, quote) => current(quoteMark(of, quote)),
    write: () => writeVerdicts(root, new Set(listed.map(({ of, quote }) => quoteMark(of, quote))), current),
  };
}

/** Names a quotation without telling it. */
export function quoteMark(of: Address, quote: string): string {
  const parts = JSON.stringify([canonicalAddress(of), sameMarks(quote)]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 32);
}

/** What cannot be read is forgotten: texts are compared again when they pass. */
async function readVerdicts(root: string): Promise<ReadonlyMap<string, QuoteVerdict>> {
  const { data = {} } = verdicts.safeParse(parseJson(await readKept(root, quotesFile(root))));
  return new Map(Object.entries(data));
}

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
