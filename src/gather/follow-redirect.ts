export type RedirectStep =
  | { readonly kind: 'address'; readonly address: URL }
  /** `reason` continues a sentence that begins with the host. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Where a redirect leads; the guard checks the new address again before it is asked. */
export function followRedirect(from: URL, location: string | undefined): RedirectStep {
  if (location === undefined || location === '')
    return { kind: 'refused', reason: 'redirects without saying where to' };
  if (!URL.canParse(location, from.href))
    return { kind: 'refused', reason: 'redirects to something that is not an address' };
  const address = new URL(location, from);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    return {
      kind: 'refused',
      reason: `redirects to a ${address.protocol} address, only http: and https: are asked`,
    };
  }
  if (from.protocol === 'https:' && address.protocol === 'http:') {
    return {
      kind: 'refused',
      reason: 'redirects from https: to http:, where anyone on the way could change the feed',
    };
  }
  return { kind: 'address', address };
}
