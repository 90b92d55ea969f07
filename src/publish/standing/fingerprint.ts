import { createHash, type Hash } from 'node:crypto';

/** Text is handed to a hash in pieces of about this length. */
const PIECE = 1 << 16;

/** Objects with so many properties are told by a hash of their own: they stand at many places, and are looked at once. */
const MANY = 5;

/** A short text that is the same for two values that hold the same. */
export type Fingerprint = (value: unknown) => string;

/**
 * Takes the fingerprints of data: of arrays, maps and sets in their order, bytes and plain objects. What stands in several values, or at several
 * places of one, is looked at once.
 */
export function fingerprints(): Fingerprint {
  const known = new Map<object, string>();
  const digestOf = (one: object): string => {
    const before = known.get(one);
    if (before !== undefined) return before;
    // Whatever leads back to it from within.
    known.set(one, 'itself');
    const digest = hashed((put) => putParts(one, put));
    known.set(one, digest);
    return digest;
  };
  const putValue = (one: unknown, put: Put): void => {
    // Two texts side by side must not look like one.
    if (typeof one === 'string') put(`"${one.length}:${one}`);
    else if (typeof one !== 'object' || one === null) put(`${typeof one} ${String(one)};`);
    else if (isLarge(one)) put(`#${digestOf(one)}`);
    else putParts(one, put);
  };
  const putParts = (one: object, put: Put): void => {
    if (one instanceof Uint8Array) put(`bytes ${createHash('sha256').update(one).digest('hex')};`);
    else if (one instanceof Map || one instanceof Set || Array.isArray(one)) {
      put(Array.isArray(one) ? '[' : '{');
      for (const each of one) putValue(each, put);
      put(']');
    } else {
      put('(');
      // What was read has its properties in another order than what was made just now.
      for (const [name, each] of Object.entries(one).toSorted(([name], [other]) => (name < other ? -1 : 1))) {
        if (each === undefined) continue;
        put(`${name}=`);
        putValue(each, put);
      }
      put(')');
    }
  };
  return (value) => hashed((put) => putValue(value, put));
}

type Put = (text: string) => void;

function isLarge(one: object): boolean {
  return Object.getPrototypeOf(one) === Object.prototype && Object.keys(one).length >= MANY;
}

function hashed(write: (put: Put) => void): string {
  let hash: Hash | undefined;
  let piece = '';
  write((text) => {
    piece += text;
    if (piece.length < PIECE) return;
    hash ??= createHash('sha256');
    hash.update(piece);
    piece = '';
  });
  return (hash ?? createHash('sha256')).update(piece).digest('hex');
}
