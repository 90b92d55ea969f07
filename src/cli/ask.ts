import { confirm, isCancel, multiselect, password, select, text } from '@clack/prompts';
import { HubError } from '../hub-error.ts';
import { Cancelled } from './cancelled.ts';
import { shown } from './shown.ts';
import { UsageError } from './usage-error.ts';

/** Questions go where progress goes, so that what a command prints stays clean. */
const output = process.stderr;

/** One of several; its value is given back as it is, and only its label is drawn. */
interface Option {
  readonly value: string;
  readonly label: string;
}

/** Asks for words that are needed. */
export async function askFor(message: string, initialValue?: string): Promise<string> {
  const answer = await text({
    message: shown(message),
    output,
    ...(initialValue !== undefined && { initialValue: shown(initialValue) }),
    validate: (value) =>
      (value ?? '').trim() === '' ? 'This is needed; Ctrl-C leaves everything as it was.' : undefined,
  });
  return answered(answer).trim();
}

/**
 * Asks for words, with a proposal; `fault` says what is wrong with an answer, which is asked for again then.
 */
export async function askChecked(
  message: string,
  proposal: string,
  fault: (value: string) => string | undefined,
): Promise<string> {
  const answer = await text({
    message: shown(message),
    output,
    initialValue: shown(proposal),
    validate: (value) => asReply(fault(value ?? '')),
  });
  return answered(answer).trim();
}

/**
 * Asks for the words of an option that was not given.
 *
 * @throws {UsageError} when nobody can be asked.
 */
export async function needed(name: string, question: string, isAsking: boolean): Promise<string> {
  if (isAsking) return askFor(question);
  throw new UsageError(`--${name} is missing: ${question}`);
}

/** Asks for words that may stay away; an empty answer gives `undefined`. `fault` says what is wrong with another. */
export async function askMaybe(
  message: string,
  fault: (value: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = await text({
    message: shown(`${message} (Enter for none)`),
    output,
    defaultValue: '',
    validate: (value) => ((value ?? '').trim() === '' ? undefined : asReply(fault(value ?? ''))),
  });
  return answered(answer).trim() || undefined;
}

/** Asks for words that nobody should read over a shoulder, one after the other, until an empty answer. */
export async function askSecrets(message: string): Promise<readonly string[]> {
  const secrets: string[] = [];
  for (;;) {
    const secret = answered(await password({ message: shown(message), output })).trim();
    if (secret === '') return secrets;
    secrets.push(secret);
  }
}

/** Lets a person choose one of several. */
export async function askWhich(
  message: string,
  options: readonly Option[],
  initialValue?: string,
): Promise<string> {
  const initial = initialValue === undefined ? {} : { initialValue };
  return answered(await select({ message: shown(message), options: drawn(options), output, ...initial }));
}

/** Lets a person choose any number of several, those in `initial` being chosen already. */
export async function askSeveral(
  message: string,
  options: readonly Option[],
  initial: readonly string[] = [],
): Promise<readonly string[]> {
  const initialValues = [...initial];
  return answered(
    await multiselect({
      message: shown(message),
      options: drawn(options),
      initialValues,
      required: false,
      output,
    }),
  );
}

/** @throws {HubError} when the answer is no: nothing is written then. */
export async function askConsent(message: string): Promise<void> {
  if (!answered(await confirm({ message: shown(message), output })))
    throw new HubError('Nothing was written.');
}

function asReply(fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : shown(`This ${fault}`);
}

/** A feed's title or tag may be a label, and cannot move the cursor. */
function drawn(options: readonly Option[]): Option[] {
  return options.map(({ value, label }) => ({ value, label: shown(label) }));
}

/** @throws {Cancelled} at Ctrl-C. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<Answer, symbol>;
}
