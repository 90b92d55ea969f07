import type { Community, Member, RingPlace } from '../model.ts';
import { draw } from './draw.ts';

type Ring = Pick<Community, 'members' | 'entriesOfMember' | 'away'>;

/**
 * Prepares to tell of any member where the ring goes on, in the order of `feeds.yaml`. Who rests stays in it; who has no site of
 * their own, or whose server has not answered for two weeks, is passed over, so that no reader is sent before a closed door. From
 * such a member the ring still leads on.
 */
export function ringFinder({ members, entriesOfMember, away }: Ring): (member: Member) => RingPlace {
  const isIn = ({ id, site }: Member) => site !== undefined && away?.has(id) !== true;
  const circle = members.map((member, place) => ({ member, place })).filter(({ member }) => isIn(member));
  const places = new Map(members.map(({ id }, place) => [id, place]));
  return ({ id }) => {
    const own = places.get(id) ?? 0;
    const others = circle.filter(({ member }) => member.id !== id);
    const next = (others.find(({ place }) => place > own) ?? others[0])?.member;
    const previous = (others.findLast(({ place }) => place < own) ?? others.at(-1))?.member;
    const elsewhere = others.filter(({ member }) => member !== next && member !== previous);
    const drawn = elsewhere.length > 0 ? elsewhere : others;
    // The dice are thrown anew when they write, so that a page stays as it is while nothing of theirs is new.
    const newest = entriesOfMember.get(id)?.[0]?.entry.key ?? '';
    const random = drawn[draw(id, newest) % Math.max(1, drawn.length)]?.member;
    return { ...(previous && { previous }), ...(next && { next }), ...(random && { random }) };
  };
}
