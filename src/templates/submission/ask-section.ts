import type { Hub } from '../../model.ts';
import { html, jsonBlock, type Markup } from '../markup.ts';
import { contactAddress } from '../report-address.ts';
import { stringsOf } from '../strings/strings.ts';
import { byHand } from './by-hand.ts';
import { formOfHost, issueDoor, mailDoor } from './doors.ts';
import { field } from './field.ts';
import { questionGroups, questionsOf, type SubmissionKind } from './questions.ts';

/**
 * The form of a page. It sends nothing: its script makes of the answers a draft of a mail, a file, or the link to an issue. Without
 * script, and on paper, the same questions stand there as lines to copy.
 */
export function askSection(hub: Hub, kind: SubmissionKind): Markup {
  const words = stringsOf(hub).submission;
  return html`<section class="ask" id="ask" aria-labelledby="ask-title">
<h2 id="ask-title">${words[kind].title}</h2>
<p class="ask-lede">${words[kind].lede}</p>
<form id="ask-form" hidden novalidate autocomplete="off">
${questionGroups(hub, kind).map(
  ({ title, questions }) => html`<fieldset class="group">
<legend>${title}</legend>
<div class="fields">
${questions.map((question) => field(hub, question))}</div>
</fieldset>
`,
)}
${
  kind === 'join' &&
  html`<div class="preview" id="ask-preview" hidden>
<p class="kicker">${words.preview}</p>
<div class="frame"></div>
</div>`
}
<div class="trouble" id="ask-trouble" role="alert"></div>
<p><button type="submit">${words.make}</button></p>
</form>
${doors(hub, kind)}
${byHand(hub, kind)}
<script type="application/json" id="ask-data">${jsonBlock(pageData(hub, kind))}</script>
</section>`;
}

/** What can be done with the answers: the private ways first, the public one last, with what it means before it. */
function doors(hub: Hub, kind: SubmissionKind): Markup {
  const words = stringsOf(hub).submission;
  const isMail = mailDoor(hub) !== undefined;
  return html`<div class="doors" id="ask-doors" role="group" aria-labelledby="ask-doors-title" hidden>
<h3 id="ask-doors-title" tabindex="-1">${words.doors}</h3>
<p>${words.doorsText}</p>
<label for="ask-text">${words.text}</label>
<textarea id="ask-text" rows="9" readonly></textarea>
<ul>
<li>${
    isMail
      ? html`<a class="door" id="door-mail" href="${contactAddress(hub, stringsOf(hub)[kind].subject)}">${words.mail}</a>
<p id="door-mail-long" hidden>${words.mailLong}</p>`
      : stringsOf(hub).join.write(
          contactAddress(hub, stringsOf(hub)[kind].subject),
          hub.contact !== undefined,
        )
  }</li>
<li><a class="door" id="door-file" href="#ask" download="${FILE[kind]}">${words.file}</a>
<p>${words.fileText}</p></li>
${
  issueDoor(hub) &&
  html`<li><p class="warning">${words.issueText}</p>
<a class="door" id="door-issue" href="${formOfHost(hub, kind)}" rel="nofollow">${words.issue}</a>
<p id="door-issue-long" hidden>${words.issueLong}</p></li>`
}
</ul>
<p><button type="button" id="ask-change">${words.change}</button></p>
</div>`;
}

/** Names that say nothing of anybody. */
const FILE = { join: 'join.yaml', leave: 'leave.yaml' } as const;

/** What the script has to know, words included. */
function pageData(hub: Hub, kind: SubmissionKind): unknown {
  const words = stringsOf(hub).submission;
  return {
    kind,
    hub: hub.url,
    mail: mailDoor(hub) ?? null,
    issue: issueDoor(hub) ?? null,
    subject: `${hub.name}: ${stringsOf(hub)[kind].subject}`,
    title: stringsOf(hub)[kind].subject,
    trouble: words.trouble,
    slips: words.slip,
    questions: questionsOf(hub, kind),
  };
}
