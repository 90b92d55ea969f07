import { HubError } from '../hub-error.ts';
import type { HubConfig, Member } from '../model.ts';
import { memberCalled } from './member-called.ts';
import { UsageError } from './usage-error.ts';

/**
 * The two whom a curator wants to introduce.
 *
 * @throws {UsageError} when they are not two members of the hub.
 * @throws {HubError} when one of them does not want it, or they were introduced before.
 */
export function findPair(
  { members, introductions }: HubConfig,
  ids: readonly string[],
): readonly [Member, Member] {
  const [one, other, ...more] = ids.map((id) => memberCalled(members, id));
  if (one === undefined || other === undefined || more.length > 0)
    throw new UsageError('Name two members by their ids: kith introduce harbor-notes quiet-rooms');
  if (one.id === other.id) throw new UsageError(`“${one.id}” is one member; an introduction is between two.`);
  for (const { id, status, consent } of [one, other]) {
    if (status === 'withdrawn')
      throw new HubError(`${id} has withdrawn. Nothing was written; choose somebody else.`);
    if (consent.introductions === 'no')
      throw new HubError(
        `${id} does not want introductions (feeds.yaml). Nothing was written; choose somebody else, or ask them first.`,
      );
  }
  const before = introductions.find(({ between }) => between.includes(one.id) && between.includes(other.id));
  if (before)
    throw new HubError(
      `${one.id} and ${other.id} were proposed to each other on ${before.proposed}; see _data/introductions.yaml.`,
    );
  return [one, other];
}
