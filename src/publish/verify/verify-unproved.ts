import type { Boundaries } from './boundaries.ts';
import { marksOfFile, measureOf, type Proof, provedFiles } from './proof.ts';
import { type Verification, verifySite } from './verify-site.ts';

/** What a look at a site found that took an earlier one's word. */
export interface ProvingVerification extends Verification {
  /** What is proved now, where nothing was found. */
  readonly proof: Proof;
  /** Whether what was proved before still counts. */
  readonly isTrusted: boolean;
}

/**
 * Verifies a site as `verifySite` does, but for the files that an earlier look proved, by what is known now.
 *
 * @throws {HubError} as `verifySite`.
 */
export async function verifyUnproved(
  output: string,
  boundaries: Boundaries,
  before?: Proof,
): Promise<ProvingVerification> {
  const measure = measureOf(boundaries);
  const proved = provedFiles(before, measure);
  const files: Record<string, string> = {};
  const found = await verifySite(output, boundaries, (path) => {
    const [name, bytes] = marksOfFile(output, path);
    files[name] = bytes;
    return proved[name] === bytes;
  });
  return { ...found, proof: { ...measure, files }, isTrusted: Object.keys(proved).length > 0 };
}
