import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isCutOff } from '../care/choose-excerpt.ts';
import { sameMarks, standsIn } from '../care/stands-in.ts';
import type { Address, Entry, ReshareListing } from '../model.ts';
import { writeAtomically } from '../write-atomically.ts';
import { ArchiveError } from './archive-error.ts';
import { quotesFile, shownPath } from './archive-paths.ts';
import { canonicalAddress } from './canonical-address.ts';
import { isMissingFile, reasonOf } from './file-errors.ts';

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

const line = z.strictObject({
  quote: z.string().regex(/^[0-9a-f]{32}$/u),
  verdict: z.enum(['found', 'missing', 'edited']),
});

/**
 * Opens what the hub remembers of its quotations: in `_data/archive/_quotes.ndjson`, because an original leaves its feed long
 * before its reshare leaves the hub, and many hubs are built by machines that keep nothing else. A line holds a hash of address
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

/** A line that cannot be read is forgotten: its text is compared again when it passes. */
async function readVerdicts(root: string): Promise<ReadonlyMap<string, QuoteVerdict>> {
  const lines = (await readText(root))
    .split('\n')
    .flatMap((text) => line.safeParse(parseJson(text)).data ?? []);
  return new Map(lines.map(({ quote, verdict }) => [quote, verdict]));
}

async function readText(root: string): Promise<string> {
  try {
    return await readFile(quotesFile(root), 'utf8');
  } catch (cause) {
    if (isMissingFile(cause)) return '';
    const shown = shownPath(root, quotesFile(root));
    throw new ArchiveError(`${shown} cannot be read (${reasonOf(cause)}). Mend its permissions.`, { cause });
  }
}

async function writeVerdicts(
  root: string,
  marks: ReadonlySet<string>,
  verdictOf: (mark: string) => QuoteVerdict,
): Promise<void> {
  const lines = [...marks]
    .toSorted()
    .map((quote) => ({ quote, verdict: verdictOf(quote) }))
    .filter(({ verdict }) => verdict !== 'unseen')
    .map((verdict) => JSON.stringify(verdict));
  const isNothing = lines.length === 0 && (await readText(root)) === '';
  if (isNothing) return;
  try {
    await writeAtomically(quotesFile(root), [...lines, ''].join('\n'));
  } catch (cause) {
    const shown = shownPath(root, quotesFile(root));
    throw new ArchiveError(`${shown} cannot be written (${reasonOf(cause)}). Make the folder writable.`, {
      cause,
    });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
