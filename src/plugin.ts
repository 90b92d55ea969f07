/** The Eleventy plugin: it registers every page of a hub. `kith build` and any other Eleventy site use the same one. */
import { existsSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keySource } from './archive/hub-key.ts';
import { forgetLeft } from './archive/left-file.ts';
import type { KeptState } from './archive/passages/kept-state.ts';
import { buildClock } from './clock.ts';
import { buildCommunity } from './community.ts';
import { openHub } from './config/open-hub.ts';
import { instantOf } from './dates.ts';
import { systemPace } from './gather/pace.ts';
import { HubError } from './hub-error.ts';
import type { Community } from './model.ts';
import { fileOf, type Page } from './pages/route.ts';
import { routes } from './pages/routes.ts';
import { lookOf, writeLook } from './publish/look/look-of.ts';
import { type BegunSearch, beginSearch, writeSearchBundle } from './publish/search.ts';
import type { StandingFiles } from './publish/standing/standing-files.ts';
import { templateName } from './publish/template-names.ts';
import { openTheme, type Theme } from './publish/theme/open-theme.ts';
import { checkWrittenSite, removeOldFiles, writtenIn } from './publish/verify/check-written-site.ts';
import { writePictureFiles } from './publish/write-pictures.ts';
import { VERSION } from './version.ts';

/** What Kith asks of Eleventy's configuration. Eleventy ships no types, so they stand here for whoever adds the plugin. */
export interface EleventyConfig {
  addTemplate(virtualPath: string, content: unknown, data: Readonly<Record<string, unknown>>): void;
  addGlobalData(name: string, value: unknown): void;
  addDataExtension(
    extension: string,
    options: { readonly read: boolean; readonly parser: (path: string) => Promise<unknown> },
  ): void;
  on(event: string, listener: (event: EleventyEvent) => unknown): void;
}

export interface EleventyEvent {
  readonly directories: { readonly output: string };
  /** `fs` where files are written. */
  readonly outputMode?: string;
  /** Of `eleventy.after`: what was made of each template; a path is `false` where nothing is written. */
  readonly results?: readonly { readonly inputPath: string; readonly outputPath: string | false }[];
}

export interface KithOptions {
  /** The hub folder; the working folder when absent. */
  readonly root?: string;
  /** Where in the site the hub stands, such as `hub`, when its `url` ends so; the top of the site when absent. */
  readonly folder?: string;
  /** Where the community comes from; the pipeline on `root` when absent. */
  readonly community?: () => Promise<Community>;
  /** The last site, when this one is written elsewhere: what did not change is taken over from there, and not written. */
  readonly standing?: StandingFiles;
  /** Called for the file of each page of a route that is taken over; `path` as on the hub, `members/index.html`. */
  readonly onTaken?: (route: string, path: string) => void;
  /** Names of the routes whose pages are written, and nothing beside them; the whole hub when absent. */
  readonly only?: ReadonlySet<string>;
  /** Called for each part of the community at which the pages of a route look, or what is made beside them. */
  readonly onRead?: (reader: string, part: keyof Community) => void;
  /** Where Eleventy runs several times for one site: what these runs have in common. All pages are written at once when absent. */
  readonly parts?: SiteParts;
}

/** Several runs of Eleventy that write a site together, each from where the last one ended. */
export interface SiteParts {
  readonly pagesAtOnce: number;
  /** As pages see it, made in the first run. */
  community?: Promise<Community>;
  /** By name of a route, its pages that are still to be written. */
  readonly left: Map<string, readonly Page[]>;
  /** Begun in the first run, so that it is made beside the pages. Whoever asked for the runs finishes it, or leaves it when one of them fails. */
  search?: BegunSearch;
}

/** Whether every page is written. */
export function isWritten({ left }: SiteParts): boolean {
  return routes.every(({ name }) => left.get(name)?.length === 0);
}

/** What a hub's own `_data/community.ts` is given under the name `kith`. */
export interface KithData {
  /** Runs the pipeline, once per build however often it is asked. */
  readonly community: () => Promise<Community>;
}

