import { z } from 'zod';
import { formatFault } from '../../config/fault.ts';
import { parseYaml } from '../../config/yaml/parse-yaml.ts';
import { HubError } from '../../hub-error.ts';
import { LANGUAGES } from '../../templates/strings/strings.ts';
import { type Question, questionsOf, type SubmissionKind } from '../../templates/submission/questions.ts';

/** Answers to a form, by the questions' ids. Nothing in them is trusted. */
export interface Submission {
  readonly kind: SubmissionKind;
  readonly answers: Readonly<Record<string, string>>;
  /** What tells this submission from every other: of an issue, what its author cannot choose; of a file, all that it says. */
  readonly origin: string;
  /** Of an issue, its number. */
  readonly issue?: number;
}

const person = z.object({ id: z.int().nonnegative() });
const event = z.object({
  issue: z.object({
    number: z.int().positive(),
    body: z.string().nullish(),
    user: person,
    pull_request: z.unknown().optional(),
  }),
  comment: z.object({ user: person }).optional(),
  repository: z.object({ full_name: z.string() }),
});
const file = z.looseObject({ form: z.enum(['join', 'leave']) });

/** A longer text is no answer to a form. */
const MOST_CHARACTERS = 100_000;

/**
 * Reads the event of a code host (JSON: an issue was opened or edited, or its author wrote a comment), or a file that the form saved
 * (YAML); `undefined` for what is no form of ours, or what somebody else wrote below one.
 *
 * @throws {HubError} for a file that is neither.
 */
export function readSubmission(name: string, text: string): Submission | undefined {
  if (text.length > 10 * MOST_CHARACTERS)
    throw new HubError(`${name} is too long for a form. Nothing was read.`);
  const values = valuesIn(name, text);
  const saved = file.safeParse(values);
  if (saved.success) return fromFile(saved.data);
  const issued = event.safeParse(values);
  if (!issued.success)
    throw new HubError(
      `${name} is neither a file that the form at /join/ or /leave/ saved, nor the event of an issue. Nothing was read.`,
    );
  const { issue, comment, repository } = issued.data;
  if (issue.pull_request !== undefined || (comment !== undefined && comment.user.id !== issue.user.id))
    return undefined;
  const read = readAnswers(issue.body ?? '');
  // The person is whoever opened the issue, also where somebody else edited its text. It gets another line when it is transferred, and
  // when another address is written into it.
  const origin = `${repository.full_name}#${issue.number}:${issue.user.id}`;
  return read && { ...read, origin, issue: issue.number };
}

function valuesIn(name: string, text: string): unknown {
  if (!text.trimStart().startsWith('{')) {
    const parsed = parseYaml(name, text);
    if (parsed.kind === 'values') return parsed.top.value;
    throw new HubError(
      `${parsed.faults.map(formatFault).join('\n')}\nNothing was read. Mend each, or ask the sender to fill in the form again.`,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new HubError(`${name} could not be read as JSON: ${String(error)}. Nothing was read.`);
  }
}

function fromFile({ form, ...rest }: z.output<typeof file>): Submission {
  const ids = questionsOf({ language: 'en' }, form).map(({ id }) => id);
  const answers = ids.map((id) => [id, typeof rest[id] === 'string' ? rest[id].trim() : ''] as const);
  return { kind: form, answers: Object.fromEntries(answers), origin: originOf(form, answers) };
}

/** Anybody may send a file, so that two are one only where they say the same, however it is spaced or ordered. */
function originOf(form: SubmissionKind, answers: readonly (readonly [id: string, said: string])[]): string {
  const said = answers
    .filter(([, words]) => words !== '')
    .map(([id, words]) => [id, words.normalize('NFC').replace(/\s+/gu, ' ')] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(['file', form, ...said]);
}

/**
 * The answers in the text of an issue, in whichever language its headings are. The first answer to a question counts, so that
 * nothing in a later one can take its place.
 */
export function readAnswers(text: string): Pick<Submission, 'kind' | 'answers'> | undefined {
  const sections = sectionsOf(text.slice(0, MOST_CHARACTERS));
  for (const kind of ['join', 'leave'] as const)
    for (const language of Object.keys(LANGUAGES)) {
      const questions = questionsOf({ language }, kind);
      // The first two say whose it is; without them it is a letter like any other.
      if (questions.filter(({ ask }) => sections.has(ask)).length < 2) continue;
      return {
        kind,
        answers: Object.fromEntries(
          questions.map((question) => [question.id, answerTo(question, sections.get(question.ask) ?? '')]),
        ),
      };
    }
  return undefined;
}

function sectionsOf(text: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const part of text.split(/^### /mu).slice(1)) {
    const [heading = '', ...lines] = part.split(/\r\n|[\r\n]/u);
    const answer = lines.join('\n').trim();
    if (!sections.has(heading.trim())) sections.set(heading.trim(), answer === '_No response_' ? '' : answer);
  }
  return sections;
}

/** A choice is said in the words of the form. */
function answerTo({ answers }: Question, said: string): string {
  if (answers === undefined) return said;
  return Object.entries(answers).find(([, words]) => words === said)?.[0] ?? said;
}
