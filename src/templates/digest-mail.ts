import { absolute, paths } from '../addresses.ts';
import type { Community, Digest } from '../model.ts';
import { digestSigner, digestTitle, noteText } from './digest.ts';
import { type DigestLine, type DigestLink, digestSections } from './digest-sections.ts';
import { languageOf, pageLanguage } from './language.ts';
import { html, type Markup } from './markup.ts';
import { stringsOf } from './strings/strings.ts';

/** Mail programs drop style sheets, so here, and only here, each element carries its own. */
const STYLES = {
  body: 'margin:0;padding:24px 16px;background:#fbf8f2;color:#24211c;font-family:Georgia,serif;font-size:17px;line-height:1.55',
  main: 'max-width:600px;margin:0 auto',
  h1: 'margin:0 0 4px;font-size:28px;line-height:1.2',
  h2: 'margin:36px 0 8px;padding-top:12px;border-top:2px solid #b8741a;font-size:17px',
  line: 'margin:0 0 20px',
  p: 'margin:0 0 8px',
  quote: 'margin:8px 0;padding-left:14px;border-left:2px solid #b8741a;font-style:italic',
  small: 'margin:0 0 8px;color:#5f574a;font-size:15px',
  link: 'color:#1b5a48',
};

/** A week's digest as a whole mail in HTML, ready to paste into a newsletter tool: absolute addresses, no pictures. */
export function digestMailHtml(community: Community, digest: Digest): string {
  const { hub } = community;
  const title = digestTitle(hub, digest);
  const words = stringsOf(hub).digest;
  return html`<!DOCTYPE html>
<html${pageLanguage(hub)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${hub.name}</title>
</head>
<body style="${STYLES.body}">
<div style="${STYLES.main}">
<p style="${STYLES.small}"><a style="${STYLES.link}" href="${hub.url}">${hub.name}</a></p>
<h1 style="${STYLES.h1}">${title}</h1>
<p style="${STYLES.small}">${words.putTogetherBy(html`<bdi>${digestSigner(digest, hub)}</bdi>`)}</p>
${digestSections(community, digest, absolute).map(
  ({ title, lines }) => html`<h2 style="${STYLES.h2}">${title}</h2>
${lines.map((line) => mailLine(community, line))}`,
)}<p style="${STYLES.small}"><a style="${STYLES.link}" href="${absolute(hub, paths.digest(digest.week))}">${words.readOn(hub.name)}</a>. ${closing(community)}</p>
</div>
</body>
</html>
`.toString();
}

/** What stands at the end of every mail. */
export function closing({ hub }: Community): string {
  const words = stringsOf(hub);
  return hub.sample ? `${words.footer.theirs} ${words.layout.sample}` : words.footer.theirs;
}

function mailLine({ hub }: Community, { pieces, quote, notes = [], more }: DigestLine): Markup {
  const anchor = ({ text, url, language, isName }: DigestLink) =>
    html`<a style="${STYLES.link}" href="${url}"${!isName && languageOf(hub, language)}><bdi>${text}</bdi></a>`;
  return html`<div style="${STYLES.line}">
<p style="${STYLES.p}">${pieces.map((piece) => (typeof piece === 'string' ? piece : anchor(piece)))}</p>
${quote && html`<p style="${STYLES.quote}"${languageOf(hub, quote.language)}>${quote.text}</p>\n`}${notes.map(
  (note) => html`${noteText(hub, note, html` style="${STYLES.p}"`)}\n`,
)}${more && html`<p style="${STYLES.small}">${anchor(more)}</p>\n`}</div>
`;
}
