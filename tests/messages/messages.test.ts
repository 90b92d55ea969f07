import { expect, test } from 'vitest';
import { findMessages } from './find-messages.ts';

/** Asks a person to do something, or says that it was tried and is over. */
const NEXT =
  /next:|\b(?:add|adjust|bring|build|choose|correct|delete|do|empty|free|give|keep|leave|make|mend|move|name|pass|put|remove|rename|report|run|say|see|set|start|take|try|upgrade|use|wait|write)\b|\$\{(?:\w+\.)*(?:message|better|byHand|reason|fault|notice|next|guess|question)\}/iu;

/** Whatever is put together elsewhere is only named here; and whoever said no wanted nothing to happen. */
const IS_WORDS = /^(?!\w+\(|Nothing was written\.$).* /u;

test('whatever stops a command says what to do next', () => {
  const silent = findMessages()
    .filter(({ isUsage, words }) => !isUsage && IS_WORDS.test(words) && !NEXT.test(words))
    .map(({ file, words }) => `${file}: ${words}`);

  expect(silent).toEqual([]);
});

test('whatever stops a command is on the list that people proofread', async () => {
  const list = findMessages().map(({ file, words }) => `${file}\n  ${words}\n`);

  expect(list.length).toBeGreaterThan(50);
  await expect(`${list.join('\n')}`).toMatchFileSnapshot('messages.txt');
});
