import { expect, test } from 'vitest';
import type { Topic } from '../../src/model.ts';
import { assignTopics } from '../../src/relate/assign-topics.ts';
import { inventArchived, inventMember } from '../care/invent.ts';

const member = inventMember();

function topic(changes: Partial<Topic>): Topic {
  return { id: 'topic', name: 'Topic', tags: [], phrases: [], members: [], ...changes };
}

test.each([
  ['child-welfare', 'Child Welfare'],
  ['child-welfare', '#childwelfare'],
  ['child welfare', 'CHILD_WELFARE'],
  ['niñez', 'Ninez'],
])('knows the tag %j in the tag %j of an entry', (tag, written) => {
  const found = assignTopics(inventArchived({ tags: [written] }), member, [topic({ tags: [tag] })]);

  expect(found).toHaveLength(1);
});

test.each([
  { phrase: 'home visit', title: 'My first Home  Visit', expected: true },
  { phrase: 'home visit', title: 'Home-visit notes', expected: true },
  { phrase: 'home visit', title: 'Home visits', expected: false },
  { phrase: 'art', title: 'A start', expected: false },
  { phrase: 'año', title: 'Un ano', expected: false },
  { phrase: "worker's rights", title: 'On worker’s rights', expected: true },
  { phrase: 'c++ (beta)', title: 'Learning C++ (beta)', expected: true },
  { phrase: '福祉', title: '社会福祉の仕事', expected: true },
  { phrase: ' ', title: 'Anything', expected: false },
])('looks for $phrase in “$title”: $expected', ({ phrase, title, expected }) => {
  const found = assignTopics(inventArchived({ title }), member, [topic({ phrases: [phrase] })]);

  expect(found).toHaveLength(expected ? 1 : 0);
});

test('looks for phrases in the excerpt, and not across the end of the title', () => {
  const topics = [topic({ phrases: ['foster care'] })];

  expect(assignTopics(inventArchived({ excerpt: 'On foster care.' }), member, topics)).toHaveLength(1);
  expect(assignTopics(inventArchived({ title: 'Foster', excerpt: 'care' }), member, topics)).toHaveLength(0);
});

test('gives all topics of an entry in the order of the file, each once', () => {
  const topics = [
    topic({ id: 'a', tags: ['x'], phrases: ['visits'] }),
    topic({ id: 'b', tags: ['y'] }),
    topic({ id: 'c', members: ['harbor-notes'] }),
  ];

  const found = assignTopics(inventArchived({ tags: ['X', 'x'] }), member, topics);

  expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
});
