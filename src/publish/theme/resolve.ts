import { existsSync } from 'node:fs';

/**
 * Where imports lead while a hub's own templates are in force. Node asks this for every import, through `hooks.ts`.
 *
 * A page or template that was asked for with `?theme=FOLDER` asks for all other pages and templates in the same way, so that a hub with
 * a theme has its own set of them and the one without stays as it is. In such a set, `templates/NAME` is the folder's `NAME` where that
 * exists. Nothing has to be registered in templates for it, and every one of them can be replaced.
 */

/** The folder of the sources, or of what they were compiled to. */
export const SOURCES = new URL('../../', import.meta.url).href;

/** `.ts` when run from the sources. */
export const ENDING = new URL(import.meta.url).pathname.endsWith('.ts') ? '.ts' : '.js';

/** Endings of a theme's files; the first that is there counts. */
export const ENDINGS = ['.js', '.mjs', '.ts'] as const;

/** Not to be replaced: by one everything is escaped, by the other nothing is loaded from elsewhere. */
export const FIXED: readonly string[] = ['markup', 'policy'];

const OWN = 'kith:';

/**
 * The address behind an import in a themed module, with `next` as the way in which Node finds it; `undefined` for imports that are not
 * concerned.
 */
export function themedAddress(specifier: string, parent: string | undefined): string | undefined {
  const query = queryOf(parent);
  if (parent === undefined || query === undefined) return undefined;
  if (specifier.startsWith(OWN)) return ofSource(specifier.slice(OWN.length), parent, query);
  if (!specifier.startsWith('.')) return undefined;
  const address = new URL(specifier, parent);
  const bare = address.origin === 'null' ? `file://${address.pathname}` : address.href;
  if (bare.startsWith(SOURCES)) {
    return ofSource(bare.slice(SOURCES.length).replace(/\.[jt]s$/u, ''), parent, query);
  }
  return bare.startsWith(folderOf(query)) ? bare + query : undefined;
}

/** What asks for a whole set of pages and templates with a theme; `turn` changes whenever a file of it does. */
export function themeQuery(folder: string, turn: string): string {
  return `?theme=${encodeURIComponent(folder)}&turn=${turn}`;
}

/** The file of a theme that stands for a template, as an address without query. */
export function overrideOf(folder: string, template: string): string | undefined {
  if (FIXED.includes(template)) return undefined;
  return ENDINGS.map((ending) => `${folder}${template}${ending}`).find((file) => existsSync(new URL(file)));
}

/** `name` is a path in the sources without ending: `templates/footer`. */
function ofSource(name: string, parent: string, query: string): string {
  const address = SOURCES + name + ENDING;
  const [room, ...rest] = name.split('/');
  if (room !== 'templates' && room !== 'pages') return address;
  const template = rest.join('/');
  if (room === 'templates' && FIXED.includes(template)) return address;
  const override = room === 'templates' ? overrideOf(folderOf(query), template) : undefined;
  // What replaces a template may still ask for the one that it replaces.
  const isItself = override !== undefined && parent.startsWith(`${override}?`);
  return (override === undefined || isItself ? address : override) + query;
}

function queryOf(address: string | undefined): string | undefined {
  const at = address?.indexOf('?theme=') ?? -1;
  return at < 0 ? undefined : address?.slice(at);
}

function folderOf(query: string): string {
  return new URLSearchParams(query).get('theme') ?? '';
}
