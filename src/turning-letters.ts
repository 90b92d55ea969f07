/**
 * Embeddings, overrides and isolates (U+202A–202E, U+2066–2069), as they stand in a class of a regular expression: they turn
 * the letters after them around, and where one is not ended, those of the page or the mail too: `exe.png` reads as `gnp.exe`.
 */
export const TURNING_LETTERS = '\\u202a-\\u202e\\u2066-\\u2069';
