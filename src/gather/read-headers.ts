import { DAY } from '../days.ts';
import type { ResponseHeaders } from './guarded-request.ts';

/** What a server gave the hub to ask with next time; each is repeated byte for byte. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** The first value of a header, `undefined` when it is missing or empty. */
export function headerOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  const first = typeof value === 'string' ? value : value?.[0];
  return first === '' ? undefined : first;
}

/** Every value of a list header, joined as RFC 9110 §5.3 allows. */
export function listHeaderOf(headers: ResponseHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : value?.join(', ');
}

/**
 * Where a redirect leads. Headers come as one letter per byte, which validators need to be repeated byte for byte; but
 * servers write addresses in UTF-8 without escaping them, and browsers read them so (WHATWG Fetch, "location URL").
 */
export function locationOf(headers: ResponseHeaders): string | undefined {
  const written = headerOf(headers, 'location');
  if (written === undefined) return undefined;
  const text = Buffer.from(written, 'latin1').toString('utf8');
  return text.includes('\ufffd') ? written : text;
}

/**
 * The validators of a response. A `Last-Modified` that is not a date is repeated all the same, because the server
 * compares it as text; one in the future is dropped, because it would make the server answer 304 until then.
 */
export function validatorsOf(headers: ResponseHeaders, now: number): Validators {
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  const isFuture = (moment(lastModified) ?? now) > now + DAY;
  return {
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined || isFuture ? {} : { lastModified }),
  };
}

/**
 * Milliseconds for which a response says it stays fresh (`max-age` before `Expires`, RFC 9111 §4.2.1), `undefined` when
 * it says nothing of it.
 */
export function freshnessOf(headers: ResponseHeaders, now: number): number | undefined {
  const control = listHeaderOf(headers, 'cache-control') ?? '';
  if (/\bno-(?:store|cache)\b/i.test(control)) return 0;
  const [, seconds] = /\bmax-age\s*=\s*"?(\d{1,12})/i.exec(control) ?? [];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const expires = headerOf(headers, 'expires');
  return expires === undefined ? undefined : Math.max(0, (moment(expires) ?? now) - now);
}

/** Milliseconds that `Retry-After` asks for, given in seconds or as a date; `undefined` when it says nothing usable. */
export function retryAfterOf(headers: ResponseHeaders, now: number): number | undefined {
  const value = headerOf(headers, 'retry-after')?.trim();
  if (value === undefined) return undefined;
  if (/^\d{1,12}$/.test(value)) return Number(value) * 1000;
  const until = moment(value);
  return until === undefined ? undefined : Math.max(0, until - now);
}

/** Milliseconds since 1970 of an HTTP date (RFC 9110 §5.6.7); the form without a zone is in GMT too. */
function moment(text: string | undefined): number | undefined {
  if (text === undefined || text.length > 64 || !/^[A-Z][a-z]{2,8},? /.test(text)) return undefined;
  const milliseconds = Date.parse(/(?:GMT|UTC|[+-]\d{4})$/.test(text.trim()) ? text : `${text} GMT`);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
