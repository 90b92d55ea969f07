import { withoutEmails } from './people.ts';

const MOST_TAGS = 50;
const LONGEST_TAG = 100;

/** An entry's tags (plain text): each once, without the feed's people's e-mail addresses, and no more than make sense. */
export function tagsOf(written: readonly string[], emails: readonly string[]): readonly string[] {
  const tags = written
    .map((tag) => withoutEmails(tag, emails).trim().slice(0, LONGEST_TAG))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}
