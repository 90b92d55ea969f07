import { href, paths } from '../addresses.ts';
import type { Admin, Hub } from '../model.ts';
import { pageLanguage } from './language.ts';
import { html } from './markup.ts';
import { icon } from './masthead.ts';
import { adminPolicy } from './policy.ts';
import { stringsOf } from './strings/strings.ts';

/** Where the editor's own files stand on the hub. */
interface CmsFiles {
  readonly program: string;
  readonly fonts: string;
}

/**
 * The page around the editor. It has none of the hub's own navigation and style, because the editor's policy is wider than
 * theirs: nothing of it is to be shared.
 */
export function adminPage(hub: Hub, admin: Admin, files: CmsFiles): string {
  const words = stringsOf(hub).admin;
  return html`<!DOCTYPE html>
<html${pageLanguage(hub)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${adminPolicy(admin.backend)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<title>${words.title(hub.name)}</title>
${icon(hub)}
<link rel="cms-config-url" type="application/json" href="${href(hub, paths.adminConfig)}">
<link rel="stylesheet" href="${href(hub, files.fonts)}">
<script defer src="${href(hub, files.program)}"></script>
</head>
<body>
<noscript>
<h1>${words.title(hub.name)}</h1>
<p>${words.needsScript(admin.repo)}</p>
</noscript>
<p>${words.losesComments}</p>
</body>
</html>
`.toString();
}
