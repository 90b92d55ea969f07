import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import type { Allowance } from './parse-allow-private.ts';

/** One result of a name look-up. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** Looks up every address of a host name; rejects with a DNS error code. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

/** How far a request may reach. */
export interface Guard {
  readonly allowPrivate: readonly Allowance[];
  readonly resolve: Resolve;
}

export type GuardedAddress =
  | { readonly kind: 'reachable'; readonly addresses: readonly ResolvedAddress[] }
  | {
      readonly kind: 'refused';
      readonly reason: string;
      /** The host, where the reason is that it is on a private network. */
      readonly privateHost?: string;
    };

/** The system's resolver, all addresses of both families. */
export const systemResolve: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * Checks scheme and host, resolves the host, and refuses it when *any* of its addresses is private and not allowed by
 * name: a name with one public and one private address is how a rebinding attack looks. The caller must connect to the
 * addresses given here and must not look the name up again. Rejects as `resolve` does.
 */
export async function guardAddress(address: URL, guard: Guard): Promise<GuardedAddress> {
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    return { kind: 'refused', reason: `${address.protocol} addresses are not asked, only http: and https:` };
  }
  const literal = withoutBrackets(address.hostname);
  const family = isIP(literal);
  const addresses = family === 0 ? await guard.resolve(literal) : [{ address: literal, family }];
  if (addresses.length === 0) return { kind: 'refused', reason: `${address.host} has no address (DNS)` };
  const isReachable = ({ address: found }: ResolvedAddress): boolean =>
    isPublicAddress(found) || guard.allowPrivate.some((allowance) => isAllowed(allowance, address, found));
  if (addresses.every(isReachable)) return { kind: 'reachable', addresses };
  return {
    kind: 'refused',
    reason: `${address.host} is on a private network, which the hub does not ask unless --allow-private names it`,
    privateHost: address.host,
  };
}

/** Whether an IP address belongs to the public internet; anything unreadable does not. */
export function isPublicAddress(address: string): boolean {
  const plain = unwrapped(address);
  if (isIP(plain) === 4) return !PRIVATE_V4.check(plain, 'ipv4');
  return isIP(plain) === 6 && GLOBAL_V6.check(plain, 'ipv6') && !SPECIAL_V6.check(plain, 'ipv6');
}

/**
 * Whether the host of an `http:` or `https:` address can be anybody's on the public internet, judged by its spelling alone:
 * for addresses that a reader's browser would ask, whose network nobody here knows. `hostname` is as `URL` gives it, which
 * writes every spelling of an IPv4 address (`127.1`, `0x7f000001`) as four numbers.
 */
export function isPublicHost(hostname: string): boolean {
  const lower = hostname.toLowerCase();
  const name = withoutBrackets(lower.endsWith('.') ? lower.slice(0, -1) : lower);
  // No name of a host ends in a digit or has a colon; asking of each name whether it is an IP address takes far longer.
  if (/\d$|:/.test(name) && isIP(name) !== 0) return isPublicAddress(name);
  return name.includes('.') && !PRIVATE_NAME.test(name);
}

/** Whether a reader may be sent to an address: it may be public, or it lies where this hub is allowed to reach. */
export function isWithinReach(address: string, allowPrivate: readonly Allowance[]): boolean {
  const url = new URL(address);
  const literal = withoutBrackets(url.hostname);
  return isPublicHost(url.hostname) || allowPrivate.some((allowance) => isAllowed(allowance, url, literal));
}

/** RFC 6761 (localhost), RFC 6762 (local), RFC 8375 (home.arpa), and `internal`, which ICANN set aside in 2024. */
const PRIVATE_NAME = /\.(?:localhost|local|internal|home\.arpa)$/;

/** The special-purpose ranges of IANA's IPv4 registry, multicast and the reserved last sixteenth. */
const PRIVATE_V4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]);

/** Only this eighth of IPv6 is given out as global unicast (RFC 4291 §2.4); loopback, fc00::/7 and NAT64 lie outside. */
const GLOBAL_V6 = blockList('ipv6', [['2000::', 3]]);

/** Inside it: protocol assignments with Teredo, documentation, and 6to4, which wraps any IPv4 address. */
const SPECIAL_V6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

function blockList(family: 'ipv4' | 'ipv6', ranges: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of ranges) list.addSubnet(address, prefix, family);
  return list;
}

/** Drops brackets and zone, and turns an IPv4-mapped IPv6 address into the IPv4 address it stands for. */
function unwrapped(address: string): string {
  const plain = withoutBrackets(address).replace(/%.*$/, '');
  if (isIP(plain) !== 6) return plain;
  const mapped = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(new URL(`http://[${plain}]/`).hostname);
  if (mapped === null) return plain;
  const [high, low] = [mapped[1], mapped[2]].map((group) => Number.parseInt(group ?? '', 16));
  if (high === undefined || low === undefined) return plain;
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function withoutBrackets(hostname: string): string {
  return /[[\]]/.test(hostname) ? hostname.replace(/^\[|\]$/g, '') : hostname;
}

function isAllowed(allowance: Allowance, address: URL, found: string): boolean {
  if (allowance.kind === 'host') {
    const port = Number(address.port || (address.protocol === 'https:' ? 443 : 80));
    return allowance.host === address.hostname && (allowance.port === undefined || allowance.port === port);
  }
  const plain = unwrapped(found);
  if (isIP(plain) === 0) return false;
  const family = familyOf(plain);
  if (family !== familyOf(allowance.address)) return false;
  return blockList(family, [[allowance.address, allowance.prefix]]).check(plain, family);
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 4 ? 'ipv4' : 'ipv6';
}
