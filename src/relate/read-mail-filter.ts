/** `/v3/__ADDRESS__;LETTERS!!…`, where each `*` in the address stands for one of the letters. */
const WITH_LETTERS_OUT = /^https?:\/\/[^/]+\/v3\/__(.+?)__;([\w-]*)/u;

/**
 * The address that a Proofpoint filter wrote its own way into the one in a mail, or `undefined`. In its second form `-3A`
 * is a colon and `_` a slash; in its third, rare letters are taken out, and follow behind in base64url.
 */
export function readMailFilter({ hostname, href, pathname, searchParams }: URL): string | undefined {
  if (!/^urldefense\.(?:com|us|proofpoint\.com)$/u.test(hostname)) return undefined;
  const given = searchParams.get('u');
  if (pathname === '/v1/url') return given ?? undefined;
  if (pathname === '/v2/url') return given === null ? undefined : readSecondForm(given);
  const [, address, letters = ''] = WITH_LETTERS_OUT.exec(href) ?? [];
  return address && putBack(address, [...Buffer.from(letters, 'base64url').toString()]);
}

function readSecondForm(given: string): string | undefined {
  const escaped = given.replace(/-([0-9A-F]{2})/giu, '%$1').replaceAll('_', '/');
  return decodeWhole(escaped);
}

/** The filter names a run of letters by its length, `**A`; so rare a thing is left as it is, which leads to the site. */
function putBack(address: string, letters: string[]): string {
  if (address.includes('**')) return address;
  return address.replace(/\*/gu, (star) => letters.shift() ?? star);
}

/** What is escaped wrongly is nobody's address. */
function decodeWhole(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
