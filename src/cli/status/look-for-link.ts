import { Parser } from 'htmlparser2';
import pLimit from 'p-limit';
import type { Allowance } from '../../gather/parse-allow-private.ts';
import { openPageVisits } from '../../gather/visit-page.ts';
import type { HubConfig, Instant, Member } from '../../model.ts';
import { pageText } from '../../read/page-text.ts';
import { asking, reasonForCurator } from '../asking.ts';

/** Whether a member's own site leads to the hub; `unknown` says why nobody could look. */
export type LinkBack =
  | { readonly kind: 'links' }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

const SITES_AT_ONCE = 8;

/** Looks once at each member's home page, as far as its robots.txt allows, for a link to the hub. */
export async function lookForLinks(
  config: HubConfig,
  asked: readonly Member[],
  now: Instant,
  allowPrivate: readonly Allowance[],
): Promise<ReadonlyMap<string, LinkBack>> {
  const visit = openPageVisits(asking(config, now, allowPrivate));
  const look = async ({ site }: Member): Promise<LinkBack> => {
    if (site === undefined) return { kind: 'unknown', reason: 'feeds.yaml names no site' };
    const page = await visit(site);
    if (page.kind === 'refused') return { kind: 'unknown', reason: reasonForCurator(page) };
    const text = pageText(page.bytes, page.contentType);
    return { kind: leadsTo(text, page.address, config.hub.url) ? 'links' : 'none' };
  };
  const found = await pLimit(SITES_AT_ONCE).map(
    asked,
    async (member) => [member.id, await look(member)] as const,
  );
  return new Map(found);
}

/** Whether a link of a page leads to the hub or below it; `www.` and the scheme make no difference. */
function leadsTo(html: string, base: string, hub: string): boolean {
  const wanted = withoutScheme(hub).replace(/\/$/u, '');
  let isFound = false;
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      if ((name !== 'a' && name !== 'link' && name !== 'area') || !URL.canParse(href, base)) return;
      const address = withoutScheme(new URL(href, base).href);
      isFound ||= address === wanted || address.startsWith(`${wanted}/`);
    },
  });
  parser.end(html);
  return isFound;
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/iu, '');
}
