import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { atTerminal, CONTROL_C, DOWN, ENTER, type Step } from '../helpers/at-terminal.ts';
import { runKith } from '../helpers/run-kith.ts';
import { copySampleHub } from '../helpers/sample-hub.ts';

const NOTES = '● To pass on';
const ACTS = '● Pass it on';
const WHO = 'Who are you?';
const WHY = 'Why is it worth reading?';
const QUOTE = 'Which of its words do you quote?';
const VIA = 'Who pointed to it';
const GIVE = 'What do you give back';
const SURE = 'Write this into _data/reshares.yaml?';

/** What stands first on the desk of the sample is passed over: an entry that waits, and three consents to ask about again. */
const PASSED_OVER: Step = ['● Entries that wait', DOWN.repeat(4)];

/** The way from the desk to the file, question by question. */
const WALK: readonly Step[] = [
  [NOTES, ENTER],
  [ACTS, ENTER],
  [WHO, ENTER],
  [WHY, `It says “no” kindly: read it twice.${ENTER}`],
  [QUOTE, ENTER],
  [VIA, ENTER],
  [GIVE, `What would you ask her?${ENTER}`],
  [SURE, ENTER],
];

/** Comments, an order of keys, and quotes that are nobody’s but the curators’. */
const OWN = `# Ours: newest last.

- why: "Because of the second paragraph." # Wren
  of: https://elsewhere.example/one
  on: 2026-11-02
  by: wren
  title: 'One'
  author: Somebody Else
  site: https://elsewhere.example/
# The end.
`;

let root: string;
const file = () => readFile(join(root, '_data', 'reshares.yaml'), 'utf8');
const sit = (steps: readonly Step[]) => atTerminal(['curate', '--root', root], steps);

beforeAll(async () => {
  root = await copySampleHub();
  await runKith(['build', '--offline', '--root', root]);
  const hub = parse(await readFile(join(root, '_data', 'hub.yaml'), 'utf8'));
  await writeFile(join(root, '_data', 'reshares.yaml'), OWN.replace('wren', hub.curators[0].id));
}, 120_000);

afterAll(() => rm(root, { recursive: true }));

test.each(WALK.map(([question], place) => [question, place] as const))(
  'Ctrl-C at “%s” leaves the desk and the files as they were',
  { timeout: 60_000 },
  async (question, place) => {
    const before = await file();

    const { code, screen, waiting } = await sit([
      PASSED_OVER,
      ...WALK.slice(0, place),
      [question, CONTROL_C],
    ]);

    expect([code, waiting]).toEqual([0, []]);
    expect(screen).not.toMatch(/Error|Written|stopped/);
    expect(await file()).toBe(before);
  },
);

test('a suggestion is passed on from a real terminal, and the rest of the file stays', {
  timeout: 60_000,
}, async () => {
  const before = await file();

  const { code, screen, waiting } = await sit([PASSED_OVER, ...WALK, PASSED_OVER, [NOTES, CONTROL_C]]);

  expect([code, waiting]).toEqual([0, []]);
  expect(screen).toMatch(/Written _data\/reshares\.yaml:\d+/);
  const after = await file();
  expect(after.startsWith(before)).toBe(true);
  const [item] = parse(after.slice(before.length));
  expect(item).toMatchObject({
    why: 'It says “no” kindly: read it twice.',
    give: 'What would you ask her?',
    of: expect.stringMatching(/^https:/),
  });
  expect(item).not.toHaveProperty('via');
});
