import { createHash } from 'node:crypto';
import { disjointSets } from '../disjoint-sets.ts';
import type { Address, Member } from '../model.ts';

/** One part of a hub's hosts, such as the third of eight. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** More parts than this are a slip of the keyboard. */
const MOST = 1000;

/** Reads a shard as it is written on a command line, `3/8`; `undefined` where it names none. */
export function parseShard(written: string): Shard | undefined {
  const [, number = '', of = ''] = /^(\d{1,4})\/(\d{1,4})$/u.exec(written) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return shard.number >= 1 && shard.number <= shard.of && shard.of <= MOST ? shard : undefined;
}

/** A shard's name in the names of files: `3-of-8`. */
export function shardName({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/**
 * The members whose hosts fall into a shard. All feeds and beacons of a host, and all of a member's, are in one shard: hosts that have
 * a member in common are one group, and the group's first host by name decides. So the pauses at each host hold, each member's
 * files are written by one process, and who joins or leaves moves nobody but those whose hosts they join or part.
 */
export function membersOfShard(
  members: readonly Pick<Member, 'id' | 'feeds' | 'beacon'>[],
  shard: Shard,
): ReadonlySet<string> {
  const hosts = members.map(hostsOf);
  const groups = disjointSets(members.length);
  const firstAt = new Map<string, number>();
  for (const [index, ofMember] of hosts.entries()) {
    for (const host of ofMember) {
      groups.join(index, firstAt.get(host) ?? index);
      if (!firstAt.has(host)) firstAt.set(host, index);
    }
  }
  const names = new Map<number, string>();
  for (const [index, ofMember] of hosts.entries()) {
    const group = groups.of(index);
    for (const host of ofMember) if (host < (names.get(group) ?? '\uffff')) names.set(group, host);
  }
  const isInside = (index: number, id: string) =>
    placeOf(names.get(groups.of(index)) ?? `member ${id}`, shard.of) === shard.number;
  return new Set(members.filter(({ id }, index) => isInside(index, id)).map(({ id }) => id));
}

/** A member all of whose feeds are files has no host, and is spread by their id. */
function hostsOf({ feeds, beacon }: Pick<Member, 'feeds' | 'beacon'>): readonly string[] {
  return [...feeds.map(({ url }) => url), beacon ?? ''].flatMap(hostOf);
}

function hostOf(listed: Address): readonly string[] {
  const host = URL.canParse(listed) ? new URL(listed).hostname : '';
  return host === '' ? [] : [host];
}

function placeOf(name: string, parts: number): number {
  return (createHash('sha256').update(name).digest().readUIntBE(0, 6) % parts) + 1;
}
