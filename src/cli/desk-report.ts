import { dayInWords } from '../dates.ts';
import type { Community } from '../model.ts';
import { html, type Markup } from '../templates/markup.ts';
import type { DeskAct, DeskNote, DeskSection } from './desk-note.ts';

/** One small stylesheet in the page itself, which asks nobody for anything. No character of it needs escaping. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fffdf9; --ink: #23201c; --link: #1f4f86; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1917; --ink: #efe9e0; --link: #a8c8f0; } }
body { background: var(--paper); color: var(--ink); font: 1.05rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 2px solid; padding-top: 1rem; }
article { margin: 1.5rem 0; padding: 0 1rem; border: 1px solid; border-radius: .5rem; }
summary { cursor: pointer; padding: .4rem 0; }
pre { padding: 1rem; border: 1px dashed; border-radius: .25rem; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: var(--link); }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: .25rem solid; overflow-wrap: anywhere; }
li, h3 { overflow-wrap: anywhere; }
details { margin: .5rem 0; }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
a:focus-visible, summary:focus-visible, pre:focus-visible { outline: 3px solid; outline-offset: 2px; }
`;

/**
 * The desk as one page of HTML for a curator who has only a browser: everything on it can be done by pasting its YAML on the
 * code host. It is private, asks no server, and says so to robots that find it by mistake.
 */
export function deskReport({ hub, now }: Community, sections: readonly DeskSection[]): string {
  const full = sections.filter(({ notes }) => notes.length > 0);
  const day = dayInWords(now, 'en', hub.timeZone);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;">
<title>The desk of ${hub.name}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>The desk of ${hub.name}</h1>
<p>A short list of good deeds, as of ${day}. Do one or two of them; what is left will come back.</p>
<p><strong>This page is private.</strong> It names people who have not been asked yet, and holds what readers must not see. Do not publish it, and do not send it on.</p>
${full.length === 0 && html`<p>There is nothing on it. Go for a walk.</p>`}
${full.map(section)}
</main>
</body>
</html>
`;
  return page.toString();
}

function section({ kind, title, notes }: DeskSection): Markup {
  return html`<section aria-labelledby="${kind}">
<h2 id="${kind}">${title}</h2>
${notes.map(note)}</section>
`;
}

function note({ about, why, sentences = [], links, letter, acts }: DeskNote): Markup {
  return html`<article>
<h3>${about}</h3>
<p>${why}</p>
${sentences.map((sentence) => html`<blockquote>${sentence}</blockquote>\n`)}${
  links.length > 0 &&
  html`<ul>
${links.map(({ label, url }) => html`<li><a href="${url}" rel="noopener noreferrer">${label}</a></li>\n`)}</ul>
`
}${
  letter !== undefined &&
  html`<details>
<summary>A letter to begin with<span class="unseen">: ${about}</span></summary>
<pre tabindex="0">${letter}</pre>
</details>
`
}${acts.map((act) => pasting(about, act))}</article>
`;
}

function pasting(about: string, { label, where, yaml }: DeskAct): Markup {
  return html`<details>
<summary>${label}<span class="unseen">: ${about}</span></summary>
<p>On your code host, put this into ${where}:</p>
<pre tabindex="0">${yaml}</pre>
</details>
`;
}
