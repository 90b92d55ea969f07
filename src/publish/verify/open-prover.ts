import { join } from 'node:path';
import { type FileMarks, fileMark, markOfFile } from '../standing/file-marks.ts';
import type { Boundaries } from './boundaries.ts';
import { measureOf, type Proof, provedFiles } from './proof.ts';
import { type FileVerifier, prepareVerifier, type Verification, verifySite } from './verify-site.ts';

/** What a look at a site found that took an earlier one's word. */
export interface ProvingVerification extends Verification {
  /** What is proved now, where nothing was found. */
  readonly proof: Proof;
}

/** Looks at sites, or parts of them, by what is known now and what an earlier look proved. */
export interface Prover {
  /** Whether what was proved before still counts. */
  readonly isTrusted: boolean;
  /** May be called while files are still being written, so that less is left to do when they are there. */
  readonly prepare: () => void;
  /**
   * Verifies a site as `verifySite` does, but for the files that an earlier look proved. Those in `taken` are known to have the marks given.
   *
   * @throws {HubError} as `verifySite`.
   */
  readonly verify: (output: string, taken?: ReadonlyMap<string, string>) => Promise<ProvingVerification>;
}

/** Compares what is known now with what was known at an earlier look. */
export function openProver(boundaries: Boundaries, before?: Proof): Prover {
  const measure = measureOf(boundaries);
  const proved: FileMarks = provedFiles(before, measure);
  let verifier: FileVerifier | undefined;
  return {
    prepare: () => {
      verifier ??= prepareVerifier(boundaries);
    },
    isTrusted: Object.keys(proved).length > 0,
    verify: async (output, taken = new Map()) => {
      const files: Record<string, string> = {};
      const isProved = (path: string) => {
        const mark = taken.get(path) ?? markOfFile(join(output, path));
        // The verifier says what is wrong with one that cannot be read.
        if (mark === undefined) return false;
        const name = fileMark(path);
        files[name] = mark;
        return proved[name] === mark;
      };
      const found = await verifySite(output, boundaries, { isProved, verifier });
      return { ...found, proof: { ...measure, files } };
    },
  };
}
