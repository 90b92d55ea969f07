/** A round of telling, from published pages to real doors: who is told, when, and how often. */
import { expect, onTestFinished, test } from 'vitest';
import type { Farewell } from '../../../src/archive/farewells.ts';
import type { Told } from '../../../src/archive/told-file.ts';
import { openTelling } from '../../../src/gather/open-telling.ts';
import { parseAllowPrivate } from '../../../src/gather/parse-allow-private.ts';
import type { Member, Notice } from '../../../src/model.ts';
import { planTelling } from '../../../src/publish/notify/plan-telling.ts';
import { tellEveryone } from '../../../src/publish/notify/tell-everyone.ts';
import { type Page, type Served, serve } from '../../helpers/serve.ts';
import { simulatedPace } from '../../helpers/simulated-pace.ts';
import { receiveWebmentions } from '../../helpers/webmention-receiver.ts';

const HOUR = 3_600_000;

/** A published hub, what it remembers of telling, and rounds at any hour. */
async function openHub(allow: readonly string[] = ['127.0.0.0/8']) {
  const site = await serve({}, '127.0.0.9');
  onTestFinished(() => site.close());
  const members = new Map<string, Member>();
  let told: readonly Told[] = [];
  let farewells: readonly Farewell[] = [];
  let isDiskFull = false;
  const pace = simulatedPace();
  const round = async (notices: readonly Notice[], hours = 0, isStopped = () => false) => {
    const now = new Date(Date.parse('2026-11-16T12:00:00.000Z') + hours * HOUR).toISOString();
    const parsed = parseAllowPrivate(allow);
    const telling = openTelling({
      now,
      version: '0.1.0',
      hub: { url: `${site.origin}/`, memberCount: 3 },
      allowPrivate: parsed.kind === 'fault' ? [] : parsed.allowances,
      pace,
    });
    const letters: Notice[] = [];
    const keeper = {
      letter: async (notice: Notice) => {
        if (isDiskFull) throw new Error('no space left');
        letters.push(notice);
      },
      told: async (lines: readonly Told[]) => {
        told = lines;
      },
      farewells: async (lines: readonly Farewell[]) => {
        farewells = lines;
      },
    };
    const marked = notices.map((notice) => ({ notice, says: notice.says.join('').padEnd(32, '0') }));
    const steps = planTelling(marked, told, members, now);
    const { results, isCut } = await tellEveryone(steps, farewells, { telling, keeper, now, isStopped });
    return { outcomes: results.map(({ outcome }) => outcome), results, letters, isCut };
  };
  return {
    site,
    members,
    pace,
    round,
    fillDisk: (isFull: boolean) => {
      isDiskFull = isFull;
    },
    told: () => told,
    farewells: () => farewells,
    leave: (left: readonly Farewell[]) => {
      farewells = left;
    },
  };
}

function linking(...targets: readonly string[]): Page {
  return `<!doctype html>${targets.map((target) => `<p><a href="${target}">It</a></p>`).join('')}`;
}

function noticeOf(site: Served, target: string, more: Partial<Notice> = {}): Notice {
  return { kind: 'reshared', source: site.url('/page/'), target, about: 'It', by: [], says: ['a'], ...more };
}

function member(notify: 'webmention' | 'draft'): Member {
  return { id: 'ada', name: 'Ada', consent: { notify, conversations: false } } as unknown as Member;
}

test('a blog that takes webmentions looks at the page and shows it; it is told once, again when the words change, and when the page goes', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  const notice = noticeOf(hub.site, blog.entry);
  hub.site.put('/page/', linking(blog.entry));

  const first = await hub.round([notice]);
  const shown = [...blog.shown];
  const second = await hub.round([notice], 1);
  const changed = await hub.round([{ ...notice, says: ['b'] }], 2);
  const early = await hub.round([], 3);
  hub.site.put('/page/', { status: 410 });
  const gone = await hub.round([], 4);
  const after = await hub.round([], 5);

  expect([first, second, changed, early, gone, after].map(({ outcomes }) => outcomes)).toEqual([
    ['accepted'],
    [],
    ['accepted'],
    ['unpublished'],
    ['accepted'],
    [],
  ]);
  expect(shown).toEqual([`${notice.source} ${notice.target}`]);
  expect([...blog.shown]).toEqual([]);
  expect(blog.received).toEqual([
    { fields: { source: notice.source, target: notice.target }, status: 201 },
    { fields: { source: notice.source, target: notice.target }, status: 200 },
    { fields: { source: notice.source, target: notice.target }, status: 200 },
  ]);
  expect(hub.told()).toEqual([]);
});