/** Adds a hub to an Eleventy site: `eleventyConfig.addPlugin(kith)`. */
export default function kith(config: EleventyConfig, options: KithOptions = {}): void {
  const { root = process.cwd(), folder = '', standing, onTaken, parts } = options;
  // Whoever brings a community along verifies the site, as `kith build` does before it publishes.
  let state: KeptState | undefined;
  const source =
    options.community ??
    (() =>
      communityOf(root, (kept) => {
        state = kept;
      }));
  let theme: Theme | undefined;
  const watched = (reader: string, given: Community) => watch(given, reader, options.onRead);
  const dressed = async () => {
    const given = await source();
    const look = await lookOf(watched('look', given), root, theme);
    return { ...given, hub: { ...given.hub, look } };
  };
  let running: Promise<Community> | undefined;
  const community = () => {
    running ??= parts?.community ?? dressed();
    if (parts) parts.community = running;
    return running;
  };

  const searchIn = async (output: string): Promise<Parameters<typeof writeSearchBundle>> => [
    watched('search bundle', await community()),
    resolve(output),
    { recordsOf: theme?.searchRecords, last: standing && { root, standing } },
  ];

  let room = Number.POSITIVE_INFINITY;
  /** Of a route's pages those that have to be written and for which this run has room; a route is listed when it is its turn, and let go page by page. */
  const pagesIn = (route: string, list: () => readonly Page[]): readonly Page[] => {
    if (room === 0) return [];
    const pages = parts?.left.get(route) ?? list();
    const now: Page[] = [];
    let seen = 0;
    for (const page of pages) {
      if (now.length === room) break;
      seen += 1;
      const own = toWrite(route, page);
      if (own) now.push(own);
    }
    room -= now.length;
    parts?.left.set(route, pages.slice(seen));
    return now;
  };
  /** Whether a page comes out as it stands is known only when it is made, which takes less than to write it. */
  const toWrite = (route: string, page: Page): Page | undefined => {
    if (standing === undefined) return page;
    const text = rendered(page, theme);
    if (!standing.takePage(fileOf(page), text)) return { ...page, render: () => text };
    onTaken?.(route, fileOf(page));
    return undefined;
  };

  config.on('eleventy.before', async ({ directories }) => {
    running = undefined;
    room = parts?.pagesAtOnce ?? Number.POSITIVE_INFINITY;
    theme = await openTheme(root);
    if (parts) parts.search ??= beginSearch(...(await searchIn(join(directories.output, folder))));
  });
  config.on('eleventy.after', async ({ directories, outputMode = 'fs', results = [] }) => {
    const output = join(directories.output, folder);
    // What stands beside the pages comes once, with the last of them.
    if (options.only !== undefined || (parts && !isWritten(parts))) return;
    if (options.community === undefined) await removeOldFiles(output);
    await writePictureFiles(watched('pictures', await community()), root, output, standing);
    await writeLook((await community()).hub, output);
    if (!parts) await writeSearchBundle(...(await searchIn(output)));
    if (state !== undefined && outputMode === 'fs')
      await checkWrittenSite(output, writtenIn(output, results), await community(), state);
    if (options.community === undefined) await forgetLeft(root);
  });

  // Two values of one name would be merged and every list in them doubled, so a hub's own file stands alone.
  const hasOwnData = options.community === undefined && existsSync(join(root, '_data', 'community.ts'));
  if (hasOwnData) readOwnData(config, community);
  else config.addGlobalData('community', community);

  for (const route of routes) {
    if (options.only?.has(route.name) === false) continue;
    config.addTemplate(templateName(route.name), ({ file }: TemplateData) => rendered(file, theme), {
      // `before` sees the whole data of the build; the keys it is given are not used.
      pagination: {
        data: 'community',
        size: 1,
        alias: 'file',
        before: (_keys: unknown, data: { readonly community: Community }) =>
          pagesIn(route.name, () =>
            (theme?.routes.get(route.name) ?? route).pages(watched(route.name, data.community)),
          ),
      },
      permalink: ({ file }: TemplateData) => posix.join('/', folder, file.path),
      eleventyExcludeFromCollections: true,
    });
  }
}

/** The same community for one of its readers; `onRead` is told at which parts of it they look, now or later. */
function watch(community: Community, reader: string, onRead: KithOptions['onRead']): Community {
  if (onRead === undefined) return community;
  return new Proxy(community, {
    get: (target, part: keyof Community) => {
      onRead(reader, part);
      return target[part];
    },
  });
}

/** A page as text. A hub's own templates are told by name when they are the cause of trouble. */
function rendered({ path, render }: Page, theme: Theme | undefined): string {
  try {
    const text: unknown = render();
    if (typeof text === 'string') return text;
  } catch (error) {
    throw theme?.explain(error) ?? error;
  }
  throw new HubError(
    `The page ${path} is no text.\n  next: let the theme’s template for it give a string, as ours does.`,
  );
}

/** Eleventy calls functions in its own data files, but leaves those of added extensions to their parser. */
function readOwnData(config: EleventyConfig, community: KithData['community']): void {
  config.addDataExtension('ts', {
    read: false,
    parser: async (path) => {
      const { default: data } = await import(pathToFileURL(resolve(path)).href);
      return typeof data === 'function' ? data({ kith: { community } }) : data;
    },
  });
}

interface TemplateData {
  readonly file: Page;
}

/** The pipeline as plain `eleventy` runs it, with no option of the command line. */
async function communityOf(root: string, keep: (state: KeptState) => void): Promise<Community> {
  const startedAt = instantOf(Date.now());
  const clock = (hub: Community['hub']) => buildClock(hub, process.env, startedAt);
  const config = await openHub(root, clock);
  return buildCommunity(config, {
    now: clock(config.hub),
    startedAt,
    isOffline: false,
    allowPrivate: [],
    pace: systemPace,
    version: VERSION,
    key: keySource(process.env),
    publish: async (_, state) => {
      keep(state);
      return new Set();
    },
  });
}
