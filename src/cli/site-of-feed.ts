import { faultInAddress } from '../config/shapes/address.ts';
import type { Address, Feed } from '../model.ts';

/**
 * The site of which a feed says that it is its own, where it lies on the feed's origin, else that origin's front page: on another
 * port or host anybody may be at home. Many a feed that moved to `https` still names its site with `http`; for the two
 * standard ports that is one origin, and the safer address is given.
 */
export function siteOfFeed(address: Address, { link }: Pick<Feed, 'link'>): Address {
  const feed = new URL(address);
  const front = new URL('/', feed).href;
  if (link === undefined || faultInAddress(link) !== undefined) return front;
  const site = new URL(link);
  if (site.protocol === 'http:' && feed.protocol === 'https:' && site.port === '') site.protocol = 'https:';
  const isUpgraded = site.protocol === 'https:' && feed.protocol === 'http:' && feed.port === '';
  const isOwn = site.origin === feed.origin || (isUpgraded && site.host === feed.host);
  return isOwn ? site.href : front;
}
