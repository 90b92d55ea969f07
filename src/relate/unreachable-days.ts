/** A server may be ill for a while; after this many days its member may not know. */
export const UNREACHABLE_DAYS = 14;
