import { pipeline, type Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export type DecodedBody =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** `reason` continues a sentence that begins with the host. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Undoes the content codings of a body and collects it, counting the bytes *after* decompression, so that a few
 * kilobytes which unpack to gigabytes are let go at the limit. Rejects when the body breaks off or is damaged.
 */
export async function decodeBody(
  body: Readable,
  contentEncoding: string | undefined,
  limits: { readonly bytes: number; readonly codings: number },
): Promise<DecodedBody> {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > limits.codings) {
    return { kind: 'refused', reason: `sent a body packed ${codings.length} times over` };
  }
  let stream = body;
  // Codings are listed in the order in which they were applied (RFC 9110 §8.4), so the last comes off first.
  for (const coding of codings.reverse()) {
    const decoder = decoderFor(coding);
    if (decoder === undefined) {
      return { kind: 'refused', reason: 'sent a body in a coding that was not asked for' };
    }
    // The callback is required; an error also destroys the decoder and so reaches the loop that collects.
    stream = pipeline(stream, decoder, () => {});
  }
  return collect(stream, limits.bytes);
}

function decoderFor(coding: string): Transform | undefined {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      return undefined;
  }
}

async function collect(stream: Readable, maximum: number): Promise<DecodedBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maximum) return { kind: 'refused', reason: `sent more than ${inWords(maximum)}` };
    chunks.push(chunk);
  }
  return { kind: 'bytes', bytes: Buffer.concat(chunks, size) };
}

/** `10 MiB`, or plain bytes below one of them. */
export function inWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round(bytes / 1_048_576)} MiB` : `${bytes} bytes`;
}
