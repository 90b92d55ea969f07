import type { Hub } from '../../model.ts';
import { stringsOf } from '../strings/strings.ts';
import { CAREFUL_ANSWERS, CONSENT_ITEMS } from './consent-items.ts';

/** What somebody may ask a hub for by a form. */
export type SubmissionKind = 'join' | 'leave';

/** One question of a form. The page, the paper, the form of a code host and whoever reads the answers all go by it. */
export interface Question {
  readonly id: string;
  readonly kind: 'address' | 'line' | 'lines' | 'addresses' | 'choice';
  readonly ask: string;
  readonly hint?: string;
  readonly isRequired: boolean;
  /** Of a choice: what can be said, by the word that a hub's files have for it. */
  readonly answers?: Readonly<Record<string, string>>;
  /** Of a choice: what holds if nothing is said, as the schema of consent has it; absent where somebody has to choose. */
  readonly chosen?: string;
  /** Signs for which there is room. */
  readonly longest: number;
}

/** Questions that stand together under a heading. */
export interface QuestionGroup {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** Signs for which an answer has room. An address is as long as browsers take it; the rest is what a page has room for. */
export const LONGEST_ANSWER = { address: 500, line: 300, lines: 1000 } as const;

type Speaking = Pick<Hub, 'language'>;

/** The questions of a form in the hub's language, in their order. */
export function questionGroups(hub: Speaking, kind: SubmissionKind): readonly QuestionGroup[] {
  return kind === 'join' ? joinGroups(hub) : leaveGroups(hub);
}

/** The same without their headings. */
export function questionsOf(hub: Speaking, kind: SubmissionKind): readonly Question[] {
  return questionGroups(hub, kind).flatMap(({ questions }) => questions);
}

function joinGroups(hub: Speaking): readonly QuestionGroup[] {
  const { submission, consent } = stringsOf(hub);
  const { ask, hint, answer, join } = submission;
  return [
    {
      title: join.about,
      questions: [
        { id: 'address', ...ADDRESS, ask: ask.address, hint: hint.address, isRequired: true },
        { id: 'name', ...LINE, ask: ask.name, hint: hint.name, isRequired: true },
        { id: 'mine', ...CHOICE, ask: ask.mine, answers: answer.mine, isRequired: true },
        { id: 'pseudonym', ...CHOICE, ask: ask.pseudonym, answers: answer.pseudonym, chosen: 'no' },
        { id: 'lane', ...LINE, ask: ask.lane, hint: hint.lane },
        { id: 'about', ...LINE, ask: ask.about, hint: hint.about },
      ],
    },
    {
      title: join.consents,
      questions: CONSENT_ITEMS.map((item) => ({
        id: item,
        ...CHOICE,
        ask: consent[item].ask,
        answers: consent[item].answers,
        chosen: CAREFUL_ANSWERS[item],
      })),
    },
    {
      title: join.beyond,
      questions: [{ id: 'gifts', ...LINES, kind: 'addresses', ask: ask.gifts, hint: hint.gifts }],
    },
  ];
}

function leaveGroups(hub: Speaking): readonly QuestionGroup[] {
  const { ask, hint, answer, leave } = stringsOf(hub).submission;
  return [
    {
      title: leave.about,
      questions: [
        { id: 'wish', ...CHOICE, ask: ask.wish, answers: answer.wish, isRequired: true },
        { id: 'leaving', ...ADDRESS, ask: ask.leaving, hint: hint.leaving, isRequired: true },
        { id: 'detail', ...LINES, ask: ask.detail, hint: hint.detail },
      ],
    },
  ];
}

const ADDRESS = { kind: 'address', longest: LONGEST_ANSWER.address } as const;
const LINE = { kind: 'line', longest: LONGEST_ANSWER.line, isRequired: false } as const;
const LINES = { kind: 'lines', longest: LONGEST_ANSWER.lines, isRequired: false } as const;
const CHOICE = { kind: 'choice', longest: LONGEST_ANSWER.line, isRequired: false } as const;
