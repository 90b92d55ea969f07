import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { didYouMean } from '../../config/suggest.ts';
import { HubError } from '../../hub-error.ts';
import type { Route } from '../../pages/route.ts';
import type { CardTeller } from '../cards/card-words.ts';
import type { searchRecords } from '../search-records.ts';
import { registerThemeHooks } from './hooks.ts';
import { ENDING, ENDINGS, FIXED, SOURCES, themeQuery } from './resolve.ts';

/** The pages of a hub that has templates of its own, and whatever else is made of templates. */
export interface Theme {
  readonly routes: ReadonlyMap<string, Route>;
  /** What search finds. */
  readonly searchRecords: typeof searchRecords;
  /** What the cards for other sites say. */
  readonly cardWords: CardTeller;
  /** Says of what went wrong while a page was written whether a file of the theme did it. */
  readonly explain: (error: unknown) => unknown;
}

/** One file of a theme, and the template that it replaces. */
interface Override {
  /** As people see it: `theme/footer.js`. */
  readonly file: string;
  readonly template: string;
  readonly address: string;
}

/**
 * Opens the templates in a hub's `theme/` folder: `theme/footer.js` replaces `templates/footer`. Files whose names begin with `_` are
 * for the others to use. `undefined` when there are none.
 *
 * @throws {HubError} when one replaces nothing, cannot be run, or does not give what the template gives that it replaces.
 */
export async function openTheme(root: string): Promise<Theme | undefined> {
  const folder = join(root, 'theme');
  const files = await programsIn(folder);
  if (files.length === 0) return undefined;
  const templates = await templateNames();
  const overrides = files
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')))
    .map((file) => toOverride(folder, file, templates));
  findDoubles(overrides);
  registerThemeHooks();
  const home = `${pathToFileURL(folder).href}/`;
  const query = themeQuery(home, await turnOf(folder, files));
  const explain = (error: unknown) => explainError(error, home);
  for (const override of overrides) await check(override, query, explain);
  const themed = (name: string) => import(SOURCES + name + ENDING + query);
  const { routes }: typeof import('../../pages/routes.ts') = await themed('pages/routes');
  const search: typeof import('../search-records.ts') = await themed('publish/search-records');
  const { hubCardWords, reshareCardWords }: CardTeller = await themed('publish/cards/card-words');
  return {
    routes: new Map(routes.map((route) => [route.name, route])),
    searchRecords: (community) => {
      const { dates, at } = explained(search.searchRecords, explain)(community);
      return { dates, at: explained(at, explain) };
    },
    cardWords: {
      hubCardWords: explained(hubCardWords, explain),
      reshareCardWords: explained(reshareCardWords, explain),
    },
    explain,
  };
}

/** The same, whose errors say whether a file of the theme was their cause. */
function explained<Given extends readonly unknown[], Made>(
  make: (...given: Given) => Made,
  explain: Theme['explain'],
): (...given: Given) => Made {
  return (...given) => {
    try {
      return make(...given);
    } catch (error) {
      throw explain(error);
    }
  };
}

async function programsIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => ENDINGS.some((ending) => file.endsWith(ending)))
    .sort();
}

async function templateNames(): Promise<readonly string[]> {
  const names = await readdir(fileURLToPath(`${SOURCES}templates/`), { recursive: true });
  return names
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith(ENDING) && !name.endsWith('.d.ts'))
    .map((name) => name.slice(0, -ENDING.length))
    .filter((name) => !FIXED.includes(name))
    .sort();
}

function toOverride(folder: string, path: string, templates: readonly string[]): Override {
  const file = `theme/${path}`;
  const template = path.replace(/\.\w+$/u, '');
  if (FIXED.includes(template)) {
    throw new HubError(
      `${file} cannot replace \`${template}\`, on which the hub’s promises to its members and readers rest.\n` +
        '  next: remove the file, and change another template.',
    );
  }
  if (!templates.includes(template)) {
    throw new HubError(
      `${file} replaces no template${didYouMean(template, templates) || '.'}\n` +
        '  next: rename it to that of a template; one that other files of your theme use begins with `_`. The templates are: ' +
        `${templates.filter((name) => !name.includes('/')).join(', ')}.`,
    );
  }
  const canRun = !path.endsWith('.ts') || ENDING === '.ts' || canStripTypes();
  if (!canRun) {
    throw new HubError(
      `${file} is TypeScript, which Node ${process.versions.node} does not run by itself.\n` +
        `  next: use Node 22.18 or newer, or write it in JavaScript as ${file.replace(/\.ts$/u, '.js')}.`,
    );
  }
  return { file, template, address: pathToFileURL(join(folder, path)).href };
}

/** Node says so from 22.10 on. */
function canStripTypes(): boolean {
  const { typescript } = process.features as { readonly typescript?: string | false };
  return typescript !== undefined && typescript !== false;
}

function findDoubles(overrides: readonly Override[]): void {
  const seen = new Map<string, string>();
  for (const { file, template } of overrides) {
    const other = seen.get(template);
    if (other !== undefined) {
      throw new HubError(`${other} and ${file} replace the same template.\n  next: keep one of the two.`);
    }
    seen.set(template, file);
  }
}

/** A template that gives less than the one it replaces would stop the build at a place where nobody looks for the cause. */
async function check(
  { file, template, address }: Override,
  query: string,
  explain: Theme['explain'],
): Promise<void> {
  const [ours, theirs] = await Promise.all([
    import(`${SOURCES}templates/${template}${ENDING}`) as Promise<Record<string, unknown>>,
    (import(address + query) as Promise<Record<string, unknown>>).catch((error: unknown) => {
      const told = explain(error);
      throw told instanceof HubError ? told : cannotRun(file, error);
    }),
  ]);
  const missing = Object.keys(ours).filter((name) => typeof theirs[name] !== typeof ours[name]);
  if (missing.length === 0) return;
  throw new HubError(
    `${file} should export ${missing.map((name) => `\`${name}\` (a ${typeof ours[name]})`).join(', ')}, as the template does that it replaces.\n` +
      `  next: export it; or, to keep ours of all that you do not write yourself, add the line: export * from 'kith:templates/${template}';`,
  );
}

/** When the stack of an error begins in a file of the theme, that file is told, with the line. */
function explainError(error: unknown, home: string): unknown {
  if (!(error instanceof Error) || error instanceof HubError) return error;
  const stack = error.stack ?? '';
  const at = stack.indexOf(home);
  if (at < 0) return error;
  const place = /^([^?\s)]+)(?:\?[^:\s)]*)?(?::(\d+)(?::(\d+))?)?/u.exec(stack.slice(at + home.length));
  const [, path = '', line, column] = place ?? [];
  const position = [line, column].filter((part) => part !== undefined).map((part) => `:${part}`);
  return cannotRun(`theme/${path}${position.join('')}`, error);
}

/** Without a `cause`, which Eleventy would tell in the place of these words. */
function cannotRun(place: string, error: unknown): HubError {
  const reason = error instanceof Error ? error.message : String(error);
  return new HubError(
    `${place} stopped the build: ${reason}\n  next: mend the file, or take it out of the theme folder to have our template again.`,
  );
}

/** A module is read once for each address, so an edited one needs another. */
async function turnOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 10);
}
