/**
 * A text that holds nothing but itself. A piece of another text holds all of that one in memory as long as it is remembered; its copy does
 * not.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

/** The same for every text in plain data, which comes back as JSON holds it: what is `undefined` is left out. */
export function ownData<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}
