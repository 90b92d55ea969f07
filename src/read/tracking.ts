import { isCampaignParameter } from '../canonical-address.ts';
import type { Address } from '../model.ts';

/** Hosts, and paths on any host, whose images exist only to count who reads. */
const COUNTING =
  /^https?:\/\/(?:(?:[\w-]+\.)*(?:doubleclick\.net|feedsportal\.com|pixel\.wp\.com|stats\.wordpress\.com|feedburner\.com\/~(?:r|ff)|google-analytics\.com|quantserve\.com|scorecardresearch\.com|list-manage\.com\/track)|[^?#]*\/(?:pixel|beacon|tracking-pixel|open|spacer|blank|1x1|b)\.(?:gif|png|php))(?:[/?#]|$)/i;

/** Whether an image counts readers instead of showing something: it is a point in size, or its address is known for it. */
export function isTrackingPixel(src: Address, attributes: Readonly<Record<string, string>>): boolean {
  return isPoint(attributes.width) || isPoint(attributes.height) || COUNTING.test(src);
}

/** Services that keep portraits under a hash of somebody's e-mail address, and how other software names them. */
const PORTRAIT =
  /^https?:\/\/(?:[\w-]+\.)*(?:gravatar\.com|libravatar\.org)(?:[/?#:]|$)|gravatar\.com(?:\/|%2f)avatar|\/avatars?\/[0-9a-f]{32,64}(?:[/?#.]|$)/i;

/** Stands in each of them, and is looked for sooner. */
const MAYBE_PORTRAIT = /avatar/i;

/**
 * Whether an address leads to somebody's portrait by their e-mail address, which can be guessed back from its hash: no e-mail address
 * that a feed holds leaves this room.
 */
export function isPortrait(address: Address, attributes: Readonly<Record<string, string>> = {}): boolean {
  return (
    (MAYBE_PORTRAIT.test(address) && PORTRAIT.test(address)) ||
    /(?:^|\s)(?:gr)?avatar(?:\s|$)/i.test(attributes.class ?? '')
  );
}

function isPoint(size: string | undefined): boolean {
  return size !== undefined && /^\s*[012](?:px)?\s*$/i.test(size);
}

/** Takes out of an address what only tells how a reader came; every other letter of it stays as it is. */
export function withoutCampaign(address: Address): Address {
  const hash = address.indexOf('#');
  const end = hash === -1 ? address.length : hash;
  const query = address.slice(0, end).indexOf('?');
  if (query === -1) return address;
  const parameters = address.slice(query + 1, end).split('&');
  if (!parameters.some(isCampaign)) return address;
  const kept = parameters.filter((parameter) => !isCampaign(parameter));
  return address.slice(0, query) + (kept.length === 0 ? '' : `?${kept.join('&')}`) + address.slice(end);
}

/** `name=value`, or a name alone; what stands behind a second `=` is not looked at. */
function isCampaign(parameter: string): boolean {
  const equals = parameter.indexOf('=');
  if (equals === -1) return isCampaignParameter(parameter, '');
  const second = parameter.indexOf('=', equals + 1);
  const value = parameter.slice(equals + 1, second === -1 ? undefined : second);
  return isCampaignParameter(parameter.slice(0, equals), value);
}
