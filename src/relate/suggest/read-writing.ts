import type { Community, Member, RelatedEntry } from '../../model.ts';
import { plainLine } from '../../read/plain-text.ts';
import type { StemmedLanguage } from './stem.ts';
import type { TellingWord, Vocabulary } from './vocabulary.ts';

/** How often each term stands in a text. */
export type Counts = Map<number, number>;

/** What one entry is about. */
export interface EntryTerms {
  readonly related: RelatedEntry;
  readonly language?: StemmedLanguage;
  readonly counts: Counts;
}

/** What one member writes about. */
export interface MemberTerms {
  readonly member: Member;
  /** Newest first. */
  readonly entries: readonly EntryTerms[];
  /** Of all entries together, of what they say of themselves, and of their topics. */
  readonly counts: Counts;
}

/** A meaning joins what different words keep apart, and says more than that two people like the same word. */
const MEANING = 2;

/**
 * Entries of one member that are looked at, the newest first: what somebody wrote about long ago is no longer what they
 * would like to talk about.
 */
const ENTRIES_READ = 40;

/** Letters of a full text that are looked at; what an essay is about, it says before. */
const LONGEST_READ = 8000;

/** Takes apart what a member lets the hub keep: titles, tags, excerpts, topics, and what they say of themselves. */
export function readWriting(member: Member, community: Community, vocabulary: Vocabulary): MemberTerms {
  const entries = (community.entriesOfMember.get(member.id) ?? [])
    .slice(0, ENTRIES_READ)
    .map((related) => readEntry(related, member, vocabulary));
  const counts: Counts = new Map();
  for (const entry of entries) {
    for (const [term, count] of entry.counts) counts.set(term, (counts.get(term) ?? 0) + count);
  }
  count(vocabulary.read(member.about ?? '', member.language).words, counts);
  for (const topic of community.topics) {
    const isOwn = member.topics.includes(topic.id) || topic.members.includes(member.id);
    if (isOwn) add(counts, vocabulary.numberOf(`topic ${topic.id}`), MEANING);
  }
  return { member, entries, counts };
}

function readEntry(related: RelatedEntry, member: Member, vocabulary: Vocabulary): EntryTerms {
  const { language, words } = wordsOfEntry(related, member, vocabulary);
  const counts: Counts = new Map();
  count(words, counts);
  for (const topic of related.topics) {
    // What belongs to a topic only because its member does says nothing of this entry.
    if (!topic.members.includes(member.id)) add(counts, vocabulary.numberOf(`topic ${topic.id}`), MEANING);
  }
  return { related, ...(language && { language }), counts };
}

/** The telling words of an entry, in the order of title, tags, and as much of the text as its member lets the hub keep. */
export function wordsOfEntry({ entry }: RelatedEntry, member: Member, vocabulary: Vocabulary) {
  const body =
    entry.html === undefined ? (entry.excerpt ?? '') : plainLine(entry.html.slice(0, LONGEST_READ), 'html');
  const text = [entry.title, ...entry.tags, body].join('\n');
  return vocabulary.read(text, entry.language ?? member.language);
}

function count(words: readonly TellingWord[], counts: Counts): void {
  for (const { word, meanings } of words) {
    add(counts, word, 1);
    for (const meaning of meanings) add(counts, meaning, MEANING / meanings.length);
  }
}

function add(counts: Counts, term: number, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}
