import type { Address } from '../model.ts';
import { asWritten } from './as-written.ts';
import { canonicalise } from './canonicalise.ts';
import { complete } from './complete.ts';
import { decode } from './decode.ts';
import { detect } from './detect.ts';
import { keepPublicAddresses } from './keep-public-addresses.ts';
import { declaredEntities, mendLetters } from './mend.ts';
import { parse } from './parse.ts';
import { readJsonFeed } from './read-json-feed.ts';
import type { ReadOutcome } from './read-outcome.ts';
import { collectRepairs } from './repairs.ts';

/** What is known of a feed beside its bytes. */
export interface ReadContext {
  /**
   * Where it came from after redirects, for relative addresses; absent for a file. `Content-Location` is no base any more
   * (RFC 7231, appendix B).
   */
  readonly address?: Address;
  /** The HTTP header of this name. */
  readonly contentType?: string;
  /** Whether what stands in the feed is wanted beside what is read of it. */
  readonly isWrittenWanted?: boolean;
}

/** Reads any feed: decodes, repairs, parses, completes and sanitises. Never throws. */
export async function readFeed(bytes: Uint8Array, context: ReadContext): Promise<ReadOutcome> {
  try {
    return await read(bytes, context);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message.split('\n')[0] : String(fault);
    return {
      kind: 'unreadable',
      reason: `This feed could not be read (${why}). Tell its author, or leave it out.`,
    };
  }
}

async function read(bytes: Uint8Array, context: ReadContext): Promise<ReadOutcome> {
  const repairs = collectRepairs();
  const text = decode(bytes, context.contentType, repairs);
  const detected = detect(text, repairs);
  if (detected.kind === 'unreadable') return detected;

  const base = context.address;
  if (detected.kind === 'json') {
    return forReaders(readJsonFeed(detected.value, base, repairs, context.isWrittenWanted), context);
  }

  const source = mendLetters(text.slice(detected.start), repairs);
  const { xml, format } = canonicalise(source, declaredEntities(detected.prolog), base, repairs);
  const parsed = await parse(xml);
  const feed = complete(parsed, format, base, repairs);
  const written = context.isWrittenWanted ? { written: asWritten(parsed, feed.link ?? base) } : {};
  return forReaders({ kind: 'read', feed, ...written }, context);
}

function forReaders(outcome: ReadOutcome, { address }: ReadContext): ReadOutcome {
  return outcome.kind === 'read' ? { ...outcome, feed: keepPublicAddresses(outcome.feed, address) } : outcome;
}
