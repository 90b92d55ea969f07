import { memoisedFor, memoisedLatest } from '../../memoised.ts';
import type { Hub } from '../../model.ts';
import { html, inOnePiece, lettersOf } from '../markup.ts';
import { creditedBody } from './credit.ts';
import type { OutputEntry } from './output-feed.ts';

/** The body of an entry, the same in all feeds in which it stands. */
export const bodyOf = memoisedFor((hub: Hub) =>
  memoisedLatest((entry: OutputEntry) => inOnePiece(creditedBody(hub, entry)), lettersOf),
);

/** The body as the text of an element, as Atom and RSS have it. */
export const bodyAsText = memoisedFor((hub: Hub) =>
  memoisedLatest((entry: OutputEntry) => html`${bodyOf(hub)(entry).text}`, lettersOf),
);
