/** Why a request gave no answer, for a person, and whether it got as far as the server. */
export interface Explanation {
  readonly reason: string;
  /** False when nothing reached the server, so that asking again soon burdens nobody. */
  readonly wasReached: boolean;
}

/** Puts an error of DNS, TCP, TLS, HTTP or decompression into words. */
export function explainFailure(host: string, error: unknown): Explanation {
  const code = codeOf(error);
  const unreached = UNREACHED.get(code);
  if (unreached !== undefined) return { reason: `${host} ${unreached}`, wasReached: false };
  return { reason: `${host} ${wordsFor(code, error)}`, wasReached: true };
}

const UNREACHED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOTFOUND: 'is a name that DNS does not know',
    EAI_AGAIN: 'could not be looked up, DNS did not answer',
    ENETUNREACH: 'could not be reached, there is no network',
    EHOSTUNREACH: 'could not be reached, there is no way to it',
  }),
);

const REACHED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ECONNREFUSED: 'refused the connection',
    ECONNRESET: 'broke off the connection',
    EPIPE: 'broke off the connection',
    ERR_STREAM_PREMATURE_CLOSE: 'broke off the connection',
    UND_ERR_SOCKET: 'broke off the connection',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'sent fewer bytes than it announced',
    UND_ERR_HEADERS_OVERFLOW: 'sent too many headers',
    TimeoutError: 'did not finish within the time limit',
    ETIMEDOUT: 'did not finish within the time limit',
    UND_ERR_CONNECT_TIMEOUT: 'did not finish within the time limit',
    UND_ERR_HEADERS_TIMEOUT: 'did not finish within the time limit',
    UND_ERR_BODY_TIMEOUT: 'did not finish within the time limit',
    CERT_HAS_EXPIRED: 'shows a certificate that has expired',
    CERT_NOT_YET_VALID: 'shows a certificate that is not valid yet',
    DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a self-signed certificate',
    SELF_SIGNED_CERT_IN_CHAIN: 'shows a self-signed certificate',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'shows a certificate without its issuer',
    ERR_TLS_CERT_ALTNAME_INVALID: 'shows a certificate made out to another name',
  }),
);

function wordsFor(code: string, error: unknown): string {
  const known = REACHED.get(code);
  if (known !== undefined) return known;
  if (code.startsWith('HPE_') || code === 'HTTPParserError') return 'sent something that is not HTTP';
  if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT') || code.startsWith('ERR_BROTLI')) {
    return 'sent compressed data that are damaged';
  }
  return `could not be read (${code === '' ? String(error) : code})`;
}

/** The error's own code, or its name for an abort, or the code of what caused it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Connecting to several addresses of a host fails with one error for all of them.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (error.cause instanceof Error) return codeOf(error.cause);
  return error.name === 'Error' ? '' : error.name;
}
