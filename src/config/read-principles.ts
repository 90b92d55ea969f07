import { readFileSync } from 'node:fs';
import type { Language, Principles } from '../model.ts';
import { findDuplicates } from './checks/references.ts';
import type { ConfigFault } from './fault.ts';
import { at, each } from './place.ts';
import { type FileReading, readHubFile } from './read-hub-file.ts';
import { type PrinciplesHead, principlesShape } from './shapes/principles.ts';
import { readText } from './yaml/read-text.ts';

const FILE = '_data/principles.md';

/** The words that come with Kith, for a hub that has not written its own, by language. */
const DEFAULTS: Readonly<Record<string, string>> = {
  en: readFileSync(new URL('principles.md', import.meta.url), 'utf8'),
  es: readFileSync(new URL('principles.es.md', import.meta.url), 'utf8'),
};

/**
 * Reads the hub's principles: between two lines of three dashes the versions, in YAML, and below them the words, in Markdown.
 * A hub without the file has the words that come with Kith, in its own `language` where there are some, else in English. Never throws.
 */
export async function readPrinciples(folder: string, language: Language): Promise<FileReading<Principles>> {
  const outcome = await readText(folder, FILE);
  const given = outcome.kind === 'text' && outcome.text.trim() !== '' ? outcome.text : undefined;
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const spoken = Object.hasOwn(DEFAULTS, base) ? base : 'en';
  const { head, words, firstLine } = split(given ?? DEFAULTS[spoken] ?? '');
  const reading = await readHubFile(folder, FILE, principlesShape, {}, head);
  if (outcome.kind === 'unreadable') {
    const { position, message } = outcome;
    return { ...reading, content: undefined, faults: [{ file: FILE, ...position, path: '', message }] };
  }
  if (given === undefined) {
    const top = { ...reading.top, source: { ...reading.top.source, state: 'absent' as const } };
    return { ...reading, top, content: contentOf(reading, words, spoken) };
  }
  const faults = [...reading.faults, ...duplicatesIn(reading), ...faultsIn(words, firstLine)];
  return { ...reading, faults, content: contentOf(reading, words) };
}

/** The versions stand from the first line to the next line of dashes; without such lines there are none. */
function split(text: string): { readonly head: string; readonly words: string; readonly firstLine: number } {
  const lines = text.split(/\r?\n/u);
  const end = /^---\s*$/u.test(lines[0] ?? '')
    ? lines.findIndex((line, at) => at > 0 && /^---\s*$/u.test(line))
    : -1;
  return {
    head: lines.slice(0, Math.max(end, 0)).join('\n'),
    words: lines.slice(end + 1).join('\n'),
    firstLine: end + 2,
  };
}

function contentOf(
  { content }: FileReading<PrinciplesHead>,
  words: string,
  spoken?: Language,
): Principles | undefined {
  if (content === undefined) return undefined;
  const versions = content.versions.toSorted((one, other) => (one.on < other.on ? 1 : -1));
  return {
    versions,
    words,
    isDefault: spoken !== undefined,
    ...(spoken === undefined ? {} : { language: spoken }),
  };
}

function duplicatesIn({ top }: FileReading<PrinciplesHead>): readonly ConfigFault[] {
  return findDuplicates(
    each(at(top, 'versions')).map((version) => at(version, 'on')),
    (day) => day,
    (_, line) => `is the same day as on line ${line}; tell in one sentence what changed on it`,
  );
}

/** What would not be shown as its writer means it. */
const UNSHOWN: readonly (readonly [RegExp, string])[] = [
  [/<!--/u, 'begins a comment, and readers would see it as text; take it out'],
  [/!\[[^\]]*\]\(/u, 'is a picture; this page is words only, so say it in words'],
  [
    /<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/iu,
    'is HTML, and readers would see it as text; write Markdown: `**strong**`, `[words](https://…)`',
  ],
];

function faultsIn(words: string, firstLine: number): readonly ConfigFault[] {
  if (words.trim() === '')
    return [
      {
        file: FILE,
        line: firstLine,
        column: 1,
        path: '',
        message:
          'has no words below the versions; write them there, or delete the file and the words that come with Kith are shown',
      },
    ];
  return words.split('\n').flatMap((text, index) =>
    UNSHOWN.flatMap(([pattern, message]) => {
      const found = pattern.exec(text);
      return found === null
        ? []
        : [{ file: FILE, line: firstLine + index, column: found.index + 1, path: '', message }];
    }),
  );
}