test('remembers the door and where news of it will stand, and says who asks', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));

  await hub.round([noticeOf(hub.site, blog.entry)]);

  expect(hub.told()).toMatchObject([
    { state: 'accepted', endpoint: `${blog.origin}/door?for=everybody`, at: `${blog.origin}/door/news` },
  ]);
  expect(blog.requests.map((request) => request.split(' ').slice(0, 2).join(' '))).toEqual([
    'GET /robots.txt',
    'GET /entry/one',
    'POST /door?for=everybody',
  ]);
  expect(blog.requests.every((request) => request.includes(`Kith/0.1.0 (+${hub.site.origin}/about/`))).toBe(
    true,
  );
  expect(hub.pace.slept.filter((pause) => pause >= 999)).toHaveLength(2);
});

test('nobody is told of a page that is not published, or that has no such link', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  const notice = noticeOf(hub.site, blog.entry);

  const missing = await hub.round([notice]);
  hub.site.put('/page/', linking(`${blog.entry}?other`));
  const without = await hub.round([notice]);
  hub.site.put('/page/', { status: 500 });
  const broken = await hub.round([notice]);

  for (const { outcomes } of [missing, without, broken]) expect(outcomes).toEqual(['unpublished']);
  expect(blog.requests).toEqual([]);
  expect(hub.told()).toEqual([]);
});

test('where no door is, a member gets one letter, and a stranger none', async () => {
  const hub = await openHub();
  const blog = await serve({ '/mine': '<p>Words.', '/theirs': '<p>Words.' }, '127.0.0.7');
  onTestFinished(() => blog.close());
  hub.site.put('/page/', linking(blog.url('/mine'), blog.url('/theirs')));
  const ours = noticeOf(hub.site, blog.url('/mine'), { member: member('webmention') });
  const theirs = noticeOf(hub.site, blog.url('/theirs'));

  const first = await hub.round([ours, theirs]);
  const second = await hub.round([{ ...ours, says: ['b'] }, theirs], 1);

  expect(first.outcomes).toEqual(['written', 'silent']);
  expect(first.letters).toEqual([ours]);
  expect(second.outcomes).toEqual([]);
});

test('who chose a letter gets one, and no server of theirs is asked', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));
  const notice = noticeOf(hub.site, blog.entry, { member: member('draft') });

  const rounds = [await hub.round([notice]), await hub.round([notice], 1)];

  expect(rounds.map(({ outcomes }) => outcomes)).toEqual([['written'], []]);
  expect(blog.requests).toEqual([]);
});

test('a door that fails is tried again later and later, no sooner than it asked, and left in peace in the end', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));
  const notice = noticeOf(hub.site, blog.entry);
  blog.answerWith(503, { 'retry-after': String(5 * 3600) });

  const hours: number[] = [];
  const outcomes: string[] = [];
  for (let hour = 0; hour < 80; hour += 1) {
    if (hour === 5) blog.answerWith(500);
    const [outcome] = (await hub.round([notice], hour)).outcomes;
    if (outcome !== undefined) {
      hours.push(hour);
      outcomes.push(outcome);
    }
  }

  expect(hours).toEqual([0, 5, 7, 11, 19, 35]);
  expect(outcomes).toEqual(['failed', 'failed', 'failed', 'failed', 'failed', 'given-up']);
});

test('a no is taken for a no', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));
  blog.answerWith(403);
  const notice = noticeOf(hub.site, blog.entry);

  const rounds = [await hub.round([notice]), await hub.round([notice], 100)];

  expect(rounds.map(({ outcomes }) => outcomes)).toEqual([['refused'], []]);
});

