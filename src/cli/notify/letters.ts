import { absolute, paths } from '../../addresses.ts';
import type { Hub, Member, Notice } from '../../model.ts';

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

/** What a letter says, in the languages that pages have. */
interface Words {
  readonly language: string;
  readonly hello: (name: string) => string;
  readonly intro: (hub: string) => string;
  readonly reshared: (title: string) => string;
  readonly answered: (names: string, title: string) => string;
  readonly introduced: (names: string) => string;
  readonly untitled: string;
  readonly mentions: string;
  readonly end: string;
  readonly signed: (name: string, hub: string) => string;
  readonly yourName: string;
}

const WORDS: Readonly<Record<'en' | 'es', Words>> = {
  en: {
    language: 'en-GB',
    hello: (name) => `Hello ${name},`,
    intro: (hub) => `we want you to know where you stand on ${hub} now:`,
    reshared: (title) => `We passed on ${title}. Your name and the link to it come first.`,
    answered: (names, title) => `${names} answered ${title}, and we show the two together.`,
    introduced: (names) => `We introduced you and ${names} to our readers.`,
    untitled: 'an entry of yours',
    mentions: 'What others here write about you stands on a page of its own, which you can follow:',
    end: 'Nothing is expected of you. If something looks wrong to you, if you would rather not be told, or want us to show less, one line is enough.',
    signed: (name, hub) => `${name}, for ${hub}`,
    yourName: '(your name)',
  },
  es: {
    language: 'es',
    hello: (name) => `Hola, ${name}:`,
    intro: (hub) => `queremos que sepas dónde apareces ahora en ${hub}:`,
    reshared: (title) => `Compartimos ${title}. Tu nombre y el enlace a tu sitio van primero.`,
    answered: (names, title) => `Alguien respondió a ${title}: ${names}. Mostramos los dos textos juntos.`,
    introduced: (names) => `Te presentamos a quienes nos leen, junto con ${names}.`,
    untitled: 'una entrada tuya',
    mentions: 'Lo que otras personas escriben aquí sobre ti está en una página que puedes seguir:',
    end: 'No esperamos nada a cambio. Si algo no te parece bien, si prefieres que no te avisemos o que mostremos menos, basta una línea.',
    signed: (name, hub) => `${name}, por ${hub}`,
    yourName: '(tu nombre)',
  },
};

/** In the member's language, else in the hub's, as far as we have words for it. */
function letterTo(member: Member, notices: readonly Notice[], hub: Hub): string {
  const words = wordsIn(member.language) ?? wordsIn(hub.language) ?? WORDS.en;
  const [only, ...more] = hub.curators;
  const signature = only !== undefined && more.length === 0 ? only.name : words.yourName;
  return [
    words.hello(member.name),
    words.intro(hub.name),
    ...notices.map((notice) => `${told(notice, words)}\n  ${notice.source}`),
    ...(member.consent.conversations
      ? [`${words.mentions}\n  ${absolute(hub, paths.mentions(member.id))}`]
      : []),
    words.end,
    words.signed(signature, hub.name),
  ].join('\n\n');
}

function told({ kind, about, by }: Notice, words: Words): string {
  const title = about === '' ? words.untitled : `“${about}”`;
  const names = new Intl.ListFormat(words.language).format(by.map(({ name }) => name));
  if (kind === 'reshared') return words.reshared(title);
  return kind === 'answered' ? words.answered(names, title) : words.introduced(names);
}

function wordsIn(language: string | undefined): Words | undefined {
  const base = language?.split('-', 1).join('').toLowerCase();
  return base === 'en' || base === 'es' ? WORDS[base] : undefined;
}
