import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kithHere } from './kith-here.ts';

/** What people write that pages are seldom drawn for. */
export const AWKWARD = {
  /** Six hundred letters, half of them without a place to break. */
  title:
    `${'On supervision, and what we carry home from it. '.repeat(6)}${'Fürsorgepflichtverletzung'.repeat(13)}`.slice(
      0,
      600,
    ),
  emoji: '👩🏽‍👧🏽‍👦🏽🏳️‍🌈 '.repeat(40).trim(),
  rightToLeft: 'بيتٌ من غرفتين (1) and then: עברית, ‏12%!',
  zalgo: [...'the form is late'].map((letter) => `${letter}${'̵̨̛͓̣̈́͐̕͜͝'.repeat(6)}`).join(''),
  name: `Maria-Magdalena ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}`,
  address: `https://long.example/${'a-path-without-any-end-'.repeat(12)}`,
} as const;

/** Builds a hub of what is hard to show and gives its folder; whoever asks removes it. */
export async function buildAwkwardHub(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'kith-awkward-'));
  await mkdir(join(root, '_data'));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(root, path), text);
  const { code, stderr } = await kithHere(['build', '--root', root, '--offline']);
  if (code !== 0) throw new Error(`The awkward hub does not build:\n${stderr}`);
  return root;
}

const WORDS = 'We sat with it for a while, and nobody wrote anything down.';

const ENTRIES = [
  { title: AWKWARD.title, link: AWKWARD.address, text: WORDS },
  { title: undefined, link: 'https://long.example/2', text: WORDS },
  { title: AWKWARD.emoji, link: 'https://long.example/3', text: AWKWARD.emoji },
  { title: AWKWARD.rightToLeft, link: 'https://long.example/4', text: AWKWARD.rightToLeft },
  { title: AWKWARD.zalgo, link: 'https://long.example/5', text: `${AWKWARD.zalgo} ${WORDS}` },
  { title: 'Three thousand tags', link: 'https://long.example/6', text: WORDS, tags: 3000 },
  { title: 'Without a date', link: 'https://long.example/7', text: WORDS, isUndated: true },
  { title: undefined, link: 'https://long.example/8', text: '' },
] as const;

const ANSWERS = ENTRIES.slice(0, 5).map(({ link }, index) => ({
  title: `Re: ${'re: '.repeat(30)}${index}`,
  link: `https://answers.example/${index}`,
  text: `${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}, as <a href="${link}">she wrote</a>. ${WORDS}`,
}));

const FILES: Readonly<Record<string, string>> = {
  'long.xml': feed(ENTRIES),
  'answers.xml': feed(ANSWERS),
  'empty.xml': feed([]),
  'feeds.yaml': `defaults: { coolingOff: 0h }
members:
  - { id: long, name: "${AWKWARD.name}", site: "https://long.example/", about: "${AWKWARD.emoji}", feeds: [{ url: long.xml }], joined: 2026-11-16, greeter: answers, consent: { granted: 2026-01-01, introductions: yes } }
  - { id: answers, name: "دفاتر الممرّ (2)", site: "https://answers.example/", about: "${AWKWARD.zalgo}", feeds: [{ url: answers.xml }], joined: 2026-11-02, consent: { granted: 2026-01-01, introductions: yes } }
  - { id: empty, name: E, feeds: [{ url: empty.xml }], joined: 2026-11-03, consent: { granted: 2026-01-01 } }
`,
  '_data/hub.yaml': `name: "${AWKWARD.name}"\nclock: 2026-11-20T00:00:00Z\ncurators: [{ id: c, name: "C${AWKWARD.name}" }]\ndescription: "${AWKWARD.emoji}"\n`,
  '_data/topics.yaml': Array.from(
    { length: 60 },
    (_, number) =>
      `- { id: t${number}, name: "${number} Kinderschutzmaßnahmenkatalog", tags: [tag-${number}] }\n`,
  ).join(''),
  '_data/reshares.yaml': `- { of: "${AWKWARD.address}", by: c, on: 2026-11-12, why: "${AWKWARD.zalgo}", quote: "${WORDS}", give: "${AWKWARD.emoji}", via: "https://elsewhere.example/${'a-path-'.repeat(20)}" }\n`,
  '_data/introductions.yaml': `- { between: [long, answers], proposed: 2026-11-10, accepted: { long: 2026-11-11, answers: 2026-11-12 }, words: { long: "${AWKWARD.title}", answers: "${AWKWARD.rightToLeft}" }, by: c }\n`,
  '_data/decisions.yaml': [...ENTRIES, ...ANSWERS]
    .map(({ link }) => `- { about: "${link}", ruling: release, by: c, on: 2026-11-19 }\n`)
    .join(''),
};

interface Written {
  readonly title: string | undefined;
  readonly link: string;
  readonly text: string;
  readonly tags?: number;
  readonly isUndated?: boolean;
}

function feed(entries: readonly Written[]): string {
  const items = entries.map(
    ({ title, link, text, tags = 0, isUndated = false }, index) =>
      `<item>${title === undefined ? '' : `<title>${title}</title>`}<link>${link}</link><guid>${link}</guid>${
        isUndated
          ? ''
          : `<pubDate>${String(10 + (index % 4)).padStart(2, '0')} Nov 2026 09:00:00 GMT</pubDate>`
      }<description><![CDATA[${text}]]></description>${Array.from({ length: tags }, (_, tag) => `<category>tag-${tag}</category>`).join('')}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`;
}
