import type { ArchivedEntry, Decision } from '../model.ts';

/**
 * Applies a curator's rulings to what the hub shows: what is to be kept out, or waits for its author's answer, is left
 * out; `title-only` takes the words away. The last ruling about an entry counts; it is named by address or by id.
 */
export function applyDecisions(
  entries: readonly ArchivedEntry[],
  decisions: readonly Decision[],
): readonly ArchivedEntry[] {
  if (decisions.length === 0) return entries;
  const rulings = new Map(decisions.map(({ about, ruling }) => [about, ruling]));
  return entries.flatMap((entry) => {
    const ruling = rulings.get(entry.url ?? '') ?? rulings.get(entry.id);
    if (ruling === 'keep-out' || ruling === 'ask') return [];
    return ruling === 'title-only' ? [withTitleOnly(entry)] : [entry];
  });
}

function withTitleOnly(entry: ArchivedEntry): ArchivedEntry {
  const { excerpt, isExcerptCut, html, links, ...rest } = entry;
  return { ...rest, links: links.map(({ href }) => ({ href, text: '', sentence: '' })) };
}
