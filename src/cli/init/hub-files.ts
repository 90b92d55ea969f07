import { basename } from 'node:path';
import { renderBlock } from '../../config/edit/render.ts';
import { VERSION } from '../../version.ts';
import type { Answers } from './answers.ts';
import type { Host } from './hosts.ts';
import { submissionFiles } from './submission-files.ts';
import { templateFile } from './template-file.ts';

/** The files of a new hub, by path in its folder. None of them is a copy of the generator. */
export function hubFiles(folder: string, answers: Answers): ReadonlyMap<string, string> {
  return new Map([
    ['feeds.yaml', templateFile('feeds.yaml')],
    ['_data/hub.yaml', hubYaml(answers)],
    ['package.json', packageJson(folder)],
    ['README.md', readme(answers)],
    ['.gitignore', templateFile('gitignore.txt')],
    ...publishing(answers.host),
    ...(ON_GITHUB.has(answers.host) ? submissionFiles(answers.language) : []),
  ]);
}

/** Where the hub's folder lies on GitHub, whoever shows the site. */
const ON_GITHUB: ReadonlySet<Host> = new Set(['github', 'netlify', 'cloudflare']);

/** What publishes the hub, the same for every hub on this host. */
export function publishing(host: Host): readonly (readonly [path: string, text: string])[] {
  switch (host) {
    case 'github':
      return [['.github/workflows/publish.yml', workflow('pages')]];
    case 'netlify':
    case 'cloudflare':
      return [['.github/workflows/publish.yml', workflow(host)]];
    case 'gitlab':
      return [['.gitlab-ci.yml', templateFile('gitlab-ci.yml')]];
    case 'server':
      return ['kith-hub.service', 'kith-hub.timer', 'publish.sh'].map((name) => [
        `server/${name}`,
        templateFile(`server/${name}`),
      ]);
  }
}

/** The jobs of every hub, and behind them the one that hands the site to a host. */
function workflow(publisher: 'pages' | 'netlify' | 'cloudflare'): string {
  const job = templateFile(`github/${publisher}.yml`).replaceAll(/^(?=.)/gmu, '  ');
  return `${templateFile('github/build.yml').trimEnd()}\n\n${job}`;
}

function hubYaml({ name, url, language, timeZone, contact }: Answers): string {
  const reach =
    contact === undefined
      ? '# How people reach you: to join, to correct something, to leave. A page, or mailto: with an address that may be published.\n# contact: mailto:office@center.example\n'
      : renderBlock({ contact }, 0);
  return `# yaml-language-server: $schema=../node_modules/kith-hub/dist/config/schemas/hub.schema.json

# What this hub is called, where it is, and who looks after it.

${renderBlock({ name }, 0)}# Where readers will find it; every address is made from this.
${renderBlock({ url }, 0)}${renderBlock({ language, timeZone }, 0)}${reach}
# One or two sentences about the hub.
# description: What social workers around the harbor write, in one place.

# Who edits the hub and signs what it passes on.
# curators:
#   - id: wren
#     name: Wren Adeyo

# Shown quietly on every page.
# crisisLinks:
#   - name: Where somebody listens, day and night
#     url: tel:+1-555-0100
`;
}

function packageJson(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const scripts = {
    kith: 'kith',
    build: 'kith build',
    start: 'kith start',
    check: 'kith check',
    verify: 'kith verify',
  };
  const content = {
    name: name === '' || name === 'kith-hub' ? 'our-hub' : name,
    private: true,
    type: 'module',
    engines: { node: '>=20.19' },
    scripts,
    // Exactly this version, so that a hub looks the same until somebody upgrades it and looks.
    dependencies: { 'kith-hub': VERSION },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** In the hub's language where it was written in it: what people do, every week, is not for English speakers alone. */
function readme({ name, host, language }: Answers): string {
  const folder = /^es\b/u.test(language) ? 'es/' : '';
  const publish = templateFile(`${folder}publish-${host}.md`).replace('%PRIVATE%\n', () =>
    templateFile(`${folder}private-github.md`),
  );
  return templateFile(`${folder}README.md`)
    .replace('%NAME%', () => name)
    .replace('%PUBLISH%\n', () => publish);
}
