import { createHash } from 'node:crypto';
import { withoutEmails } from './people.ts';

/** An id for an entry that has neither id nor address: the same words give the same id. */
export function inventedId(title: string, date: string, text: string): string {
  const words = title === '' && date === '' ? text : `${title}\n${date}`;
  return hashedId(words);
}

/** The id as its feed gives it; hashed when it holds the e-mail address of one of the feed's people, as `tag:` ids may. */
export function publicId(id: string, emails: readonly string[]): string {
  return withoutEmails(id, emails) === id ? id : hashedId(id);
}

function hashedId(words: string): string {
  return `urn:sha256:${createHash('sha256').update(words).digest('hex').slice(0, 32)}`;
}
