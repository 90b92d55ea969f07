import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kithHere } from './kith-here.ts';
import { copySampleHub } from './sample-hub.ts';

/** What the member who writes from right to left is called, and what they wrote. */
export const FROM_RIGHT = {
  id: 'dafater',
  name: 'دفاتر الممرّ (2)',
  title: 'بيتٌ من غرفتين: عن الزيارة الأولى، وما بعدها!',
  untold: 'שלום: רשימה בלי שפה',
} as const;

/** Builds the sample hub as one in Spanish, without principles of its own and with a member more. Gives its folder; whoever asks removes it. */
export async function buildSpanishHub(): Promise<string> {
  const hub = await copySampleHub();
  await replaceIn(join(hub, '_data/hub.yaml'), 'language: en', 'language: es-MX');
  await rm(join(hub, '_data/principles.md'));
  await writeFile(join(hub, 'examples/community/dafater.xml'), FEED);
  await writeFile(join(hub, 'examples/community/reshima.xml'), FEED_WITHOUT_LANGUAGE);
  await replaceIn(join(hub, 'feeds.yaml'), 'members:\n', `members:\n${MEMBERS}`);
  const { code, stderr } = await kithHere(['build', '--root', hub]);
  if (code !== 0) throw new Error(`The Spanish hub does not build:\n${stderr}`);
  return hub;
}

async function replaceIn(path: string, text: string, by: string): Promise<void> {
  const before = await readFile(path, 'utf8');
  if (!before.includes(text)) throw new Error(`${path} has no “${text}” any more.`);
  await writeFile(
    path,
    before.replace(text, () => by),
  );
}

const MEMBERS = `  - id: ${FROM_RIGHT.id}
    name: "${FROM_RIGHT.name}"
    site: https://dafater.example/
    feeds: [{ url: examples/community/dafater.xml }]
    about: "نكتب عن البيوت التي نزورها، وعن الأبواب."
    language: ar
    joined: 2026-11-01
    consent: { granted: 2026-11-01, introductions: yes }

  - id: reshima
    name: Reshima
    site: https://reshima.example/
    feeds: [{ url: examples/community/reshima.xml }]
    joined: 2026-11-02
    consent: { granted: 2026-11-02 }

`;

const FEED = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>دفاتر الممرّ</title><link>https://dafater.example/</link><description>دفاتر</description><language>ar</language>
<item><title>${FROM_RIGHT.title}</title><link>https://dafater.example/1</link><guid>https://dafater.example/1</guid>
<pubDate>Sun, 08 Nov 2026 10:00:00 GMT</pubDate>
<description>جلسنا في الغرفة الأولى وتحدّثنا عن الثانية، (ثم قرأنا &lt;a href="https://cuadernodevisitas.example/papeles-en-la-mesa/"&gt;ما كتبته زميلة&lt;/a&gt; عن الأوراق على الطاولة). ثلاث مرّات, والقهوة باردة!</description></item>
</channel></rss>
`;

const FEED_WITHOUT_LANGUAGE = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Reshima</title><link>https://reshima.example/</link><description>-</description>
<item><title>${FROM_RIGHT.untold}</title><link>https://reshima.example/1</link><guid>https://reshima.example/1</guid>
<pubDate>Mon, 09 Nov 2026 10:00:00 GMT</pubDate><description>מילים אחדות, ואחר כך עוד.</description></item>
</channel></rss>
`;
