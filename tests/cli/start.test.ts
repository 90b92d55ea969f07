import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startKith } from '../helpers/run-kith.ts';
import { feedsYaml, temporaryHub } from '../helpers/temporary-hub.ts';

function feed(title: string): string {
  return `<rss version="2.0"><channel><title>Harbor</title><item><title>${title}</title>
<link>https://harbor.example/tide</link><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate></item></channel></rss>`;
}

/** Starts `kith start` on a hub; `until` waits for a line of its output. */
function startHub(root: string, port: number) {
  const child = startKith(['start', '--root', root, '--port', String(port)]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      child.emit('printed');
    });
  }
  const ended = once(child, 'close');
  const until = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(printed)) {
      await Promise.race([
        once(child, 'printed'),
        ended.then(() => Promise.reject(new Error(`It ended: ${printed}`))),
      ]);
    }
    const found = pattern.exec(printed);
    printed = printed.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
    return found?.[1] ?? '';
  };
  return { child, ended, until };
}

test('serves the hub on a free port, rebuilds it on change, and stops when asked', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  onTestFinished(() => {
    taken.close();
  });
  const { port } = taken.address() as AddressInfo;
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ harbor: 'harbor.xml' }),
    'harbor.xml': feed('Before the change'),
  });

  const { child, ended, until } = startHub(root, port);
  const address = await until(/The hub is at (\S+)/);
  const before = await (await fetch(address)).text();
  await writeFile(join(root, 'harbor.xml'), feed('After the change'));
  await until(/harbor\.xml changed/);
  await until(/Built/);
  const after = await (await fetch(address)).text();
  await writeFile(join(root, 'feeds.yaml'), 'members: [');
  await until(/feeds\.yaml:1:/);
  const afterFault = await (await fetch(address)).text();
  const missing = await fetch(new URL('/nowhere/', address));
  child.kill('SIGINT');
  const [code] = await ended;

  expect(Number(new URL(address).port)).toBeGreaterThan(port);
  expect(before).toContain('Before the change');
  expect(after).toContain('After the change');
  expect(afterFault).toBe(after);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('This page is not here');
  expect(code).toBe(0);
});

test('serves a hub with a path in its address below that path', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ harbor: 'harbor.xml' }),
    'harbor.xml': feed('Anything'),
    '_data/hub.yaml': 'url: https://university.example/hub/\n',
  });

  const { until } = startHub(root, 0);
  const address = await until(/The hub is at (\S+)/);

  expect(new URL(address).pathname).toBe('/hub/');
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(new URL('/hub/members/harbor/', address))).status).toBe(200);
  expect((await fetch(new URL('/', address))).url).toBe(address);
});

test('waits for the edit when the files have a fault at first, and builds then', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ harbor: 'harbour.xml' }),
    'harbor.xml': feed('Mended'),
  });

  const { child, ended, until } = startHub(root, 0);
  await until(/feeds\.yaml:3:.*there is no such file/);
  await until(/as soon as its files change/);
  await writeFile(join(root, 'feeds.yaml'), feedsYaml({ harbor: 'harbor.xml' }));
  const address = await until(/The hub is at (\S+)/);
  const home = await (await fetch(address)).text();
  child.kill('SIGINT');
  const [code] = await ended;

  expect(home).toContain('Mended');
  expect(code).toBe(0);
});

test('waits for a feeds.yaml in an empty folder, but not for a folder that is not there', async () => {
  const root = await temporaryHub({});
  const absent = startHub(join(root, 'none'), 0);
  const [code] = await absent.ended;

  const { until } = startHub(root, 0);
  await until(/as soon as its files change/);
  await writeFile(join(root, 'harbor.xml'), feed('Begun'));
  await writeFile(join(root, 'feeds.yaml'), feedsYaml({ harbor: 'harbor.xml' }));
  const address = await until(/The hub is at (\S+)/);

  expect(code).toBe(1);
  expect(await (await fetch(address)).text()).toContain('Begun');
});

test('serves below the new path when the hub’s address changes', async () => {
  const root = await temporaryHub({
    'feeds.yaml': feedsYaml({ harbor: 'harbor.xml' }),
    'harbor.xml': feed('Anything'),
  });

  const { until } = startHub(root, 0);
  const before = await until(/The hub is at (\S+)/);
  await mkdir(join(root, '_data'), { recursive: true });
  await writeFile(join(root, '_data', 'hub.yaml'), 'url: https://university.example/hub/\n');
  const after = await until(/The hub is at (\S+)/);

  expect(after).toBe(`${before}hub/`);
  expect((await fetch(new URL('/hub/members/harbor/', after))).status).toBe(200);
  expect((await fetch(new URL('/', after))).url).toBe(after);
  expect((await fetch(new URL('/members/harbor/', after))).status).toBe(404);
});
