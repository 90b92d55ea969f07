import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bomb, drawing, photograph, VECTOR, WRITTEN_IN } from '../helpers/draw.ts';
import { pictureHub } from '../helpers/picture-hub.ts';

const photo = await photograph();

function image(address: string, alt = 'A gate by the sea'): string {
  return `<img src="${address}" alt="${alt}">`;
}

function picturesIn(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files.keys()].filter((path) => path.endsWith('.webp'));
}

test('a described picture is served from the hub, on cards and in full text, and nothing of what the camera wrote is anywhere', async () => {
  const hub = await pictureHub(
    { '/zqgate.jpg': photo },
    (at) => `<p>We sat.</p>${image(at('/zqgate.jpg'))}`,
    'text: full, images: true',
    'pseudonym: true, ',
  );

  await hub.build();

  const site = await hub.files('_site');
  const [picture = '', ...others] = picturesIn(site);
  expect(others).toEqual([]);
  expect(picture).toMatch(/^_site\/pictures\/[0-9a-f]{32}\.webp$/);
  const path = picture.slice('_site'.length);
  expect(site.get('_site/members/harbor/index.html')).toContain(
    `<img src="${path}" alt="A gate by the sea" width="960" height="720" loading="lazy" decoding="async" dir="auto">`,
  );
  expect(site.get('_site/members/harbor/atom.xml')).toContain(`https://hub.example${path}`);
  for (const folder of ['_site', '.kith', '_data']) {
    for (const [file, bytes] of await hub.files(folder)) {
      for (const word of [...WRITTEN_IN, 'Exif', 'xmpmeta'])
        expect(bytes.includes(word), `${word} in ${file}`).toBe(false);
    }
  }
  for (const [file, bytes] of site) expect(bytes.includes('zqgate'), file).toBe(false);
});

test('a second build asks nobody and writes the same bytes, and one without a network uses what is there', async () => {
  const hub = await pictureHub({ '/gate.jpg': photo }, (at) => image(at('/gate.jpg')));

  await hub.build();
  const first = await hub.files('_site');
  await hub.build();
  const second = await hub.files('_site');
  await hub.build(0, { isOffline: true });

  expect(picturesIn(first)).toHaveLength(1);
  expect(second).toEqual(first);
  expect(await hub.files('_site')).toEqual(first);
  expect(hub.asked()).toEqual(['/gate.jpg']);
});

test('a damaged picture is asked for again, and never published', async () => {
  const hub = await pictureHub({ '/gate.jpg': photo }, (at) => image(at('/gate.jpg')));
  await hub.build();
  const before = await hub.files('_site');
  const [file = ''] = picturesIn(await hub.files('.kith/pictures'));
  await writeFile(join(hub.root, file), 'zqother');

  await hub.build();

  expect(await hub.files('_site')).toEqual(before);
  expect(hub.asked()).toHaveLength(2);
});

describe('nothing is left of a picture, in site, archive and private files', () => {
  test.each([
    ['once consent to pictures was taken back', 'images: true', 'images: false'],
    ['once only links are allowed', 'text: full, images: true', 'text: link'],
    ['once its member left', 'consent: {', 'status: withdrawn, consent: {'],
  ])('%s', async (_, before, after) => {
    const hub = await pictureHub(
      { '/zqgate.jpg': photo },
      (at) => `<p>Words of mine.</p>${image(at('/zqgate.jpg'), 'zqdescribed by its author')}`,
    );
    await hub.build();
    expect(picturesIn(await hub.files('.kith/pictures'))).toHaveLength(1);

    await hub.change((feeds) => feeds.replace(before, after));
    await hub.build(0, { isOffline: true });

    for (const folder of ['_site', '.kith', '_data']) {
      const files = await hub.files(folder);
      expect(picturesIn(files)).toEqual([]);
      for (const [file, bytes] of files)
        expect(bytes.includes('zqgate') || bytes.includes('zqdescribed'), file).toBe(false);
    }
  });

  test('once its author took it out of the entry', async () => {
    const hub = await pictureHub({ '/gate.jpg': photo }, (at) => `<p>Words.</p>${image(at('/gate.jpg'))}`);
    await hub.build();
    hub.say('<p>Words, and no picture.</p>');

    await hub.build(2);

    expect(picturesIn(await hub.files('_site'))).toEqual([]);
    expect(picturesIn(await hub.files('.kith/pictures'))).toEqual([]);
  });
});

test('without consent no picture is asked for', async () => {
  const hub = await pictureHub({ '/gate.jpg': photo }, (at) => image(at('/gate.jpg')), 'text: full');

  await hub.build();

  expect(hub.asked()).toEqual([]);
  expect(picturesIn(await hub.files('_site'))).toEqual([]);
});