test('asks nothing that robots.txt asks to leave alone, and enters no private network by target, redirect or door', async () => {
  const hub = await openHub(['127.0.0.7', '127.0.0.9']);
  const inside = await serve({ '/door': 'In', '/page': '<p>In' }, '127.0.0.66');
  const blog = await serve(
    {
      '/robots.txt': 'User-agent: kith\nDisallow: /closed',
      '/closed': '<link rel=webmention href=/door>',
      '/leads-in': { status: 302, headers: { location: inside.url('/page') } },
      '/names-inside': {
        headers: { 'content-type': 'text/html' },
        body: `<link rel=webmention href="${inside.url('/door')}">`,
      },
      '/door-leads-in': {
        headers: { 'content-type': 'text/html' },
        body: '<link rel=webmention href="/door">',
      },
      '/door': { status: 307, headers: { location: inside.url('/door') } },
    },
    '127.0.0.7',
  );
  onTestFinished(async () => {
    await inside.close();
    await blog.close();
  });
  const targets = [
    blog.url('/closed'),
    inside.url('/page'),
    blog.url('/leads-in'),
    blog.url('/names-inside'),
    blog.url('/door-leads-in'),
  ];
  hub.site.put('/page/', linking(...targets));

  const { results } = await hub.round(targets.map((target) => noticeOf(hub.site, target)));

  expect(results.map(({ outcome }) => outcome)).toEqual(Array(5).fill('failed'));
  expect(results[0]?.reason).toContain('robots.txt');
  for (const { reason } of results.slice(1)) expect(reason).toContain('private network');
  expect(inside.requests).toEqual([]);
  expect(blog.requests.map(({ path }) => path)).not.toContain('/closed');
});

test('follows a door that moved, and sends the form there', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  const door = { status: 301, headers: { location: `${blog.origin}/door?for=everybody` } };
  const old = await serve({ '/door': door }, '127.0.0.8');
  onTestFinished(() => old.close());
  old.put('/entry', {
    headers: { link: `<${old.url('/door')}>; rel="webmention"`, 'content-type': 'text/html' },
    body: 'Words.',
  });
  hub.site.put('/page/', linking(old.url('/entry')));

  const { outcomes } = await hub.round([noticeOf(hub.site, old.url('/entry'))]);

  // The door is another blog's, which does not know the entry; but it has had the form.
  expect(outcomes).toEqual(['refused']);
  expect(blog.received).toEqual([
    { fields: { source: hub.site.url('/page/'), target: old.url('/entry') }, status: 400 },
  ]);
});

test('whoever left is told that the page is gone once it is, and then nothing is kept of them', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));
  await hub.round([noticeOf(hub.site, blog.entry)]);
  const left = [{ source: hub.site.url('/page/'), target: blog.entry }];
  hub.leave(left);
  const notice = noticeOf(hub.site, blog.entry);

  const early = await hub.round([notice], 1);
  const waiting = hub.farewells();
  hub.site.put('/page/', { status: 404 });
  const late = await hub.round([notice], 2);

  expect(early.outcomes).toEqual(['unpublished']);
  expect(waiting).toEqual(left);
  expect(late.outcomes).toEqual(['accepted']);
  expect(hub.farewells()).toEqual([]);
  expect([...blog.shown]).toEqual([]);
});

test('who wants no word any more is not told of what goes, either', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  hub.site.put('/page/', linking(blog.entry));
  await hub.round([noticeOf(hub.site, blog.entry, { member: member('webmention') })]);
  hub.members.set('ada', member('draft'));
  hub.site.put('/page/', { status: 404 });

  const { outcomes } = await hub.round([], 1);

  expect(outcomes).toEqual([]);
  expect(hub.told()).toEqual([]);
  expect(blog.received).toHaveLength(1);
});

test('a letter that could not be written is not remembered, and is written by the next round', async () => {
  const hub = await openHub();
  const notice = noticeOf(hub.site, hub.site.url('/ada/'), { member: member('draft') });

  hub.fillDisk(true);
  await expect(hub.round([notice])).rejects.toThrow('no space left');
  const remembered = hub.told();
  hub.fillDisk(false);
  const next = await hub.round([notice], 1);

  expect(remembered).toEqual([]);
  expect([next.outcomes, next.letters]).toEqual([['written'], [notice]]);
});

test('whoever asks to stop has what was begun ended and remembered, and the next round does the rest', async () => {
  const hub = await openHub();
  const blog = await receiveWebmentions('127.0.0.7');
  const [one, other] = [noticeOf(hub.site, blog.entry), noticeOf(hub.site, `${blog.origin}/entry/two`)];
  hub.site.put('/page/', linking(one.target, other.target));
  hub.leave([{ source: hub.site.url('/gone/'), target: blog.entry }]);

  const stopped = await hub.round([one, other], 0, () => hub.told().length > 0);
  const remembered = hub.told().map(({ target }) => target);
  const next = await hub.round([one, other], 1);

  expect([stopped.outcomes, stopped.isCut]).toEqual([['accepted'], true]);
  expect(remembered).toEqual([one.target]);
  expect(next.outcomes).toHaveLength(2);
  expect(next.isCut).toBe(false);
});
