import { absolute, href, memberHome, paths, RING_WAYS, type RingWay } from '../addresses.ts';
import type { Community, Member } from '../model.ts';
import { ringFinder } from '../relate/ring.ts';
import { html } from '../templates/markup.ts';
import { sentOn } from '../templates/sent-on.ts';
import { stringsOf } from '../templates/strings/strings.ts';
import { type Route, single } from './route.ts';

/** Where one way of the ring leads from a member; nowhere where they are alone. */
interface Step {
  readonly path: string;
  readonly way: RingWay;
  readonly from: Member;
  readonly to?: Member;
}

/** For each member three pages that lead on to others: the one before, the one after, somebody by chance. */
export const ring: Route = {
  name: 'ring',
  pages: (community) => {
    const { hub } = community;
    const words = stringsOf(hub).ring;
    return stepsOf(community).map(({ path, way, from, to }) => ({
      path,
      isIndexed: false,
      render: () => {
        const title = words.titled[way](from.name);
        if (!to) return sentOn(hub, words.alone, absolute(hub, paths.home), words.hub);
        return sentOn(hub, title, memberHome(hub, to), words.on(html`<bdi>${to.name}</bdi>`));
      },
    }));
  },
};

/** Hosts read only so many lines (Cloudflare Pages: 2,000); the pages do the same for the others. */
const MOST_LINES = 1900;

/** The same ways for hosts that read `_redirects`, so that nothing has to be loaded in between. */
export const redirects = single('redirects', paths.redirects, (community) =>
  stepsOf(community)
    .flatMap(({ path, to }) =>
      to ? [`${href(community.hub, path)} ${memberHome(community.hub, to)} 302\n`] : [],
    )
    .slice(0, MOST_LINES)
    .join(''),
);

function stepsOf(community: Community): readonly Step[] {
  const placeOf = ringFinder(community);
  return community.members.flatMap((from) => {
    const place = placeOf(from);
    return RING_WAYS.map((way) => {
      const to = place[way];
      return { path: paths.ring(from.id, way), way, from, ...(to && { to }) };
    });
  });
}
