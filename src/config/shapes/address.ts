import type { z } from 'zod';
import { faultInLocalPath } from './local-path.ts';
import { textShape } from './text.ts';

const WEB_PATTERN = '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#\\\\]';

const REASONS: Readonly<Record<string, string>> = {
  about: 'is a page of the browser itself',
  blob: 'exists in one browser only',
  data: 'carries its content inside, so there is nothing to link to',
  feed: 'is only for feed readers; begin it with `https://`',
  file: 'is on one computer only, and no reader can open it',
  ftp: 'cannot be opened by browsers',
  javascript: 'is program code and would run in the reader’s browser',
  mailto: 'is an e-mail address',
  vbscript: 'is program code and would run in the reader’s browser',
};

/** An absolute `http:` or `https:` address without a name and password inside. */
export function address(description: string): z.ZodString {
  return textShape(faultInAddress, description, { format: 'uri', pattern: WEB_PATTERN });
}

/** Where a feed is: an address, or a file in the hub folder. */
export function feedLocation(description: string): z.ZodString {
  return textShape(faultInFeedLocation, description, {
    // A scheme has two letters or more; whatever has none is a path.
    pattern: `(?:${WEB_PATTERN}|^(?![A-Za-z][A-Za-z0-9+.-]*:|/|\\.\\./)[^\\\\]+$)`,
  });
}

/** Where the hub itself is: an address that others are made from. */
export function baseAddress(description: string): z.ZodString {
  return textShape(faultInBaseAddress, description, { format: 'uri', pattern: `${WEB_PATTERN}[^?#]*$` });
}

/** A page or an e-mail address that the center chose to publish. */
export function contactAddress(description: string): z.ZodString {
  return textShape(faultInContact, description, { pattern: `(?:${WEB_PATTERN}|^mailto:[^\\s@]+@[^\\s@]+$)` });
}

/** A page, or a number to call or to write to. */
export function helpAddress(description: string): z.ZodString {
  return textShape(faultInHelp, description, { pattern: `(?:${WEB_PATTERN}|${CALL_PATTERN})` });
}

/** Says why a text is no address that a hub could publish. */
export function faultInAddress(text: string): string | undefined {
  if (/[\s\p{Cc}]/u.test(text)) return 'holds a space or a line break; an address has none';
  const scheme = schemeOf(text);
  if (scheme === undefined) return `should be a whole address that begins with \`https://\`${guess(text)}`;
  if (scheme !== 'http' && scheme !== 'https') {
    const reason = REASONS[scheme] ?? 'cannot be opened by every reader';
    return `begins with \`${scheme}:\`, which ${reason}; only http and https addresses are allowed`;
  }
  if (!new RegExp(WEB_PATTERN).test(text) || !URL.canParse(text)) {
    return 'is not a complete address; expected one such as `https://harbor.example/feed`';
  }
  const { username, password } = new URL(text);
  return username === '' && password === ''
    ? undefined
    : 'holds a user name or password, which would be published; give the address without it';
}

/** Whether a text means an address (rightly written or not) rather than a path or an id. */
export function meansAddress(text: string): boolean {
  return schemeOf(text) !== undefined || text.startsWith('//');
}

const CALL_PATTERN = '^(?:tel|sms):\\+?[0-9][0-9().-]*(?:[;?]\\S*)?$';

function faultInFeedLocation(text: string): string | undefined {
  if (!meansAddress(text)) return faultInLocalPath(text);
  const fault = faultInAddress(text);
  return fault !== undefined && schemeOf(text) === 'file'
    ? `${fault}. For a file of this hub give its path in the hub folder, such as \`feeds/harbor.xml\``
    : fault;
}

function faultInBaseAddress(text: string): string | undefined {
  return (
    faultInAddress(text) ??
    (/[?#]/.test(text) ? 'should end before any `?` or `#`; other addresses are made from it' : undefined)
  );
}

function faultInContact(text: string): string | undefined {
  if (/^mailto:[^\s@]+@[^\s@]+$/.test(text)) return undefined;
  if (/^[^\s@:/]+@[^\s@:/]+$/.test(text))
    return 'should begin with `mailto:` if this e-mail address may be published';
  return faultInAddress(text);
}

function faultInHelp(text: string): string | undefined {
  if (new RegExp(CALL_PATTERN).test(text)) return undefined;
  if (/^(?:tel|sms):/i.test(text)) return 'should be like `tel:+1-800-555-0100` or `sms:988`, without spaces';
  if (/^\+?[\d][\d ().-]+$/.test(text)) return 'should begin with `tel:` or `sms:`, without spaces';
  return faultInAddress(text);
}

function schemeOf(text: string): string | undefined {
  return /^([a-z][a-z0-9+.-]+):/i.exec(text)?.[1]?.toLowerCase();
}

function guess(text: string): string {
  const host = text.startsWith('//') ? text.slice(2) : text;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/:]|$)/.test(host) ? `; did you mean \`https://${host}\`?` : '';
}
