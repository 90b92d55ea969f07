import { memoised } from '../memoised.ts';
import type { ArchivedEntry, Author, EntryLink } from '../model.ts';

/** So many different texts are remembered at a time: those that come again come soon, and often. */
const MOST = 20_000;

/**
 * Makes entries hold what is the same in many of them only once: each line of the archive brings its feed's address, its dates, its authors, its tags and the
 * addresses of its links along anew, and its own address twice, and a large hub would hold a quarter of a million of each. What it gives is equal to what it was given.
 */
export function holdOnce(): (entry: ArchivedEntry) => ArchivedEntry {
  const same = memoised((text) => text, MOST);
  const wordless = memoised((href): EntryLink => ({ href, text: '', sentence: '' }), MOST);
  const namesIn = memoised((json): readonly Author[] => JSON.parse(json), MOST);
  return (entry) => {
    const { id, url, feed, date, firstSeen, authors, tags, links } = entry;
    return {
      ...entry,
      feed: same(feed),
      ...(url === id && { url: id }),
      firstSeen: firstSeen === date ? date : same(firstSeen),
      authors: namesIn(JSON.stringify(authors)),
      tags: tags.map(same),
      links: links.map((link) => (link.text === '' && link.sentence === '' ? wordless(link.href) : link)),
    };
  };
}