test('an excerpt shows the first described picture, and no other is asked for', async () => {
  const hub = await pictureHub(
    { '/gate.jpg': photo, '/sea.png': await drawing('png') },
    (at) =>
      `<p>We sat.</p>${image(at('/bare.jpg'), '')}${image(at('/gate.jpg'), 'A &amp;quot;gate&amp;quot; &amp;lt;i&amp;gt;')}${image(at('/sea.png'), 'The sea')}`,
    'text: excerpt, images: true',
  );

  await hub.build();

  const site = await hub.files('_site');
  expect(hub.asked()).toEqual(['/gate.jpg']);
  expect(picturesIn(site)).toHaveLength(1);
  expect(site.get('_site/members/harbor/index.html')).toMatch(
    /<img src="[^"]*" alt="A &(?:amp;)?quot;gate&[^"<>]*" width/,
  );
  expect(site.get('_site/members/harbor/atom.xml')).not.toContain('/pictures/');
});

test('a hundred pictures of one entry are six requests', async () => {
  const hub = await pictureHub(
    Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`/${number}.jpg`, photo])),
    (at) => Array.from({ length: 100 }, (_, number) => image(at(`/${number}.jpg`))).join(''),
  );

  await hub.build();

  expect(hub.asked()).toHaveLength(6);
});

describe('what is no picture for a page stays a link, is told once, and never stops a build', () => {
  const inside = { status: 302, headers: { location: 'http://10.0.0.1/secret.png' } };

  test.each([
    ['is not there', { status: 404 }, 'answered 404'],
    ['is a flood of pixels', bomb(), 'more than 40 million pixels'],
    [
      'is a drawing that could run programs',
      { headers: { 'content-type': 'image/jpeg' }, body: VECTOR },
      'no JPEG',
    ],
    ['is cut off', photo.subarray(0, 9000), 'cut off'],
    ['is too large', new Uint8Array(9 * 1024 * 1024), '8 M'],
    ['leads into somebody’s own network', inside, 'private network'],
  ] as const)('one that %s', async (_, page, reason) => {
    const hub = await pictureHub({ '/gate.jpg': page }, (at) => `<p>Words.</p>${image(at('/gate.jpg'))}`);

    const first = await hub.build();
    const second = await hub.build();

    const told = ({ notices }: typeof first) => notices.filter((notice) => notice.includes('/gate.jpg'));
    const site = await hub.files('_site');
    expect(told(first)).toEqual([expect.stringContaining(reason)]);
    expect(told(second)).toEqual([]);
    expect(hub.asked()).toEqual(['/gate.jpg']);
    expect(picturesIn(site)).toEqual([]);
    expect(site.get('_site/members/harbor/atom.xml')).toContain(`href=&quot;${hub.at('/gate.jpg')}&quot;`);
    expect(site.get('_site/members/harbor/index.html')).not.toContain('<img');
  });

  test('and is asked for again after a while', async () => {
    const hub = await pictureHub({ '/gate.jpg': { status: 500 } }, (at) => image(at('/gate.jpg')));
    await hub.build();
    hub.server.put('/gate.jpg', photo);

    await hub.build(2);

    expect(picturesIn(await hub.files('_site'))).toHaveLength(1);
  });
});

test('a picture that its author took down goes when a person asks the hub to look, and an outage takes nothing away', async () => {
  const hub = await pictureHub({ '/gate.jpg': photo }, (at) => image(at('/gate.jpg')));
  await hub.build();

  hub.server.put('/gate.jpg', { status: 500 });
  await hub.build(1, { refresh: ['harbor'] });
  const afterOutage = picturesIn(await hub.files('_site'));
  hub.server.put('/gate.jpg', { status: 410 });
  await hub.build(2, { refresh: ['harbor'] });

  expect(afterOutage).toHaveLength(1);
  expect(picturesIn(await hub.files('_site'))).toEqual([]);
  expect(picturesIn(await hub.files('.kith/pictures'))).toEqual([]);
});

test('a picture that its author deleted leaves within a month, though nobody tells the hub; an outage takes nothing away', async () => {
  const hub = await pictureHub({ '/gate.jpg': photo }, (at) => image(at('/gate.jpg')));
  const shown = async () => picturesIn(await hub.files('_site')).length;

  await hub.build();
  await hub.build(29);
  const early = hub.asked().length;
  hub.server.put('/gate.jpg', { status: 500 });
  await hub.build(31);
  const afterOutage = [await shown(), hub.asked().length];
  hub.server.put('/gate.jpg', { status: 404 });
  await hub.build(31.5);
  const sameDay = hub.asked().length;
  await hub.build(33);

  expect(early).toBe(1);
  expect(afterOutage).toEqual([1, 2]);
  expect(sameDay).toBe(2);
  expect(await shown()).toBe(0);
  expect(picturesIn(await hub.files('.kith/pictures'))).toEqual([]);
});
