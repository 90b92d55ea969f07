import { dayInWords } from '../dates.ts';
import type {
  Hold,
  Hub,
  Neighbour,
  Newcomer,
  OneWayFeed,
  OpenIntroduction,
  RestingMember,
} from '../model.ts';
import { letter } from './letter.ts';

/** Drafts in plain words, to be changed and sent by a person; the hub sends nothing. */

/** A question to the author of an entry that waits. It quotes what gave pause, so it goes to nobody else. */
export function askAuthor({ entry, reasons }: Hold, name: string, hub: Hub): string {
  const sentences = reasons.flatMap((reason) => reason.sentences);
  const what = entry.title === '' ? 'your last entry' : `“${entry.title}”`;
  const place = entry.url === undefined ? what : `${what} (${entry.url})`;
  return letter(name, hub, [
    `thank you for ${place}. We have not shown it on ${hub.name} yet, because we stopped at ${sentences.length === 1 ? 'this line' : 'something in it'} and wanted to ask you first.`,
    ...(sentences.length === 0 ? [] : [sentences.map((sentence) => `  ${sentence}`).join('\n')]),
    'Could the person it tells of recognise themselves, or could a neighbour? It may well be that you invented it, changed it, or have their yes; then one word from you is enough. If you change it at home, we will read the new words. And if you would rather that it stays off the hub, or stands here with its title only, that is just as well.',
    'It is your work and your decision. We only know how easily one is heard in the next room.',
  ]);
}

/** A greeting for a newcomer. */
export function greetNewcomer({ member }: Newcomer, hub: Hub): string {
  return letter(member.name, hub, [
    `welcome to ${hub.name}. We are glad that you are here, and we have begun to read you.`,
    'If you like, tell us three things: what you would most like to talk about with others here, whose writing has helped you, and whom you would like to meet. What stands on the hub is yours: if anything looks wrong to you, or you want to show less of it, one line to us is enough.',
  ]);
}

/** Examples enough for somebody to see what is meant. */
const MOST_NAMED = 3;

/** An invitation to a site that members keep linking to. */
export function inviteNeighbour({ name, linkedBy }: Neighbour, hub: Hub): string {
  return letter(name, hub, [
    `people who write here keep sending one another to you, so we wanted to say hello. For example:`,
    linesOf(linkedBy).slice(0, MOST_NAMED).join('\n'),
    `${hub.name} (${hub.url}) is one reading place for a community’s own blogs. It shows who wrote what, answers whom, and sends every reader to the author’s own site. We would like to list yours. You would choose what is shown, from a link only to all of it, and you could change your mind at any time. Nothing happens unless you say yes.`,
  ]);
}

/** A kind word to somebody who writes and never links. */
export function suggestAnswering({ member, couldAnswer }: OneWayFeed, hub: Hub): string {
  const named = linesOf(couldAnswer);
  const others =
    named.length === 0
      ? []
      : ['These made us think of you, and their authors would be glad of an answer:', named.join('\n')];
  return letter(member.name, hub, [
    'we read you, and we would like others here to find you, too. What brings people together here is a link: when somebody names a colleague’s entry and answers it, both find new readers.',
    ...others,
    'It is an idea and no more; write as you like to.',
  ]);
}

/** Entries with an address, each on two lines: whose it is and what it is called, and where it stands. */
function linesOf(entries: Neighbour['linkedBy']): readonly string[] {
  return entries.flatMap(({ entry, member }) =>
    entry.url === undefined ? [] : [`${member.name}: ${entry.title || entry.url}\n  ${entry.url}`],
  );
}

/** A check-in with somebody from whom nothing was heard. */
export function checkIn({ member, lastEntry, unreachableSince }: RestingMember, hub: Hub): string {
  const on = (day: string) => dayInWords(day, 'en', hub.timeZone);
  const heard =
    member.status === 'resting'
      ? 'you are resting, and we only want you to know that your place here is kept.'
      : lastEntry === undefined
        ? 'we have not read anything of yours here yet, and there is no hurry.'
        : `the last we read of yours was on ${on(lastEntry)}, and we think of you. Nothing is expected of you.`;
  return letter(member.name, hub, [
    heard,
    ...(unreachableSince === undefined
      ? []
      : [
          `One thing you may not know: since ${on(unreachableSince)} our hub has not been able to read your feed. If it has moved, tell us where.`,
        ]),
    'How are you? If something has changed, or you want to show less, or leave, one line is enough. If you only needed quiet, have it for as long as you like.',
  ]);
}

/** A question to two who were introduced, or to the one who has not said yes. */
export function askHowItWent({ between, waitingFor }: OpenIntroduction, hub: Hub): string {
  const [one, other] = between;
  const [waiting] = waitingFor;
  if (waiting && waitingFor.length === 1) {
    const partner = waiting === one ? other : one;
    return letter(waiting.name, hub, [
      `may we introduce you and ${partner.name} to each other? Nothing is public before both of you said yes, and a no needs no reason.`,
    ]);
  }
  if (waiting)
    return letter(`${one.name}, hello ${other.name}`, hub, [
      'may we introduce you to each other? Nothing is public before both of you said yes, and a no needs no reason.',
    ]);
  return letter(`${one.name}, hello ${other.name}`, hub, [
    'some time ago we introduced you to each other. Did you find something to talk about? And is there anything we could have done better?',
  ]);
}
