import { isWithinReach } from '../gather/guard-address.ts';
import type { Allowance } from '../gather/parse-allow-private.ts';
import type { Hub } from '../model.ts';

/**
 * Says why nobody else could look at the hub's pages, `consequence` being what is not done therefore; `undefined` where they can. At
 * an address of one's own computer others would look at theirs.
 */
export function whyUnreachable(
  { url }: Pick<Hub, 'url'>,
  allowPrivate: readonly Allowance[],
  consequence: string,
): string | undefined {
  if (isWithinReach(url, allowPrivate)) return undefined;
  return (
    `_data/hub.yaml: url is ${url}, which is on this computer or a private network, so that ${consequence}. ` +
    `Write the address at which the hub is published; to try it out here, add --allow-private ${new URL(url).host}.`
  );
}

/** What a letter that asks somebody to join leads to, they want to read. */
export function whyNoLetter(hub: Pick<Hub, 'url'>, allowPrivate: readonly Allowance[]): string | undefined {
  const why = whyUnreachable(
    hub,
    allowPrivate,
    'whoever got a letter could not look at the hub, and none is drafted',
  );
  return why && `${why} Then \`kith add ADDRESS\`, of a candidate, drafts the letter.`;
}
