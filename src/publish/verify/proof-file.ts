import { join } from 'node:path';
import { PRIVATE, readKept, writeKept } from '../../archive/kept-file.ts';
import { parseJson } from '../../archive/parse-json.ts';
import { type Proof, proof } from './proof.ts';

/**
 * What the last build proved of the site that it published; nothing where that cannot be read.
 *
 * @throws {ArchiveError} when the file is there and cannot be opened.
 */
export async function readProof(root: string): Promise<Proof | undefined> {
  return proof.safeParse(parseJson(await readKept(root, proofFile(root)))).data;
}

/** @throws {ArchiveError} when it cannot be written. */
export async function writeProof(root: string, proved: Proof): Promise<void> {
  await writeKept(root, proofFile(root), `${JSON.stringify(proved)}\n`, PRIVATE);
}

function proofFile(root: string): string {
  return join(root, '.kith', 'proof.json');
}
