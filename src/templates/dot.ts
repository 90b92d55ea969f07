import { html } from './markup.ts';

/** Between two links in a row; a reader’s voice would say its name. */
export const DOT = html` <span aria-hidden="true">·</span> `;
