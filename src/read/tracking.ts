import type { Address } from '../model.ts';

/** Hosts, and paths on any host, whose images exist only to count who reads. */
const COUNTING =
  /^https?:\/\/(?:(?:[\w-]+\.)*(?:doubleclick\.net|feedsportal\.com|pixel\.wp\.com|stats\.wordpress\.com|feedburner\.com\/~(?:r|ff)|google-analytics\.com|quantserve\.com|scorecardresearch\.com|list-manage\.com\/track)|[^?#]*\/(?:pixel|beacon|tracking-pixel|open|spacer|blank|1x1|b)\.(?:gif|png|php))(?:[/?#]|$)/i;

/** Whether an image counts readers instead of showing something: it is a point in size, or its address is known for it. */
export function isTrackingPixel(src: Address, attributes: Readonly<Record<string, string>>): boolean {
  return isPoint(attributes.width) || isPoint(attributes.height) || COUNTING.test(src);
}

function isPoint(size: string | undefined): boolean {
  return size !== undefined && /^\s*[012](?:px)?\s*$/i.test(size);
}

/** Parameters that say how a reader came, and that no page is known to need. */
const CAMPAIGN =
  /^(?:utm_.*|mtm_.*|pk_.*|hsa_.*|vero_.*|ref_src|replytocom|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi|oly_anon_id|oly_enc_id|ck_subscriber_id|wickedid)$/i;

/** Medium marks each address in its feeds by `source=rss-…`, and Ghost each link to another site by `ref=` and its own name. */
const CAMPAIGN_VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['source', /^rss\b/i],
  ['ref', /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i],
]);

/** Whether a parameter of an address, `name=value`, only tells how a reader came. */
export function isCampaignParameter(name: string, value: string): boolean {
  return CAMPAIGN.test(name) || (CAMPAIGN_VALUES.get(name.toLowerCase())?.test(value) ?? false);
}

/** Takes out of an address what only tells how a reader came; every other letter of it stays as it is. */
export function withoutCampaign(address: Address): Address {
  const hash = address.indexOf('#');
  const end = hash === -1 ? address.length : hash;
  const query = address.slice(0, end).indexOf('?');
  if (query === -1) return address;
  const parameters = address.slice(query + 1, end).split('&');
  const kept = parameters.filter((parameter) => {
    const [name = '', value = ''] = parameter.split('=', 2);
    return !isCampaignParameter(name, value);
  });
  if (kept.length === parameters.length) return address;
  return address.slice(0, query) + (kept.length === 0 ? '' : `?${kept.join('&')}`) + address.slice(end);
}
