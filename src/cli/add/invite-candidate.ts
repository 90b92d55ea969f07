import { absolute, paths, siteName } from '../../addresses.ts';
import type { Candidate, Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { letter } from '../letter.ts';

/** A letter that asks somebody to join, in the hub's language: plain text, for a person to change and send. */
export function inviteCandidate(
  { name, site, feed }: Pick<Candidate, 'name' | 'site' | 'feed'>,
  hub: Hub,
): string {
  const address = site ?? feed ?? '';
  const words = stringsOf(hub).invitation;
  const to = name ?? (URL.canParse(address) ? siteName(address) : address);
  const paragraphs = [
    words.why(hub.name, hub.url, address),
    words.choice,
    words.read(absolute(hub, paths.join)),
    words.answer,
  ];
  return letter(to, hub, paragraphs, hub.language);
}
