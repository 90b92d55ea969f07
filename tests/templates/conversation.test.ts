import { expect, test } from 'vitest';
import type { ArchivedEntry, Community } from '../../src/model.ts';
import { card } from '../../src/templates/card.ts';
import { conversationArticle, conversationTitle } from '../../src/templates/conversation.ts';
import { conversationList } from '../../src/templates/conversation-list.ts';
import { outputTurn } from '../../src/templates/feeds/output-entry.ts';
import { turnsOf } from '../../src/turns-of.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const [ada, ben, cem] = [resident('ada'), resident('ben'), resident('cem')];

function on(day: number, changes: Partial<ArchivedEntry> = {}): Partial<ArchivedEntry> {
  return { date: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`, ...changes };
}

/** The text of a card, without markup. */
function cardOf(community: Community, { key }: ArchivedEntry): string {
  const related = community.entryByKey.get(key);
  return related ? textOf(card(community, related).toString()) : '';
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/gu, '').replace(/\s+/gu, ' ');
}

function turnsIn(community: Community) {
  const [conversation] = community.conversations;
  return conversation ? turnsOf(community, conversation) : [];
}

test('nothing is answered by what was written before it; a link put in later leads on', () => {
  const younger = writing('ben', [], on(9));
  const older = writing('ada', [younger.url ?? ''], on(2));
  const community = inventCommunity({ members: [ada, ben] }, [older, younger]);

  const page = conversationArticle(community, turnsIn(community)).toString();

  expect(cardOf(community, older)).toContain(`Leads on to ben: ${younger.title}`);
  expect(cardOf(community, younger)).toContain(`Linked from ada: ${older.title}`);
  for (const said of [cardOf(community, older), cardOf(community, younger), textOf(page)])
    expect(said).not.toMatch(/Answered by|Responds to|In answer to/u);
  expect(page).not.toContain('u-in-reply-to');
  expect(turnsIn(community).flatMap((turn) => outputTurn(community, turn).answers)).toEqual([]);
});

test('a card that was printed before shows who answered since, and under another heading', () => {
  const asked = writing('ada', [], on(2));
  const answer = writing('ben', [asked.url ?? ''], on(9));
  const [before, after] = [[asked], [asked, answer]].map((entries) =>
    inventCommunity({ members: [ada, ben] }, entries),
  );
  const related = after?.entryByKey.get(asked.key);
  if (!before || !after || !related) throw new Error('was not invented');
  // As when an entry is one object in two builds of one hub.
  const silent = { ...related, answeredBy: [] };
  const alone = card(after, silent).toString();

  const answered = card(after, Object.assign(silent, { answeredBy: related.answeredBy }), 'h4').toString();

  expect(textOf(alone)).not.toContain('Answered by');
  expect(textOf(answered)).toContain(`Answered by ben: ${answer.title}`);
  expect(answered).toContain('<h4 class="card-title');
});

test('a card says of an entry without a date that it was first seen then, and not that it was published', () => {
  const dated = writing('ada', [], on(9, { authors: [] }));
  const undated = writing('ben', [], on(8, { authors: [], isDated: false }));
  const community = inventCommunity({ members: [ada, ben] }, [dated, undated]);
  const spanish = { ...community, hub: { ...community.hub, language: 'es' } };

  expect(cardOf(community, dated)).toContain('by ada, November 9, 2026');
  expect(cardOf(community, undated)).toContain('by ben, first seen here November 8, 2026');
  expect(cardOf(spanish, undated)).toContain('por ben, vista aquí por primera vez el 8 de noviembre de 2026');
  const [marked = ''] = community.entries
    .filter(({ entry }) => entry.key === undated.key)
    .map((related) => card(community, related).toString());
  expect(marked).toContain('datetime="2026-11-08T09:00:00.000Z"');
  expect(marked).not.toContain('dt-published');
});

test('a conversation is called as the first entry that was answered, in page, list and language', () => {
  const aside = writing('cem', [], on(1, { title: 'An aside' }));
  const asked = writing('ada', [], on(2, { title: 'Una pregunta', language: 'es' }));
  const answered = writing('ben', [asked.url ?? ''], on(3, { title: 'An answer' }));
  const edited = { ...aside, links: [{ href: asked.url ?? '', text: '', sentence: '' }] };
  const community = inventCommunity({ members: [ada, ben, cem] }, [edited, asked, answered]);

  const turns = turnsIn(community);

  expect(turns.map(({ entry }) => entry.title)).toEqual(['An aside', 'Una pregunta', 'An answer']);
  expect(conversationTitle(community, turns)).toBe('Una pregunta');
  expect(conversationArticle(community, turns).toString()).toMatch(/<h1 lang="es"[^>]*><bdi>Una pregunta/u);
  expect(conversationList(community, community.conversations).toString()).toMatch(
    /<h2[^>]*><a [^>]*lang="es"[^>]*><bdi>Una pregunta/u,
  );
});

test('a title is in the language of its member where the entry says none', () => {
  const asked = writing('ada', [], on(2, { title: 'Una pregunta' }));
  const answered = writing('ben', [asked.url ?? ''], on(3));
  const members = [resident('ada', { language: 'es' }), ben];
  const community = inventCommunity({ members }, [asked, answered]);

  expect(cardOf(community, answered)).toContain('Una pregunta');
  for (const html of [
    conversationArticle(community, turnsIn(community)).toString(),
    conversationList(community, community.conversations).toString(),
    ...community.entries.slice(0, 1).map((related) => card(community, related).toString()),
  ])
    expect(html).toMatch(/lang="es"[^>]*><bdi>Una pregunta/u);
});

test('the sentence around a link is printed once, where the excerpt holds it', () => {
  const asked = writing('ada', [], on(2));
  const sentence = 'Ada asked what the kettle is for, and I have thought about it since.';
  const answered = writing('ben', [asked.url ?? ''], on(3));
  const said = { ...answered, links: [{ href: asked.url ?? '', text: 'asked', sentence }] };
  const times = (changes: Partial<ArchivedEntry>) => {
    const community = inventCommunity({ members: [ada, ben] }, [asked, { ...said, ...changes }]);
    const turn = community.entryByKey.get(said.key);
    const feed = turn && outputTurn(community, turn);
    return [
      conversationArticle(community, turnsIn(community)).toString(),
      cardOf(community, said),
      `${feed?.text} ${feed?.answers?.map((answer) => answer.sentence).join(' ')}`,
    ].map((text) => text.split('the kettle is for').length - 1);
  };

  expect(times({ excerpt: `${sentence} It is for tea.`, isExcerptCut: false })).toEqual([1, 1, 1]);
  expect(times({ excerpt: 'It is for tea.' })).toEqual([1, 1, 1]);
});

test('whoever speaks many times in a row is heard three times at once, and the rest waits behind one word', () => {
  const asked = writing('ada', [], on(2));
  const answers = [3, 4, 5, 6, 7].map((day) => writing('ben', [asked.url ?? ''], on(day)));
  const last = writing('ada', [answers[0]?.url ?? ''], on(8));
  const community = inventCommunity({ members: [ada, ben] }, [asked, ...answers, last]);

  const page = conversationArticle(community, turnsIn(community)).toString();

  const [, hidden = ''] =
    /<details class="run"><summary>More by <bdi>ben<\/bdi><\/summary>(.*?)<\/details>/su.exec(page) ?? [];
  expect(page.match(/<article/gu)).toHaveLength(7);
  expect(hidden.match(/<article/gu)).toHaveLength(2);
  expect(page.indexOf(last.title)).toBeGreaterThan(page.indexOf('</details>'));
});
