import type { Member } from '../../model.ts';

const COLUMNS: Readonly<Record<string, (member: Member) => string | boolean | undefined>> = {
  id: ({ id }) => id,
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  pseudonym: ({ pseudonym }) => pseudonym,
  site: ({ site }) => site,
  feeds: ({ feeds }) => feeds.map(({ url }) => url).join(' '),
  topics: ({ topics }) => topics.join(' '),
  language: ({ language }) => language,
  license: ({ license }) => license,
  joined: ({ joined }) => joined,
  granted: ({ consent: { basis } }) => (basis.kind === 'granted' ? basis.on : undefined),
  noticed: ({ consent: { basis } }) => (basis.kind === 'granted' ? undefined : basis.noticed),
  record: ({ consent }) => consent.record,
  text: ({ consent }) => consent.text,
  images: ({ consent }) => consent.images,
  reshares: ({ consent }) => consent.reshares,
  search: ({ consent }) => consent.search,
  digest: ({ consent }) => consent.digest,
  conversations: ({ consent }) => consent.conversations,
  introductions: ({ consent }) => consent.introductions,
  notify: ({ consent }) => consent.notify,
  reviewBy: ({ consent }) => consent.reviewBy,
};

/** Members and what they allow as a table (RFC 4180, UTF-8), one line each. */
export function membersAsCsv(members: readonly Member[]): string {
  const columns = Object.values(COLUMNS);
  const rows = [Object.keys(COLUMNS), ...members.map((member) => columns.map((of) => asText(of(member))))];
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function asText(value: string | boolean | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : value ? 'yes' : 'no';
}

/** A spreadsheet takes a text that begins so for a formula, and runs it; a leading apostrophe makes it a text again. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;

/** One cell, in quotes where it holds what would end it. */
export function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n;\t']/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
