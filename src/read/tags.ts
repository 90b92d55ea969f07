import { withoutEmails } from './people.ts';
import { cutText } from './tame-text.ts';

const MOST_TAGS = 50;
const LONGEST_TAG = 100;

/** An entry's tags (plain text): each once, without the feed's people's e-mail addresses, and no more than make sense. */
export function tagsOf(written: readonly string[], emails: readonly string[]): readonly string[] {
  const tags = written
    .map((tag) => cutText(withoutEmails(tag, emails).trim(), LONGEST_TAG).trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}
