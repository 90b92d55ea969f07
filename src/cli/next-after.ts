/** What somebody can do about a feed that a server did not give, by what it answered; `undefined` where the reason says all. */
export function nextAfter(reason: string): string | undefined {
  const status = Number(/ answered (\d{3})\b/u.exec(reason)?.[1]);
  if (status === 401 || status === 407)
    return 'ask its author for a feed that everybody may read; a hub has no password and asks for none.';
  if (status === 403)
    return 'ask its author to let feed readers in; whoever looks after the site can make an exception for the feed.';
  if (status === 404 || status === 410)
    return 'look for the feed’s new address: check the front page of the site, and the feeds that it names are listed.';
  if (status === 429 || status >= 500) return 'try again later; if it lasts, tell its author.';
  return undefined;
}
