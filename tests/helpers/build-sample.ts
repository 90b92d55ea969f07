import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { runKith } from './run-kith.ts';
import { copySampleHub } from './sample-hub.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample site. */
    site: string;
    /** The sample hub it was built from. */
    hub: string;
  }
}

/** Builds the sample hub once for all tests of the whole site. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const hub = await copySampleHub();
  const { code, stderr } = await runKith(['build', '--root', hub]);
  if (code !== 0) throw new Error(`The sample hub does not build:\n${stderr}`);
  project.provide('hub', hub);
  project.provide('site', join(hub, '_site'));
  return () => rm(hub, { recursive: true, force: true });
}
