import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a task cost. */
export interface Cost {
  /** Seconds by the clock. */
  readonly wall: number;
  /** Seconds of work, on all cores, children included. */
  readonly cpu: number;
  /** The most memory that all its processes had together; absent where a task was not a program of its own. */
  readonly bytes?: number;
}

/** Runs a program of Node's to its end, and says what it and its children used. @throws when it ends with another code than 0. */
export async function runMeasured(
  script: string,
  words: readonly string[],
  { folder, environment = {} }: { readonly folder: string; readonly environment?: Record<string, string> },
): Promise<Cost & { readonly output: string }> {
  const aside = await mkdtemp(join(tmpdir(), 'kith-usage-'));
  const file = join(aside, 'usage.json');
  const startedAt = performance.now();
  try {
    const output = await new Promise<string>((resolve, reject) => {
      const reporter = new URL('./report-usage.js', import.meta.url).href;
      const loader = script.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
      const child = spawn(process.execPath, [...loader, '--import', reporter, script, ...words], {
        cwd: folder,
        env: { ...process.env, NO_COLOR: '1', USAGE_FILE: file, ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
      child.on('error', reject).on('close', (code) => {
        if (code === 0) resolve(said);
        else reject(new Error(`${script} ended with ${code}:\n${said.slice(-2_000)}`));
      });
    });
    const wall = (performance.now() - startedAt) / 1e3;
    return { wall, ...JSON.parse(await readFile(file, 'utf8')), output };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** The same for work of this process. */
export async function measured<Result>(
  work: () => Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - startedAt) / 1e3 };
}
