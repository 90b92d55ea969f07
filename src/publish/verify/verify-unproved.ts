import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileMarks, fileMark } from '../standing/file-marks.ts';
import type { Boundaries } from './boundaries.ts';
import { measureOf, type Proof, provedFiles } from './proof.ts';
import { type Verification, verifySite } from './verify-site.ts';

/** What a look at a site found that took an earlier one's word. */
export interface ProvingVerification extends Verification {
  /** What is proved now, where nothing was found. */
  readonly proof: Proof;
  /** Whether what was proved before still counts. */
  readonly isTrusted: boolean;
}

/**
 * Verifies a site as `verifySite` does, but for the files that an earlier look proved, by what is known now. Those in `taken` are known to have the
 * marks given.
 *
 * @throws {HubError} as `verifySite`.
 */
export async function verifyUnproved(
  output: string,
  boundaries: Boundaries,
  before?: Proof,
  taken: FileMarks = {},
): Promise<ProvingVerification> {
  const measure = measureOf(boundaries);
  const proved = provedFiles(before, measure);
  const files: Record<string, string> = {};
  const found = await verifySite(output, boundaries, (path) => {
    const name = fileMark(path);
    const mark = taken[name] ?? fileMark(readFileSync(join(output, path)));
    files[name] = mark;
    return proved[name] === mark;
  });
  return { ...found, proof: { ...measure, files }, isTrusted: Object.keys(proved).length > 0 };
}
