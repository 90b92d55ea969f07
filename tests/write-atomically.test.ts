import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { removeFile, writeAtomically } from '../src/write-atomically.ts';
import { hubFolder } from './archive/hub-folder.ts';

const module = new URL('../src/write-atomically.ts', import.meta.url).href;

test('makes folders as needed, and leaves no other file', async () => {
  const folder = await hubFolder();
  const file = path.join(folder, 'a', 'b.ndjson');

  expect(await writeAtomically(file, 'new\n')).toBe(true);

  expect(await readFile(file, 'utf8')).toBe('new\n');
  expect(await readdir(path.dirname(file))).toEqual(['b.ndjson']);
});

test('does not touch a file that holds the same bytes', async () => {
  const file = path.join(await hubFolder(), 'a.ndjson');
  await writeAtomically(file, 'same');
  const before = await stat(file, { bigint: true });

  expect(await writeAtomically(file, 'same')).toBe(false);

  const after = await stat(file, { bigint: true });
  expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
});

test('leaves the old file and nothing else when the disk takes no more', async () => {
  const folder = await hubFolder();
  const file = path.join(folder, 'a.ndjson');
  await writeFile(file, 'old');
  // The shell lets the child write 8 blocks per file; the signal that would end it is ignored, so the write fails.
  const script = `import { writeAtomically } from ${JSON.stringify(module)};
    await writeAtomically(${JSON.stringify(file)}, 'new'.repeat(100_000)).catch((error) => console.log(error.code));`;
  const child = spawn('sh', [
    '-c',
    `trap '' XFSZ; ulimit -f 8; exec "$0" --import tsx --input-type=module -e "$1"`,
    process.execPath,
    script,
  ]);
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'close');

  expect(output.trim()).toBe('EFBIG');
  expect(await readFile(file, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['a.ndjson']);
});

test('holds one whole version whenever the process is killed', { timeout: 60_000 }, async () => {
  const folder = await hubFolder();
  const file = path.join(folder, 'a.ndjson');
  const versions = ['a', 'b'].map((letter) => letter.repeat(4_000_000));
  const script = `import { writeAtomically } from ${JSON.stringify(module)};
    const versions = ['a', 'b'].map((letter) => letter.repeat(4_000_000));
    for (let round = 0; ; round += 1) {
      await writeAtomically(${JSON.stringify(file)}, versions[round % 2]);
      console.log(round);
    }`;
  for (const lastRound of [0, 1, 2, 3]) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    for await (const line of createInterface({ input: child.stdout })) {
      if (Number(line) === lastRound) child.kill('SIGKILL');
    }

    expect(versions.includes(await readFile(file, 'utf8'))).toBe(true);
  }

  await writeAtomically(file, 'after');

  expect(await readdir(folder)).toEqual(['a.ndjson']);
});

test('removes what a killed build left, and follows no link planted in its place', async () => {
  const folder = await hubFolder();
  const file = path.join(folder, 'a.ndjson');
  const other = path.join(folder, 'other');
  await writeFile(other, 'untouched');
  await symlink(other, `${file}.tmp`);

  await writeAtomically(file, 'new');

  expect(await readFile(other, 'utf8')).toBe('untouched');
  expect((await readdir(folder)).sort()).toEqual(['a.ndjson', 'other']);
});

test('removes a file with what a killed build left of it', async () => {
  const folder = await hubFolder();
  const file = path.join(folder, 'a.ndjson');
  await writeFile(file, 'old');
  await writeFile(`${file}.tmp`, 'half');

  await removeFile(file);

  expect(await readdir(folder)).toEqual([]);
});

test('opens a new file to nobody whom the system’s mask keeps out, and an old one to whom it was open', async () => {
  const file = path.join(await hubFolder(), 'a.ndjson');
  const modeNow = async () => (await stat(file)).mode & 0o777;
  const mask = process.umask(0o027);
  onTestFinished(() => void process.umask(mask));

  await writeAtomically(file, 'new');
  expect(await modeNow()).toBe(0o640);

  await chmod(file, 0o664);
  await writeAtomically(file, 'newer');
  expect(await modeNow()).toBe(0o664);
});
