import { expect, test } from 'vitest';
import type { RelatedEntry } from '../../src/model.ts';
import { foldTurns } from '../../src/templates/fold-turns.ts';
import { inventCommunity, resident, writing } from '../relate/invent-community.ts';

const [ada, ben, cora] = ['ada', 'ben', 'cora'].map((id) => resident(id)) as [
  ReturnType<typeof resident>,
  ReturnType<typeof resident>,
  ReturnType<typeof resident>,
];

/** The turns of a community, oldest first, each linking to what `answers` says of its place. */
function turnsOf(writers: readonly string[], answers: (place: number) => number | undefined) {
  const urls = writers.map((writer, place) => `https://${writer}.example/turn-${place}`);
  const entries = writers.map((writer, place) =>
    writing(writer, [urls[answers(place) ?? -1] ?? []].flat(), {
      url: urls[place] ?? '',
      date: new Date(Date.UTC(2026, 9, 1, place)).toISOString(),
    }),
  );
  return inventCommunity({ members: [ada, ben, cora] }, entries).entries.toReversed();
}

const namesOf = (turns: readonly RelatedEntry[]) => turns.map(({ member }) => member.id);

test('folds what somebody says between the turns of others, again and again, without an answer', () => {
  const writers = Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? 'ada' : 'ben'));
  // Both answer Cora’s first words, and nobody answers them.
  const turns = turnsOf(['cora', ...writers], (place) => (place === 0 ? undefined : 0));

  const runs = foldTurns(turns);

  const shown = namesOf(runs.flatMap((run) => run.shown));
  expect(shown.filter((id) => id === 'ada')).toHaveLength(6);
  expect(shown.filter((id) => id === 'ben')).toHaveLength(6);
  expect(runs.flatMap(({ shown: open, folded }) => [...open, ...folded])).toEqual(turns);
});

test('leaves two who answer each other as they are, however long they go on', () => {
  const writers = Array.from({ length: 40 }, (_, place) => (place % 2 === 0 ? 'ada' : 'ben'));

  const runs = foldTurns(turnsOf(writers, (place) => place - 1));

  expect(runs.flatMap(({ folded }) => folded)).toEqual([]);
});

test('folds what goes on in a row', () => {
  const turns = turnsOf(['cora', 'ada', 'ada', 'ada', 'ada', 'ben'], (place) =>
    place === 0 ? undefined : 0,
  );

  const runs = foldTurns(turns);

  expect(runs.map(({ shown, folded }) => [shown.length, folded.length])).toEqual([
    [1, 0],
    [3, 1],
    [1, 0],
  ]);
});
