import { absolute, paths } from '../../addresses.ts';
import type { Hub, Language, Member, Notice } from '../../model.ts';
import { baseLanguage, isSpoken, stringsOf } from '../../templates/strings/strings.ts';
import { letter } from '../letter.ts';

/** A letter to a member, to be changed and sent by a person. */
export interface Letter {
  readonly to: Member;
  readonly text: string;
}

/** One letter for each member, however much there is to tell them, in the order of the first thing told. */
export function writeLetters(notices: readonly Notice[], hub: Hub): readonly Letter[] {
  const byMember = new Map<Member, Notice[]>();
  for (const notice of notices) {
    if (notice.member === undefined) continue;
    byMember.set(notice.member, [...(byMember.get(notice.member) ?? []), notice]);
  }
  return [...byMember].map(([to, about]) => ({ to, text: letterTo(to, about, hub) }));
}

/** In the member's language, else in the hub's, as far as we have words for it. */
function letterTo(member: Member, notices: readonly Notice[], hub: Hub): string {
  const isTheirs = member.language !== undefined && isSpoken(member.language);
  const language = isTheirs ? member.language : hub.language;
  const words = stringsOf({ language }).notice;
  const paragraphs = [
    words.intro(hub.name),
    ...notices.map((notice) => `${told(notice, language)}\n  ${notice.source}`),
    ...(member.consent.conversations
      ? [`${words.mentions}\n  ${absolute(hub, paths.mentions(member.id))}`]
      : []),
    words.end,
  ];
  return letter(member.name, hub, paragraphs, language);
}

function told({ kind, about, by }: Notice, language: Language): string {
  const words = stringsOf({ language }).notice;
  const title = about === '' ? words.untitled : `“${about}”`;
  const names = listOf(language).format(by.map(({ name }) => name));
  if (kind === 'reshared') return words.reshared(title);
  return kind === 'answered' ? words.answered(names, title) : words.introduced(names);
}

/** Names in English without a comma before “and”, as British English has them. */
function listOf(language: Language): Intl.ListFormat {
  const spoken = isSpoken(language) ? baseLanguage(language) : 'en';
  return new Intl.ListFormat(spoken === 'en' ? 'en-GB' : spoken);
}
