import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a built site as a path on the hub, `/members/index.html`, sorted. */
export function siteFiles(site: string): readonly string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(site, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort();
}

export function readSiteFile(site: string, path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

/** The pages that people read; a mail that lies beside a digest is not one of them. */
export function htmlPages(site: string): readonly string[] {
  return siteFiles(site).filter(
    (path) => path.endsWith('.html') && !path.startsWith('/pagefind/') && !isMail(path),
  );
}

/** Whether a file is a digest in the form of a mail. */
export function isMail(path: string): boolean {
  return path.endsWith('/mail.html') || path.endsWith('/mail.txt');
}
