import type { Member } from '../model.ts';

/** Gives a member without a `site` the host of their first feed that is an address: it stands for the site. */
export function withHome(member: Member): Member {
  if (member.site !== undefined) return member;
  const feed = member.feeds.find(({ url }) => /^https?:\/\//iu.test(url) && URL.canParse(url));
  return feed ? { ...member, site: `${new URL(feed.url).origin}/` } : member;
}
