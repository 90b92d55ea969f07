import type { Worker } from 'node:worker_threads';

/**
 * What a worker thread of so much memory runs: a compiled file, or a written one, for which each thread has to load TypeScript by itself. `file` is
 * the address of the written one.
 */
export function workerProgram(file: string, mebibytes: number): ConstructorParameters<typeof Worker> {
  const limits = { resourceLimits: { maxOldGenerationSizeMb: mebibytes } };
  if (!import.meta.url.endsWith('.ts')) return [new URL(file.replace(/\.ts$/u, '.js')), limits];
  const loader = import.meta.resolve('tsx/esm/api');
  const start = `import('${loader}').then(({ register }) => { register(); return import('${file}'); })`;
  return [start, { ...limits, eval: true, execArgv: [] }];
}
