import { UNSPACED } from '../care/words.ts';
import type { ArchivedEntry, Member, Topic } from '../model.ts';

type Classified = Pick<ArchivedEntry, 'title' | 'excerpt' | 'tags'>;

/** The topics of one entry. For many entries, `topicFinder` prepares the topics once. */
export function assignTopics(
  entry: Classified,
  member: Pick<Member, 'id'>,
  topics: readonly Topic[],
): readonly Topic[] {
  return topicFinder(topics)(entry, member);
}

/**
 * Prepares topics for many entries. An entry belongs to a topic by one of its tags (`Child Welfare` is
 * `child-welfare` and `#childwelfare`), by a phrase in its title or excerpt, or because all of its member's do.
 * Found topics stand in the order of `topics`.
 */
export function topicFinder(
  topics: readonly Topic[],
): (entry: Classified, member: Pick<Member, 'id'>) => readonly Topic[] {
  const rules = topics.map((topic) => ({
    topic,
    tags: new Set(topic.tags.map(foldTag)),
    members: new Set(topic.members),
    phrases: phrasePattern(topic.phrases),
  }));
  return (entry, member) => {
    const tags = entry.tags.map(foldTag);
    // The line feed is put in after folding, so that no phrase reaches from the title into the excerpt.
    const text = `${foldText(entry.title)}\n${foldText(entry.excerpt ?? '')}`;
    return rules
      .filter(
        (rule) =>
          rule.members.has(member.id) || tags.some((tag) => rule.tags.has(tag)) || rule.phrases?.test(text),
      )
      .map((rule) => rule.topic);
  };
}

/** A tag without case, accents, spaces, hyphens and `#`: people spell the same one in all these ways. */
function foldTag(tag: string): string {
  const letters = tag.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[\s\-‐‑_#]+/gu, '');
}

/** Accents stay: in running text they tell words apart (`año`, `ano`). */
function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/[\s\-‐‑]+/gu, ' ');
}

/** One pattern for all phrases of a topic: each as whole words. */
function phrasePattern(phrases: readonly string[]): RegExp | undefined {
  const folded = phrases.map((phrase) => foldText(phrase).trim()).filter((phrase) => phrase !== '');
  if (folded.length === 0) return undefined;
  return new RegExp(folded.map(wholeWords).join('|'), 'u');
}

function wholeWords(phrase: string): string {
  const escaped = phrase.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const before = UNSPACED.test(phrase.slice(0, 1)) ? '' : '(?<![\\p{L}\\p{N}\\p{M}])';
  const after = UNSPACED.test(phrase.slice(-1)) ? '' : '(?![\\p{L}\\p{N}\\p{M}])';
  return before + escaped + after;
}
