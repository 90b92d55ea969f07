#!/usr/bin/env node
/** What `npm create kith-hub my-hub` runs: `kith init` of the package `kith-hub`, with the same words behind it. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const manifest = require.resolve('kith-hub/package.json');
process.argv.splice(2, 0, 'init');
await import(pathToFileURL(join(dirname(manifest), require(manifest).bin.kith)).href);
