import type { Hub, Member } from '../model.ts';
import { letter } from './letter.ts';

/** A letter that asks whether a yes still holds; `shown` says in words what the hub shows of each entry. */
export function askAgain({ name, consent }: Member, hub: Hub, shown: string): string {
  const isPerson = consent.basis.kind === 'granted';
  return letter(name, hub, [
    isPerson
      ? `some time ago you said yes to being part of ${hub.name}, and we promised to ask you again. Now we ask: is it still right for you?`
      : `some time ago we told you that ${hub.name} lists your public feed, and we said that we would come back to you.`,
    `At the moment we show ${shown}, and send every reader on to your own site. You can show less, go by another name, leave out a part, or leave; each of it needs one line to us and no reason.`,
    isPerson
      ? 'If all is well, a short yes is enough. And if you do not feel like answering now, tell us when we should ask again.'
      : 'If all is well, you need not do anything.',
  ]);
}
