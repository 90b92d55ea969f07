import type { Community, Day, Hold } from '../model.ts';
import { rule } from './desk-acts.ts';
import { askAuthor } from './desk-letters.ts';
import type { DeskNote } from './desk-note.ts';

/** What may be done with an entry that waits, in the order in which it is offered. */
const CHOICES = [
  ['release', 'Release it'],
  ['title-only', 'Show its title only'],
  ['ask', 'Ask its author first'],
  ['keep-out', 'Keep it out'],
] as const;

/** An entry that waits: why, in which words, what to ask oneself, and what can be done. */
export function describeHold(
  hold: Hold,
  { hub, memberById }: Pick<Community, 'hub' | 'memberById'>,
  today: Day,
): DeskNote {
  const { entry, reasons, isAsked } = hold;
  const title = entry.title === '' ? 'An entry without a title' : `“${entry.title}”`;
  const author = memberById.get(entry.member)?.name ?? entry.member;
  const asked = isAsked === true ? ['Its author was asked; rule on it when you have their answer.'] : [];
  return {
    about: `${title}, by ${author}`,
    why: [...asked, ...reasons.map(({ reason }) => reason), ...QUESTIONS].join(' '),
    sentences: [...new Set(reasons.flatMap(({ sentences }) => sentences))],
    links: entry.url === undefined ? [] : [{ label: entry.title || entry.url, url: entry.url }],
    letter: askAuthor(hold, author, hub),
    acts: CHOICES.filter(([ruling]) => isAsked !== true || ruling !== 'ask').map((choice) =>
      rule(hold, choice, hub, today),
    ),
  };
}

/** What heuristics cannot know. */
const QUESTIONS = ['Could this person recognise themselves? Could a neighbour?'];
