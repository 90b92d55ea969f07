/** CBOR's major type of a text string (RFC 8949, section 3.1). */
const TEXT = 3;
const BYTES = 2;

/**
 * The text strings in bytes of CBOR, as Pagefind's index has them: its words and the values of its filters. Only the items'
 * heads are read, since nothing else of their order matters here.
 */
export function readCborTexts(bytes: Uint8Array): readonly string[] {
  const decoder = new TextDecoder();
  const texts: string[] = [];
  let at = 0;
  while (at < bytes.length) {
    const head = bytes[at] ?? 0;
    const short = head & 31;
    at += 1;
    // 24 to 27 say that the number stands in the next one, two, four or eight bytes.
    const more = short >= 24 && short <= 27 ? 2 ** (short - 24) : 0;
    let length = more === 0 ? short : 0;
    for (let next = 0; next < more; next += 1) length = length * 256 + (bytes[at + next] ?? 0);
    at += more;
    const type = head >> 5;
    if ((type !== TEXT && type !== BYTES) || short > 27) continue;
    texts.push(decoder.decode(bytes.subarray(at, at + length)));
    at += length;
  }
  return texts;
}
