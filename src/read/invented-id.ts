import { createHash } from 'node:crypto';
import { emailsIn } from './people.ts';

/** An id for an entry that has neither id nor address: the same words give the same id. */
export function inventedId(title: string, date: string, text: string): string {
  const words = title === '' && date === '' ? text : `${title}\n${date}`;
  return hashedId(words);
}

/** The id as its feed gives it; hashed when an e-mail address may stand in it, as in `tag:` ids (RFC 4151 §2.1). */
export function publicId(id: string): string {
  return /^(?!https?:).*@/i.test(id) || emailsIn(id).length > 0 ? hashedId(id) : id;
}

function hashedId(words: string): string {
  return `urn:sha256:${createHash('sha256').update(words).digest('hex').slice(0, 32)}`;
}
