import { relative } from 'node:path';
import { z } from 'zod';
import { tombstoneFile } from '../../archive/archive-paths.ts';
import { ownCopy } from '../../own-copy.ts';
import type { FileMarks } from '../standing/file-marks.ts';
import { fingerprints } from '../standing/fingerprint.ts';
import { hashContents } from '../standing/hash-files.ts';
import { programMark } from '../standing/program-mark.ts';
import type { Boundaries, KnownText } from './boundaries.ts';

/**
 * What a look at a whole site proved: which files held nothing that breaks a promise, measured by what was known then. All of it is hashes, and
 * nothing of anybody.
 */
export const proof = z.object({
  /** Of what decides about every file: the hub's own files, members' consents, hidden words, the program. */
  base: z.string(),
  /** Whether words are hidden, which somebody's edit may lay bare or cover. */
  hasHidden: z.boolean(),
  /** Of each text that was known, in one word: whether it was shown, how it might be, and what it said. */
  texts: z.record(z.string(), z.string().regex(/^[+-][0-9a-f]{64}$/u)),
  /** Of each file. */
  files: z.record(z.string(), z.string()) satisfies z.ZodType<FileMarks>,
});

export type Proof = z.infer<typeof proof>;

/** What boundaries say, as far as a later look has to compare it. */
export function measureOf(boundaries: Boundaries): Omit<Proof, 'files'> {
  const { config, key, bylines, given, cards, people, texts } = boundaries;
  const fingerprint = fingerprints();
  // Half of it tells as many texts apart as there will ever be, and all of them are held while a site is verified.
  const markOf = (value: unknown) => fingerprint(value).slice(0, MARK);
  const hidden = [
    config.members.flatMap(({ neverPublish }) => neverPublish),
    [...bylines.values()].flat(),
    people,
  ];
  const takenBack = hashContents(config.root, [relative(config.root, tombstoneFile(config.root))]);
  const known = texts.map((text) => [markOf(text.key), statusOf(text, markOf)] as const);
  return {
    // Where the hub lies says nothing of what it may say.
    base: markOf([programMark(), { ...config, root: '' }, key, bylines, given, cards, people, takenBack]),
    hasHidden: hidden.flat().length > 0,
    // What is kept and what is gone may come in any order.
    texts: Object.fromEntries(known.toSorted(([one], [other]) => (one < other ? -1 : 1))),
  };
}

/** So many digits. */
const MARK = 32;

const SHOWN = '+';
const WAITING = '-';

function statusOf(text: KnownText, markOf: (value: unknown) => string): string {
  const { isShown, scope, isReleased, member, title, url, pieces, said, leadsTo, pictures, passages } = text;
  // Of a text whose passages were lost, files were proved without them.
  const limits = markOf([scope, isReleased, member.id, pictures, passages().length > 0]);
  const words = markOf([title, url, pieces, said, leadsTo]);
  return ownCopy((isShown ? SHOWN : WAITING) + limits + words);
}

function limitsOf(status: string): string {
  return status.slice(1, 1 + MARK);
}

function wordsOf(status: string): string {
  return status.slice(1 + MARK);
}

/**
 * The files that need not be looked at again. A file with the bytes of one that was published before holds nothing of a text that nobody
 * had read then. So it is as it was proved to be, unless what was known then may be shown less today: then every file is looked at.
 */
export function provedFiles(before: Proof | undefined, now: Omit<Proof, 'files'>): FileMarks {
  if (before === undefined || before.base !== now.base) return {};
  const isAsBefore = Object.entries(before.texts).every(([name, before]) => {
    const text = now.texts[name];
    const wasShown = before.startsWith(SHOWN);
    // What waited and is gone was in none of these files.
    if (text === undefined) return !wasShown;
    if (limitsOf(text) !== limitsOf(before) || (wasShown && !text.startsWith(SHOWN))) return false;
    return wordsOf(text) === wordsOf(before) || !now.hasHidden;
  });
  return isAsBefore ? before.files : {};
}
