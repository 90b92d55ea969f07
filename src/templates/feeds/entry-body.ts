import { memoisedFor, memoisedLatest } from '../../memoised.ts';
import type { Hub } from '../../model.ts';
import { html, inOnePiece, lettersOf } from '../markup.ts';
import { creditedBody } from './credit.ts';
import type { OutputEntry } from './output-feed.ts';

/** Letters of bodies that are remembered: those of one feed, which is written in three formats one after the other. */
const ROOM = 2_000_000;

/** The body of an entry, the same in all feeds in which it stands. */
export const bodyOf = memoisedFor((hub: Hub) =>
  memoisedLatest((entry: OutputEntry) => inOnePiece(creditedBody(hub, entry)), lettersOf, ROOM),
);

/** The body as the text of an element, as Atom and RSS have it. */
export const bodyAsText = memoisedFor((hub: Hub) =>
  memoisedLatest((entry: OutputEntry) => inOnePiece(html`${bodyOf(hub)(entry).text}`), lettersOf, ROOM),
);
