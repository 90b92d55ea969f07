import { availableParallelism } from 'node:os';
import type { Boundaries } from './boundaries.ts';
import type { FileChecker } from './check-file.ts';
import { type FileList, inTurns, lookOver } from './look-over.ts';
import { type Helper, startHelper, tellable } from './start-helper.ts';

/** How many look over a site beside this thread. */
export interface Help {
  /** Worker threads at most. */
  readonly helpers: number;
  /** For so many files alone a helper, which has to be told of all texts, is not worth it. */
  readonly handful: number;
  /** Each helper has a copy of what is known of all texts. With more texts than this, memory is dearer than time. */
  readonly mostTexts: number;
  /** Memory that one helper may have. */
  readonly mebibytes: number;
}

const usualHelp = (): Help => ({
  helpers: Math.min(4, availableParallelism()) - 1,
  handful: 500,
  mostTexts: 30_000,
  mebibytes: 1024,
});

/** Whether so much is known that all of it should not be held twice, nor at once. */
export function isMemoryDear({ texts }: Boundaries, wishes: Partial<Help> = {}): boolean {
  return texts.length > { ...usualHelp(), ...wishes }.mostTexts;
}

/** This thread's own number; helpers have those behind it. */
const HERE = 1;

/**
 * Looks over many files in several threads, and gives those of which it is not known that nothing is to be found in them: nearly always
 * none. For few files, and where nobody can help, that is all of them.
 */
export async function lookTogether(
  list: FileList,
  boundaries: Boundaries,
  prepare: () => FileChecker,
  wishes: Partial<Help> = {},
): Promise<readonly string[]> {
  const { paths } = list;
  const { helpers, handful, mebibytes } = { ...usualHelp(), ...wishes };
  if (paths.length <= handful || isMemoryDear(boundaries, wishes)) return paths;
  const started = Array.from({ length: helpers }, () => startHelper(mebibytes)).filter(
    (helper): helper is Helper => helper !== undefined,
  );
  if (started.length === 0) return paths;
  try {
    const { check, places } = prepare();
    const order = { list, places: places(), boundaries: tellable(boundaries) };
    const helping = started.map(({ help }, at) => help({ ...order, thread: HERE + 1 + at }));
    for await (const _ of inTurns(lookOver(list, check, HERE)));
    const words = await Promise.all(helping);
    const isTrusted = words.map((asked) => asked?.every((address) => !boundaries.wasTakenBack(address)));
    return paths.filter((_, at) => {
      const thread = list.cleanFor[at] ?? 0;
      return thread !== HERE && !isTrusted[thread - HERE - 1];
    });
  } finally {
    await Promise.all(started.map((helper) => helper.end()));
  }
}
