import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fingerprints } from '../standing/fingerprint.ts';
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
  /** Of each text that was known: how it might be shown, and what it said. */
  texts: z.record(z.string(), z.tuple([z.boolean(), z.string(), z.string()])),
  /** Of each file, its path and its bytes. */
  files: z.array(z.string()),
});

export type Proof = z.infer<typeof proof>;

/** What boundaries say, as far as a later look has to compare it. */
export async function measureOf(boundaries: Boundaries): Promise<Omit<Proof, 'files'>> {
  const { config, key, bylines, given, cards, people, texts } = boundaries;
  const markOf = fingerprints();
  const hidden = [
    config.members.flatMap(({ neverPublish }) => neverPublish),
    [...bylines.values()].flat(),
    people,
  ];
  return {
    base: markOf([await programMark(), config, key, bylines, given, cards, people]),
    hasHidden: hidden.flat().length > 0,
    texts: Object.fromEntries(texts.map((text) => [markOf(text.key), statusOf(text, markOf)])),
  };
}

function statusOf(text: KnownText, markOf: (value: unknown) => string): Proof['texts'][string] {
  const { isShown, scope, isReleased, member, title, url, pieces, said, leadsTo, pictures } = text;
  return [
    isShown,
    markOf([scope, isReleased, member.id, pictures]),
    markOf([title, url, pieces, said, leadsTo]),
  ];
}

/**
 * The files that need not be looked at again. A file with the bytes of one that was published before holds nothing of a text that nobody
 * had read then. So it is as it was proved to be, unless what was known then may be shown less today: then every file is looked at.
 */
export function provedFiles(before: Proof | undefined, now: Omit<Proof, 'files'>): ReadonlySet<string> {
  if (before === undefined || before.base !== now.base) return new Set();
  const isAsBefore = Object.entries(before.texts).every(([name, [wasShown, limits, words]]) => {
    const text = now.texts[name];
    // What waited and is gone was in none of these files.
    if (text === undefined) return !wasShown;
    const [isShown, limitsNow, wordsNow] = text;
    if (limitsNow !== limits || (wasShown && !isShown)) return false;
    return wordsNow === words || !now.hasHidden;
  });
  return new Set(isAsBefore ? before.files : []);
}

/** By what a file of a site is known again: its path and its bytes. */
export function markOfFile(output: string, path: string): string {
  const hash = createHash('sha256')
    .update(`${path}\n`)
    .update(readFileSync(join(output, path)));
  return hash.digest('base64url').slice(0, 32);
}
