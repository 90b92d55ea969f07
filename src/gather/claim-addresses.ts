import type { Address } from '../model.ts';
import type { Records } from './keep-records.ts';

/** Which feed of a build each address belongs to, so that none is asked twice by way of a redirect. */
export interface Claims {
  /** The feed, as listed, that has the address; `undefined` when it is `feed` itself, to which it belongs from now on. */
  ownerOf(address: string, feed: string): string | undefined;
}

/**
 * Gives every listed address to its own feed, and those that redirects led to before to the feed that was read there,
 * in the order of the list, so that it does not depend on which server is faster. Only two feeds that lead to one
 * new address for the first time, from different hosts, race for it.
 */
export function claimAddresses(feeds: readonly Address[], records: Records): Claims {
  const owners = new Map<string, string>();
  const claim = (address: string, feed: string): string => {
    const owner = owners.get(address) ?? feed;
    owners.set(address, owner);
    return owner;
  };
  for (const feed of feeds) claim(plainAddress(feed), feed);
  for (const feed of feeds) {
    const record = records.feed(feed);
    if (record?.address !== undefined && record.readAt !== undefined) claim(record.address, feed);
  }
  return {
    ownerOf: (address, feed) => {
      const owner = claim(address, feed);
      return owner === feed ? undefined : owner;
    },
  };
}

/** An address as it is compared: written as the URL parser writes it, without a fragment, which is never sent. */
export function plainAddress(listed: string): string {
  return URL.canParse(listed) ? new URL(listed).href.replace(/#.*$/, '') : listed;
}
