import type { Address } from '../model.ts';
import { type FetchContext, fetchAddress, type NoAnswer, type ServerAnswer } from './fetch-address.ts';
import { keepRecords } from './keep-records.ts';
import { openFetching } from './open-fetching.ts';
import type { AskOptions } from './options.ts';
import { type FormAnswer, postForm } from './post-form.ts';
import { openPageVisits, type PageVisit } from './visit-page.ts';

/** What telling somebody takes of the network; all of it takes turns at each host. Nothing of it rejects. */
export interface Telling {
  /** A page of the hub itself, as it stands for everybody. */
  readonly own: (address: Address) => Promise<OwnPage>;
  /** Somebody's page, as far as their robots.txt allows. */
  readonly visit: (address: Address) => Promise<PageVisit>;
  readonly post: (
    address: Address,
    fields: Readonly<Record<string, string>>,
  ) => Promise<FormAnswer | NoAnswer>;
}

/** `gone` is what stands nowhere any more; `unknown` is what nobody can tell now. */
export type OwnPage =
  | { readonly kind: 'there'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Opens one round of telling. A page of the hub is asked for once. */
export function openTelling(options: AskOptions): Telling {
  const context = openFetching(options, keepRecords(undefined), () => {});
  const pages = new Map<Address, Promise<OwnPage>>();
  return {
    own: (address) => {
      const known = pages.get(address) ?? ownPage(address, context);
      pages.set(address, known);
      return known;
    },
    visit: openPageVisits(options, context),
    post: async (address, fields) => {
      const answer = await postForm(address, fields, context, options.now);
      if (answer.kind !== 'waiting') return answer;
      return { kind: 'failed', reason: `${answer.host} asked not to be asked now`, wasReached: false };
    },
  };
}

async function ownPage(address: Address, context: FetchContext): Promise<OwnPage> {
  const answer = await fetchAddress(address, undefined, context);
  if (answer.kind === 'failed') return { kind: 'unknown', reason: answer.reason };
  if (answer.kind !== 'answered')
    return { kind: 'unknown', reason: 'the hub’s host asked not to be asked now' };
  return ownAnswer(answer);
}

function ownAnswer({ host, status, bytes }: ServerAnswer): OwnPage {
  if (status === 404 || status === 410) return { kind: 'gone' };
  return bytes === undefined
    ? { kind: 'unknown', reason: `${host} answered ${status}` }
    : { kind: 'there', bytes };
}
