import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../helpers/sample-hub.ts';
import { install, type Ran, runIn } from './npm.ts';

let folder = '';
let tarball = '';
let elsewhere = '';
let hub = '';
const steps: Ran[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-package-'));
  elsewhere = join(folder, 'elsewhere');
  hub = join(elsewhere, 'hub');
  await mkdir(elsewhere);
  const packed = await runIn(ROOT, 'npm', 'pack', '--silent', '--pack-destination', folder);
  tarball = join(folder, packed.said.trim().split('\n').at(-1) ?? '');
  steps.push(packed);
  steps.push(await install(elsewhere, tarball));
  steps.push(await runIn(elsewhere, 'npx', 'kith', 'init', 'hub', '--yes'));
  // The version in package.json is the one that init wrote; until it is in the registry, npm is given the file that would be there.
  steps.push(await install(hub, tarball));
  steps.push(await runIn(hub, 'npx', 'kith', 'build'));
}, 400_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a stranger packs, installs, begins a hub and builds it, with the commands of the manual', () => {
  expect(steps.map(({ code }) => code, steps.map(({ said }) => said).join('\n'))).toEqual([0, 0, 0, 0, 0]);
  expect(steps.at(-1)?.said).toContain('Built Hub: 0 members');
  expect(steps.at(-1)?.said).toContain('nobody is in this hub yet');
});

test('the new hub is a few files of words, and no generator', () => {
  const files = readdirSync(hub).filter(
    (name) => !['node_modules', '_site', 'package-lock.json'].includes(name),
  );

  expect(files.sort()).toEqual([
    '.github',
    '.gitignore',
    '.kith',
    'README.md',
    '_data',
    'feeds.yaml',
    'package.json',
  ]);
  expect(existsSync(join(hub, '_site/index.html'))).toBe(true);
});

test('npm create begins the same hub, by a package of the same version that only leads there', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const starter = join(ROOT, 'examples/create-kith-hub');
  const packed = await runIn(starter, 'npm', 'pack', '--silent', '--pack-destination', folder);
  const installed = await install(elsewhere, join(folder, packed.said.trim().split('\n').at(-1) ?? ''));

  const begun = await runIn(elsewhere, 'npx', 'create-kith-hub', 'begun', '--yes', '--name', 'Begun');

  expect([packed.code, installed.code, begun.code], installed.said + begun.said).toEqual([0, 0, 0]);
  expect(await readFile(join(elsewhere, 'begun/_data/hub.yaml'), 'utf8')).toContain('name: Begun');
  expect(JSON.parse(await readFile(join(starter, 'package.json'), 'utf8'))).toMatchObject({
    version,
    dependencies: { 'kith-hub': version },
  });
});

test('the package holds compiled modules with types and maps, no other TypeScript, and stays below 2.5 MB', async () => {
  const installed = join(elsewhere, 'node_modules/kith-hub');
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' });
  const modules = files.filter((file) => /^dist\/(?!.*assets\/).*\.js$/u.test(file));

  expect(modules.length).toBeGreaterThan(400);
  expect(files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))).toEqual([]);
  expect(files.filter((file) => /tsbuildinfo|^(?:src|tests|examples)/u.test(file))).toEqual([]);
  const bare = modules.filter(
    (file) => !files.includes(`${file}.map`) || !files.includes(file.replace(/js$/u, 'd.ts')),
  );
  expect(bare).toEqual([]);
  // Half of it are the maps, which hold the sources.
  expect((await stat(tarball)).size).toBeLessThan(2_500_000);
});

test('a theme works from the installed package, and an editor knows its types', async () => {
  await mkdir(join(hub, 'theme'));
  await writeFile(
    join(hub, 'theme/footer.js'),
    `import { footer as ours } from 'kith:templates/footer';
import { html } from 'kith:templates/markup';

/** @type {typeof ours} */
export const footer = (hub, facts) => html\`\${ours(hub, facts)}<p>The kettle is on.</p>\`;
`,
  );
  await writeFile(
    join(hub, 'tsconfig.json'),
    '{ "extends": "kith-hub/theme.tsconfig.json", "include": ["theme"] }',
  );
  await writeFile(
    join(hub, 'config.ts'),
    "import kith, { type KithOptions } from 'kith-hub';\nexport const options: KithOptions = { root: 'hub', folder: 'reading' };\nexport const wrong: number = kith;\n",
  );

  const built = await runIn(hub, 'npx', 'kith', 'build', '--offline');
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  const types = await runIn(hub, process.execPath, compiler, '-p', '.');
  const plugin = await runIn(
    hub,
    process.execPath,
    compiler,
    '--noEmit',
    '--module',
    'nodenext',
    '--ignoreConfig',
    'config.ts',
  );

  expect(built.said).toContain('Built Hub');
  expect(await readFile(join(hub, '_site/index.html'), 'utf8')).toContain('The kettle is on.');
  expect(types).toEqual({ code: 0, said: '' });
  // The one mistake in it is found, so the types of the plugin are known.
  expect(plugin.said.match(/error TS\d+/gu)).toEqual(['error TS2322']);
});

test('the example of a site of its own adds a hub, verified and searchable, and keeps its own front page', async () => {
  const site = join(elsewhere, 'eleventy-site');
  await cp(join(ROOT, 'examples/eleventy-site'), site, { recursive: true });

  const built = await runIn(site, 'npx', 'eleventy', '--quiet');

  expect(built).toMatchObject({ code: 0 });
  expect(readdirSync(join(site, '_site')).sort()).toEqual(['office', 'reading']);
  expect(existsSync(join(site, '_site/reading/pagefind/pagefind.js'))).toBe(true);
  const page = readFileSync(join(site, '_site/reading/index.html'), 'utf8');
  expect(page).toContain('href="https://harbor.example/evening"');
  expect(page).toContain('href="/reading/members/"');
});
