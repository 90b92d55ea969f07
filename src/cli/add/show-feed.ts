import pico from 'picocolors';
import { chooseExcerpt } from '../../care/choose-excerpt.ts';
import { withinLane } from '../../care/within-lane.ts';
import type { Lane, TextScope } from '../../model.ts';
import { entryInWords, newestFirst } from '../newest-first.ts';
import { plural } from '../plural.ts';
import type { FoundFeed } from './find-feed.ts';

/** Entries enough to see what is meant. */
const SHOWN = 3;
const PREVIEW_WORDS = 20;

/** What a hub would read from a feed, what it would show, and what its author could mend. */
export function showFeed(
  { url, address, feed }: FoundFeed,
  text: TextScope = 'excerpt',
  lane: Lane = { only: [], not: [] },
): string {
  const { title, format, entries, repairs } = feed;
  const inside = newestFirst(entries).filter((entry) => withinLane(entry, lane));
  const newest = inside.slice(0, SHOWN).flatMap((entry) => {
    const excerpt = text === 'link' ? undefined : chooseExcerpt(entry, PREVIEW_WORDS);
    return [
      entryInWords(entry),
      ...(excerpt === undefined ? [] : [`      ${excerpt.excerpt}${excerpt.isExcerptCut ? ' …' : ''}`]),
    ];
  });
  return [
    `${pico.green('✓')} ${url}${address === url ? '' : `, which leads to ${address}`}`,
    `  ${title || '(no title)'} (${format}, ${plural(entries.length, 'entry', 'entries')})`,
    ...(inside.length < entries.length
      ? [`  ${plural(inside.length, 'entry belongs', 'entries belong')} to the lane; the rest is never kept.`]
      : []),
    ...(newest.length > 0 ? ['  What would be shown, the newest first:', ...newest] : []),
    ...(repairs.length > 0
      ? ['  Repairs its author could make:', ...repairs.map((one) => `    ${one}`)]
      : []),
  ].join('\n');
}
