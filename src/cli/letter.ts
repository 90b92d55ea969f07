import type { Hub, Language } from '../model.ts';
import { stringsOf } from '../templates/strings/strings.ts';

/** A letter for a person to change and send, in plain text: how every one begins and ends. Curators' own letters are in English. */
export function letter(
  name: string,
  hub: Pick<Hub, 'name' | 'curators'>,
  paragraphs: readonly string[],
  language: Language = 'en',
): string {
  const strings = stringsOf({ language });
  const [only, ...more] = hub.curators;
  const signature = only !== undefined && more.length === 0 ? only.name : strings.letter.yourName;
  return [strings.letter.hello(name), ...paragraphs, strings.letter.signature(signature, hub.name)].join(
    '\n\n',
  );
}
