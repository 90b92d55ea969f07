import { z } from 'zod';
import { instantOf } from '../dates.ts';
import { DAY } from '../days.ts';
import { isPublicHost } from '../gather/guard-address.ts';
import type { Address, Instant } from '../model.ts';
import { plainLine } from './plain-text.ts';

/** That somebody elsewhere links to a page of the hub, as a service received it. Nobody has looked at it yet. */
export interface ReceivedMention {
  readonly source: Address;
  /** A page of the hub. */
  readonly target: Address;
  /** Plain text, `''` where nothing was said. */
  readonly author: string;
  readonly words: string;
  readonly on: Instant;
}

const text = z.string().max(1_000_000).nullish().catch(undefined);

/** As webmention.io writes it (JF2). What is not as expected counts as absent. */
const child = z.object({
  'wm-source': z.string().max(2_000),
  'wm-target': z.string().max(2_000),
  'wm-received': text,
  'wm-private': z.boolean().nullish().catch(true),
  author: z.object({ name: text }).nullish().catch(undefined),
  name: text,
  content: z.object({ text }).nullish().catch(undefined),
});

const LONGEST_NAME = 80;
const LONGEST_WORDS = 200;
/** What is read of one field before it is cut. */
const MOST_CHARACTERS = 5_000;

/**
 * Reads what a service received for the hub. All of it is anybody’s: only public web addresses and plain text on one line are left, and what
 * is not about a page of the hub, or was meant to be private, is not read.
 */
export function readMentions(json: unknown, hub: Address, now: Instant): readonly ReceivedMention[] {
  const children = z.object({ children: z.array(z.unknown()) }).safeParse(json).data?.children ?? [];
  return children.flatMap((each) => {
    const { data } = child.safeParse(each);
    if (data === undefined || data['wm-private'] === true) return [];
    const source = publicAddress(data['wm-source']);
    const target = publicAddress(data['wm-target'], hub);
    if (source === undefined || target === undefined) return [];
    return [
      {
        source,
        target,
        author: line(data.author?.name, LONGEST_NAME),
        words: line(data.name || data.content?.text, LONGEST_WORDS),
        on: receivedOn(data['wm-received'], now),
      },
    ];
  });
}

/** An address that a curator may follow; with `within` only one that begins so. */
function publicAddress(written: string, within?: Address): Address | undefined {
  if (!URL.canParse(written)) return undefined;
  const url = new URL(written);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  if (within !== undefined) return url.href.startsWith(within) ? url.href : undefined;
  return isPublicHost(url.hostname) ? url.href : undefined;
}

function line(written: string | null | undefined, longest: number): string {
  const plain = plainLine((written ?? '').slice(0, MOST_CHARACTERS), 'html').replace(/\p{Cc}/gu, '');
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()} …` : plain;
}

/** A day that is none, or still to come, is today. */
function receivedOn(written: string | null | undefined, now: Instant): Instant {
  const moment = Date.parse(written ?? '');
  return Number.isNaN(moment) || moment > Date.parse(now) + DAY ? now : instantOf(moment);
}
