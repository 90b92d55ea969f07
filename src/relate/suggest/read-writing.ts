import type { Community, Member, RelatedEntry } from '../../model.ts';
import { plainLine } from '../../read/plain-text.ts';
import { languageOfEntry } from '../language-of-entry.ts';
import type { StemmedLanguage } from './stem.ts';
import { type Counts, openTally, type Tally } from './tally.ts';
import type { TellingWord, TellingWords, Vocabulary } from './vocabulary.ts';

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

/** Entries of one member that are looked at, the newest first. */
const ENTRIES_READ = 40;

/** Letters of a full text that are looked at; what an essay is about, it says before. */
const LONGEST_READ = 8000;

/** Takes apart what a member lets the hub keep: titles, tags, excerpts, topics, and what they say of themselves. */
export function writingReader(community: Community, vocabulary: Vocabulary): (member: Member) => MemberTerms {
  const ofEntry = openTally();
  const ofMember = openTally();
  const topics = community.topics.map((topic) => ({
    topic,
    term: vocabulary.numberOf(`topic ${topic.id}`),
    members: new Set(topic.members),
  }));
  const termOf = new Map(topics.map(({ topic, term }) => [topic.id, term]));
  const readEntry = (related: RelatedEntry, member: Member): EntryTerms => {
    const { language, words } = wordsOfEntry(related, member, vocabulary);
    count(words, ofEntry);
    for (const { id, members } of related.topics) {
      // What belongs to a topic only because its member does says nothing of this entry.
      if (!members.includes(member.id)) ofEntry.add(termOf.get(id) ?? 0, MEANING);
    }
    const counts = ofEntry.take();
    ofMember.addAll(counts);
    return { related, ...(language && { language }), counts };
  };
  return (member) => {
    const newest = (community.entriesOfMember.get(member.id) ?? []).slice(0, ENTRIES_READ);
    const entries = newest.map((related) => readEntry(related, member));
    count(vocabulary.read(member.about ?? '', member.language).words, ofMember);
    for (const { topic, term, members } of topics) {
      if (member.topics.includes(topic.id) || members.has(member.id)) ofMember.add(term, MEANING);
    }
    return { member, entries, counts: ofMember.take() };
  };
}

/** The telling words of an entry, in the order of title, tags, and as much of the text as its member lets the hub keep. */
export function wordsOfEntry({ entry }: RelatedEntry, member: Member, vocabulary: Vocabulary): TellingWords {
  const { html, excerpt = '' } = entry;
  const body = html === undefined ? excerpt : plainLine(html.slice(0, LONGEST_READ), 'html');
  const text = [entry.title, ...entry.tags, body].join('\n');
  return vocabulary.read(text, languageOfEntry({ entry, member }));
}

function count(words: readonly TellingWord[], tally: Tally): void {
  for (const { word, meanings } of words) {
    tally.add(word, 1);
    for (const meaning of meanings) tally.add(meaning, MEANING / meanings.length);
  }
}
