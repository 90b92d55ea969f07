import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, onTestFinished, test } from 'vitest';
import { withBuildLock, withShardLock } from '../../src/archive/lock.ts';
import { NOW } from '../care/invent.ts';
import { hubFolder } from './hub-folder.ts';

const module = new URL('../../src/archive/lock.ts', import.meta.url).href;

/** Starts a process that takes the lock and holds it until it is killed. */
async function holder(root: string): Promise<ReturnType<typeof spawn>> {
  const script = `import { withBuildLock } from ${JSON.stringify(module)};
    await withBuildLock(${JSON.stringify(root)}, ${JSON.stringify(NOW)}, () => {
      console.log('held');
      return new Promise(() => setInterval(() => undefined, 1000));
    });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

async function leaveLock(root: string, content: string): Promise<void> {
  await mkdir(path.join(root, '.kith'), { recursive: true });
  await writeFile(path.join(root, '.kith', 'lock'), content);
}

test('gives back what the build gives, and removes the lock', async () => {
  const root = await hubFolder();

  const result = await withBuildLock(root, NOW, async (notices) => {
    expect(JSON.parse(await readFile(path.join(root, '.kith', 'lock'), 'utf8'))).toMatchObject({
      pid: process.pid,
      since: NOW,
    });
    return notices;
  });

  expect(result).toEqual([]);
  expect(await readdir(path.join(root, '.kith'))).toEqual(['.gitignore']);
});

test('removes the lock when the build fails', async () => {
  const root = await hubFolder();

  await expect(withBuildLock(root, NOW, () => Promise.reject(new Error('no page')))).rejects.toThrow(
    'no page',
  );

  expect(await readdir(path.join(root, '.kith'))).toEqual(['.gitignore']);
});

test('refuses while another process builds, and leaves its lock alone', async () => {
  const root = await hubFolder();
  const child = await holder(root);
  const before = await readFile(path.join(root, '.kith', 'lock'), 'utf8');

  const build = withBuildLock(root, NOW, async () => 'built');

  await expect(build).rejects.toThrow(
    `Another build of this folder is running (process ${child.pid}, since ${NOW}).`,
  );
  expect(await readFile(path.join(root, '.kith', 'lock'), 'utf8')).toBe(before);
});

test('takes over the lock of a process that was killed, and says so', async () => {
  const root = await hubFolder();
  const child = await holder(root);
  child.kill('SIGKILL');
  await once(child, 'exit');

  const notices = await withBuildLock(root, NOW, async (told) => told);

  expect(notices).toEqual([
    `.kith/lock: a lock left by a build that ended early (process ${child.pid}, since ${NOW}) was taken over.`,
  ]);
  expect(await readdir(path.join(root, '.kith'))).toEqual(['.gitignore']);
});

test('refuses a second build in the same process', async () => {
  const root = await hubFolder();

  const second = withBuildLock(root, NOW, () => withBuildLock(root, NOW, async () => 'built'));

  await expect(second).rejects.toThrow(`Another build of this folder is running (process ${process.pid}`);
});

test('never lets two processes that meet at a stale lock build at once', { timeout: 30_000 }, async () => {
  const root = await hubFolder();
  await leaveLock(root, 'half a lo');
  // Of two builds at once, one would find the folder of the other.
  const script = `import { mkdir, rmdir } from 'node:fs/promises';
    import { withBuildLock } from ${JSON.stringify(module)};
    const busy = ${JSON.stringify(path.join(root, 'busy'))};
    const build = withBuildLock(${JSON.stringify(root)}, ${JSON.stringify(NOW)}, async () => {
      await mkdir(busy);
      await rmdir(busy);
    });
    console.log(await build.then(() => 'built', (error) => error.message.slice(0, 13)));`;

  const results = await Promise.all(
    [1, 2, 3, 4].map(async () => {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
      const [line] = await once(createInterface({ input: child.stdout }), 'line');
      return line;
    }),
  );

  expect(results).toContain('built');
  expect(results.filter((result) => !['built', 'Another build'].includes(result))).toEqual([]);
});

test.each([
  { says: 'that is unreadable', content: '{"pid":' },
  {
    says: 'with the number of this process, as after a restart',
    content: lockOf(process.pid, hostname(), NOW),
  },
  {
    says: 'of another machine, too old to be true',
    content: lockOf(1, 'elsewhere', '2026-11-20T05:59:00.000Z'),
  },
])('takes over a lock $says', async ({ content }) => {
  const root = await hubFolder();
  await leaveLock(root, content);

  expect(await withBuildLock(root, NOW, async (notices) => notices.length)).toBe(1);
});

test('respects the lock of another machine', async () => {
  const root = await hubFolder();
  await leaveLock(root, lockOf(1, 'elsewhere', '2026-11-20T11:00:00.000Z'));

  await expect(withBuildLock(root, NOW, async () => 'built')).rejects.toThrow(
    '(process 1 on elsewhere, since',
  );
});

test('says what to do when the lock cannot be written', async () => {
  const root = await hubFolder();
  await writeFile(path.join(root, '.kith'), 'a file where the folder should be');

  await expect(withBuildLock(root, NOW, async () => 'built')).rejects.toThrow(
    /\.kith\/lock cannot be written/,
  );
});

function lockOf(pid: number, host: string, since: string): string {
  return JSON.stringify({ pid, host, since });
}

test('shards of one division run beside one another, and leave no lock', async () => {
  const root = await hubFolder();

  const both = await withShardLock(root, { number: 1, of: 8 }, NOW, () =>
    withShardLock(root, { number: 2, of: 8 }, NOW, async () => readdir(path.join(root, '.kith'))),
  );

  expect(both.sort()).toEqual(['.gitignore', '1-of-8.lock', '2-of-8.lock']);
  expect(await readdir(path.join(root, '.kith'))).toEqual(['.gitignore']);
});

describe('a shard and what must not run beside it', () => {
  const shard = { number: 3, of: 8 };

  test('a second one of the same shard is refused', async () => {
    const root = await hubFolder();

    const second = withShardLock(root, shard, NOW, () => withShardLock(root, shard, NOW, async () => 'ran'));

    await expect(second).rejects.toThrow('Another gathering of this folder is running');
  });

  test('one of another division is refused', async () => {
    const root = await hubFolder();

    const other = withShardLock(root, shard, NOW, () =>
      withShardLock(root, { number: 1, of: 4 }, NOW, async () => 'ran'),
    );

    await expect(other).rejects.toThrow('delete .kith/3-of-8.lock');
  });

  test('a whole build is refused while a shard runs, and a shard while a build runs; each leaves the other’s lock', async () => {
    const root = await hubFolder();
    const names = () => readdir(path.join(root, '.kith'));

    await withShardLock(root, shard, NOW, async () => {
      await expect(withBuildLock(root, NOW, async () => 'built')).rejects.toThrow(
        'Another gathering of this folder is running',
      );
      expect((await names()).sort()).toEqual(['.gitignore', '3-of-8.lock']);
    });
    await withBuildLock(root, NOW, async () => {
      await expect(withShardLock(root, shard, NOW, async () => 'ran')).rejects.toThrow(
        'Another build of this folder is running',
      );
      expect((await names()).sort()).toEqual(['.gitignore', 'lock']);
    });
  });

  test('the build of a process that was killed is in nobody’s way', async () => {
    const root = await hubFolder();
    const child = await holder(root);
    child.kill('SIGKILL');
    await once(child, 'exit');

    const notices = await withShardLock(root, shard, NOW, async (told) => told);

    expect(notices).toEqual([
      `.kith/lock: a lock left by a build that ended early (process ${child.pid}, since ${NOW}) was taken over.`,
    ]);
    expect(await readdir(path.join(root, '.kith'))).toEqual(['.gitignore']);
  });
});
