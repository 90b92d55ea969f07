import { canonicalAddress } from '../../canonical-address.ts';
import { faultInAddress } from '../../config/shapes/address.ts';
import type { Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { type Question, questionsOf } from '../../templates/submission/questions.ts';
import { plainLine } from './quote-safely.ts';
import type { Submission } from './read-submission.ts';

/** An answer that has to be given anew, and why, in the hub's language. */
export interface Slip {
  readonly ask: string;
  readonly words: string;
}

/** What is wrong with the answers. The page says the same before anybody sends them; here nothing is trusted. */
export function findSlips(hub: Hub, { kind, answers }: Submission): readonly Slip[] {
  return questionsOf(hub, kind).flatMap((question) => {
    const words = slipIn(hub, question, answers[question.id] ?? '');
    return words === undefined ? [] : [{ ask: question.ask, words }];
  });
}

function slipIn(hub: Hub, question: Question, answer: string): string | undefined {
  const { slip } = stringsOf(hub).submission;
  if (plainLine(answer) === '') return question.isRequired ? slip.empty : undefined;
  if (answer.length > question.longest) return slip.long.replace('{most}', String(question.longest));
  if (question.answers !== undefined) return Object.hasOwn(question.answers, answer) ? undefined : slip.empty;
  if (question.kind === 'address') return slipInAddress(hub, answer);
  if (question.kind !== 'addresses') return undefined;
  const addresses = answer.split(/\s+/u);
  return (
    addresses.map((address) => slipInAddress(hub, address)).find((words) => words !== undefined) ??
    (addresses.length > 2 ? slip.many : undefined)
  );
}

/** Where it leads, and whether anything private is there, is for the guard to say when it is asked for. */
export function slipInAddress(hub: Pick<Hub, 'language' | 'url'>, text: string): string | undefined {
  const { slip } = stringsOf(hub).submission;
  if (/\s/u.test(text)) return slip.spaces;
  if (/^(?:mailto:)?[^\s@/:]+@[^\s@/]+$/iu.test(text)) return slip.mail;
  if (/^[\w-]+(?:\.[\w-]+)+(?:[:/?#].*)?$/u.test(text))
    return slip.scheme.replace('{address}', () => `https://${text}`);
  if (!/^https?:/iu.test(text)) return /^[a-z][a-z\d+.-]*:/iu.test(text) ? slip.notWeb : slip.incomplete;
  if (URL.canParse(text) && `${new URL(text).username}${new URL(text).password}` !== '') return slip.secret;
  if (faultInAddress(text) !== undefined) return slip.incomplete;
  return `${canonicalAddress(text)}/`.startsWith(`${canonicalAddress(hub.url)}/`) ? slip.hub : undefined;
}
