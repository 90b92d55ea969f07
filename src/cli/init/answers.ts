import { basename } from 'node:path';
import { explainIssue } from '../../config/shapes/explain-issue.ts';
import { type HubFile, hubShape } from '../../config/shapes/hub.ts';
import { askChecked, askWhich } from '../ask.ts';
import { type Arguments, text } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { HOST_LABELS, HOSTS, type Host, isHost } from './hosts.ts';

/** What a new hub is told about itself. */
export interface Answers {
  readonly name: string;
  readonly url: string;
  readonly language: string;
  readonly timeZone: string;
  readonly host: Host;
  /** A page, or `mailto:` with an address; nothing while there is none. */
  readonly contact: string | undefined;
}

interface Situation {
  readonly folder: string;
  /** What the hub says of itself already, where one was begun. */
  readonly known: HubFile | undefined;
  readonly isAsking: boolean;
}

/** Where the site is as long as it has no address of its own. */
const NO_ADDRESS = 'http://localhost:8080/';

/**
 * The answers from the options; what was not given is asked for, or takes its default when nobody is to be asked.
 *
 * @throws {UsageError} when an option says what a hub cannot be told.
 */
export async function findAnswers(
  given: Arguments,
  { folder, known, isAsking }: Situation,
): Promise<Answers> {
  const options = readOptions(given);
  const ask = async (key: Key, question: string, fallback: string) =>
    options[key] ??
    (isAsking
      ? tidy(key, await askChecked(question, fallback, (value) => faultIn(key, tidy(key, value))))
      : fallback);
  const name = await ask('name', 'What is the hub called?', known?.name ?? nameOf(folder));
  const url = await ask(
    'url',
    'At which address will readers find it? (It can be changed until you publish.)',
    known?.url ?? NO_ADDRESS,
  );
  const language =
    options.language ?? (isAsking ? await askLanguage(known?.language) : (known?.language ?? 'en'));
  const host = options.host ?? (isAsking ? await askHost() : 'github');
  const contact = await ask(
    'contact',
    'How can people reach you? A page, or an e-mail address that may be published (Enter: later)',
    known?.contact ?? '',
  );
  const timeZone = options['time-zone'] ?? known?.timeZone ?? systemTimeZone();
  return { name, url, language, timeZone, host, contact: contact === '' ? undefined : contact };
}

/** The options, by the key of `_data/hub.yaml` that each sets. */
const KEYS = {
  name: 'name',
  url: 'url',
  language: 'language',
  'time-zone': 'timeZone',
  contact: 'contact',
} as const;

type Key = keyof typeof KEYS;

type Given = { readonly [Name in Key]?: string } & { readonly host?: Host };

function readOptions(given: Arguments): Given {
  const options: { [Name in Key]?: string } & { host?: Host } = {};
  for (const key of Object.keys(KEYS) as Key[]) {
    const value = text(given, key);
    if (value === undefined) continue;
    const tidied = tidy(key, value);
    const fault = faultIn(key, tidied);
    if (fault !== undefined) throw new UsageError(`--${key} “${value}” ${fault}.`);
    options[key] = tidied;
  }
  const host = text(given, 'host');
  if (host === undefined) return options;
  if (!isHost(host)) throw new UsageError(`--host should be one of ${HOSTS.join(', ')}, not “${host}”.`);
  return { ...options, host };
}

/** People leave out what goes without saying for them. */
function tidy(key: Key, value: string): string {
  const trimmed = value.trim();
  if (key === 'contact' && /^[^\s@:/]+@[^\s@:/]+$/u.test(trimmed)) return `mailto:${trimmed}`;
  if (key === 'url' && /^[\w-]+(?:\.[\w-]+)+(?:[/:]\S*)?$/u.test(trimmed)) return `https://${trimmed}`;
  return trimmed;
}

function faultIn(key: Key, value: string): string | undefined {
  if (key === 'contact' && value === '') return undefined;
  const result = hubShape.safeParse({ [KEYS[key]]: value }, { error: explainIssue });
  return result.error?.issues[0]?.message;
}

/** A hub that was begun may speak one that we have no words for, or have by another code, such as `es-MX`. */
function askLanguage(known = 'en'): Promise<string> {
  const isOurs = LANGUAGES.some(({ value }) => value === known);
  const options = isOurs ? LANGUAGES : [...LANGUAGES, { value: known, label: known }];
  return askWhich('In which language does the hub speak?', options, known);
}

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

async function askHost(): Promise<Host> {
  const options = HOSTS.map((value) => ({ value, label: HOST_LABELS[value] }));
  const host = await askWhich('Where does the hub’s folder live, and who publishes the site?', options);
  return isHost(host) ? host : 'github';
}

/** `harbor-reading-room` is likely to be called “Harbor reading room”. */
function nameOf(folder: string): string {
  const words = basename(folder)
    .replaceAll(/[-_\s]+/gu, ' ')
    .trim();
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return name === '' || faultIn('name', name) !== undefined ? 'Our hub' : name;
}

function systemTimeZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return faultIn('time-zone', zone) === undefined ? zone : 'UTC';
}
