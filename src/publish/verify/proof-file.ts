import { parseJson } from '../../archive/parse-json.ts';
import { readNote, writeNote } from '../standing/own-note.ts';
import { type Proof, proof } from './proof.ts';

const NOTE = 'proof.json';

/** What the last build proved of the site that it published; nothing where that cannot be read. */
export async function readProof(root: string): Promise<Proof | undefined> {
  return proof.safeParse(parseJson(await readNote(root, NOTE))).data;
}

export function writeProof(root: string, proved: Proof): Promise<void> {
  return writeNote(root, NOTE, `${JSON.stringify(proved)}\n`);
}
