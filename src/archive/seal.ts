import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { parseJson } from './parse-json.ts';

/** AES-256-GCM: a changed byte makes it nothing. */
const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Seals a text under the hub's key; `purpose` makes a key of its own of it, so that no mark elsewhere is ever made with the same. */
export function seal(text: string, key: string, purpose: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, sealingKey(key, purpose), nonce);
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64')}\n`;
}

/** The JSON that was sealed; nothing where it was under another key, or is damaged. */
export function unseal(text: string, key: string, purpose: string): unknown {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length <= NONCE + TAG) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, sealingKey(key, purpose), bytes.subarray(0, NONCE));
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return parseJson(plain.toString('utf8'));
  } catch {
    return undefined;
  }
}

function sealingKey(key: string, purpose: string): Buffer {
  return createHmac('sha256', key).update(purpose).digest();
}
