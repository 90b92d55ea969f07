/** Anything with a scheme is an address, for the guard to judge; the rest is a path in the hub folder. */
export function isListedFile(feed: string): boolean {
  return !/^[a-z][a-z0-9+.-]*:/i.test(feed);
}
