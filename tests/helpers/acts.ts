import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveFolder } from '../../src/publish/serve.ts';
import { contentPolicy } from '../../src/templates/policy.ts';
import { htmlPages, readSiteFile } from './site-files.ts';

/** What a page says of itself when something in it ran. */
const WATCH = `
  window.ran = [];
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'xss']) {
    try { window[name] = (...words) => { window.ran.push(name + '(' + words.join() + ')'); }; } catch {}
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    if (!/^img-src/.test(event.effectiveDirective)) window.ran.push('tried ' + event.effectiveDirective + ' ' + event.blockedURI);
  });
`;

/**
 * Opens every page of a site, and published texts as pages under its policy, in a browser that also moves the mouse over
 * them and focuses what can be focused. Gives what ran, or tried to.
 */
export async function whatActs(
  browser: Browser,
  site: string,
  bodies: readonly string[],
): Promise<readonly string[]> {
  await writeFile(join(site, 'bodies.html'), pageOf(bodies));
  const server = await serveFolder(site, 0);
  const context = await browser.newContext();
  const acts: string[] = [];
  try {
    const page = await context.newPage();
    let onward: string | undefined;
    await page.addInitScript(WATCH);
    await context.route(
      (url) => url.href === onward,
      (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>A blog</title>' }),
    );
    page.on('dialog', (dialog) => {
      acts.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(server.address()) || request.url().startsWith('blob:');
      const isAllowed = isOwn || request.url() === onward || request.resourceType() === 'image';
      if (!isAllowed) acts.push(`asked for ${request.url()}`);
    });
    for (const path of htmlPages(site)) {
      const address = new URL(path, server.address()).href;
      onward = path.startsWith('/ring/') ? sentOnTo(readSiteFile(site, path)) : undefined;
      await page.goto(address);
      if (onward) {
        // Nothing to stir: the ring's own page is left as soon as it is read, and for this one address only.
        await page.waitForURL(onward);
        continue;
      }
      acts.push(...(await stir(page)).map((act) => `${path}: ${act}`));
      if (page.url() !== address) acts.push(`${path} went to ${page.url()}`);
    }
  } finally {
    await context.close();
    await server.close();
  }
  return acts;
}

/** The one address that a page of the ring sends its reader on to. */
function sentOnTo(page: string): string | undefined {
  const [only, ...more] = page.matchAll(/<meta http-equiv="refresh" content="0; url=([^"]+)">/g);
  return more.length === 0 ? only?.[1] : undefined;
}

function pageOf(bodies: readonly string[]): string {
  const parts = bodies.map((body) => `<section><div>${body}</div></section>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy({ hasSearch: false })}"><title>Texts</title></head><body>${parts.join('\n')}</body></html>`;
}

/** Fires the events that a person would cause, and waits until what they started could have run. */
async function stir(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(`(async () => {
    for (const element of document.querySelectorAll('body *')) {
      for (const name of ['mouseover', 'mouseenter', 'focus', 'pointerover', 'animationend', 'toggle', 'error', 'load'])
        element.dispatchEvent(new Event(name, { bubbles: false }));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
    return window.ran;
  })()`);
}
