/** A real Chromium that came with `npm ci`, or the one that CHROMIUM_PATH names. */
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const packageFolder = join(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
  '..',
  '..',
);

/** Starts a browser; whoever starts it closes it. */
export async function startChromium(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] });
  const home = await unpacked();
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ['--no-sandbox'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      // Machines without any font configuration use the package's own font.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') }),
    },
  });
}

/**
 * The folder with the unpacked browser. It is unpacked beside its place and moved there when complete, so that two
 * test runs at once, or one that was stopped, never leave half a browser.
 */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const home = join(packageFolder, '..', '..', '.cache', `chromium-${version}`);
  if (existsSync(home)) return home;
  await mkdir(dirname(home), { recursive: true });
  const making = await mkdtemp(`${home}-`);
  await decompress('chromium.br', join(making, 'chromium'), 0o755);
  for (const archive of ['al2023', 'fonts']) await unpackTar(archive, making);
  await rename(making, home).catch(async (error: unknown) => {
    await rm(making, { recursive: true });
    if (!existsSync(home)) throw error;
  });
  return home;
}

async function unpackTar(name: string, into: string): Promise<void> {
  const archive = join(into, `${name}.tar`);
  await decompress(`${name}.tar.br`, archive);
  await mkdir(join(into, name));
  await promisify(execFile)('tar', ['-xf', archive, '-C', join(into, name)]);
  await rm(archive);
}

async function decompress(name: string, to: string, mode = 0o644): Promise<void> {
  const from = join(packageFolder, 'bin', name);
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}
