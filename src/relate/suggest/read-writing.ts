import { languageOfEntry } from '../../language-of-entry.ts';
import type { Community, Member, RelatedEntry } from '../../model.ts';
import { plainLine } from '../../read/plain-text.ts';
import { openArena } from './arena.ts';
import type { StemmedLanguage } from './stem.ts';
import { type Counts, openTally, type Tally } from './tally.ts';
import type { TellingWords, Vocabulary } from './vocabulary.ts';

/** What one entry is about. */
export interface EntryTerms {
  readonly related: RelatedEntry;
  readonly language?: StemmedLanguage;
  readonly counts: Counts;
}

/** What one member writes about. */
export interface MemberTerms {
  readonly member: Member;
  /** The newest, newest first, which are compared one by one. */
  readonly entries: readonly EntryTerms[];
  /** The language of most entries. */
  readonly language?: StemmedLanguage;
  /** Of all entries together, of what they say of themselves, and of their topics. */
  readonly counts: Counts;
}

/** A meaning joins what different words keep apart, and says more than that two people like the same word. */
const MEANING = 2;

/** Entries of one member that are looked at, the newest first. */
const ENTRIES_READ = 40;

/**
 * Entries of one member that are compared one by one, the newest first: what somebody wrote about long ago may no longer
 * be what they would like to talk about. Older ones still count in everything together, by their titles and tags.
 */
const ENTRIES_COMPARED = 8;

/** Letters of a full text that are looked at; what an essay is about, it says before. */
const LONGEST_READ = 8000;

/** Takes apart what a member lets the hub keep: titles, tags, excerpts, topics, and what they say of themselves. */
export function writingReader(
  community: Omit<Community, 'outcomes'>,
  vocabulary: Vocabulary,
): (member: Member) => MemberTerms {
  const arena = openArena();
  const ofEntry = openTally(arena);
  const ofMember = openTally(arena);
  const topics = community.topics.map((topic) => ({
    topic,
    term: vocabulary.numberOf(`topic ${topic.id}`),
    members: new Set(topic.members),
  }));
  const termOf = new Map(topics.map(({ topic, term }) => [topic.id, term]));
  const countEntry = (related: RelatedEntry, member: Member, tally: Tally, text: string) => {
    const { language, words } = wordsOfEntry(related, member, vocabulary, text);
    count(words, vocabulary, tally);
    for (const { id, members } of related.topics) {
      // What belongs to a topic only because its member does says nothing of this entry.
      if (!members.includes(member.id)) tally.add(termOf.get(id) ?? 0, MEANING);
    }
    return language;
  };
  const readEntry = (related: RelatedEntry, member: Member): EntryTerms => {
    const language = countEntry(related, member, ofEntry, textOf(related));
    const counts = ofEntry.take();
    ofMember.addAll(counts);
    return { related, ...(language && { language }), counts };
  };
  return (member) => {
    const newest = (community.entriesOfMember.get(member.id) ?? []).slice(0, ENTRIES_READ);
    const entries = newest.slice(0, ENTRIES_COMPARED).map((related) => readEntry(related, member));
    const older = newest.slice(ENTRIES_COMPARED).map((related) => countEntry(related, member, ofMember, ''));
    const language = mostOf([...entries.map((entry) => entry.language), ...older]);
    count(vocabulary.read([member.about ?? ''], member.language).words, vocabulary, ofMember);
    for (const { topic, term, members } of topics) {
      if (member.topics.includes(topic.id) || members.has(member.id)) ofMember.add(term, MEANING);
    }
    return { member, entries, ...(language && { language }), counts: ofMember.take() };
  };
}

function mostOf<Value>(values: readonly Value[]): Value | undefined {
  const times = new Map<Value, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/** The telling words of an entry, in the order of title, tags and `text`. */
export function wordsOfEntry(
  { entry }: RelatedEntry,
  member: Member,
  vocabulary: Vocabulary,
  text: string,
): TellingWords {
  return vocabulary.read([entry.title, ...entry.tags, text], languageOfEntry({ entry, member }));
}

/** As much of an entry's text as its member lets the hub keep. */
export function textOf({ entry: { html, excerpt = '' } }: RelatedEntry): string {
  return html === undefined ? excerpt : plainLine(html.slice(0, LONGEST_READ), 'html');
}

function count(words: Int32Array, { stemOf, meaningsOf }: Vocabulary, tally: Tally): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    tally.add(stemOf(word), 1);
    const meanings = meaningsOf(word);
    if (meanings.length > 0) for (const meaning of meanings) tally.add(meaning, MEANING / meanings.length);
  }
}
