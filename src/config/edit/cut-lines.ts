/** The characters `from` … `to` of a text go, or give way. */
export interface TextCut {
  readonly from: number;
  readonly to: number;
  readonly instead?: string;
}

/**
 * Cuts the whole lines on which something stands, with the remarks directly above it, those that are indented deeper
 * below it, and one of the empty lines around. Remarks at the head of the file stay.
 */
export function cutLines(text: string, start: number, end: number): TextCut {
  let from = text.lastIndexOf('\n', start - 1) + 1;
  const indent = indentOf(lineAt(text, from));
  for (let above = lineBefore(text, from); above > 0; above = lineBefore(text, above)) {
    const line = lineAt(text, above);
    if (!isRemark(line) || indentOf(line) !== indent || isHead(text, above)) break;
    from = above;
  }
  let to = lineAfter(text, Math.max(text.slice(0, end).trimEnd().length - 1, 0));
  while (to < text.length && isRemark(lineAt(text, to)) && indentOf(lineAt(text, to)) > indent)
    to = lineAfter(text, to);
  const isGapAbove = from === 0 || isBlank(lineAt(text, lineBefore(text, from)));
  if (isGapAbove && to < text.length && isBlank(lineAt(text, to))) to = lineAfter(text, to);
  else if (to >= text.length)
    while (from > 0 && isBlank(lineAt(text, lineBefore(text, from)))) from = lineBefore(text, from);
  return { from, to };
}

/** In the order of the text, none over another. */
export function joinCuts(cuts: readonly TextCut[]): readonly TextCut[] {
  const joined: TextCut[] = [];
  for (const cut of cuts.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last === undefined || cut.from >= last.to) joined.push(cut);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, cut.to) };
  }
  return joined;
}

/** Whether nothing but remarks stands above a line: they are about the file. */
function isHead(text: string, start: number): boolean {
  return text
    .slice(0, start)
    .split('\n')
    .every((line) => isRemark(line) || line === '');
}

function isRemark(line: string): boolean {
  return /^\s*#/u.test(line);
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? text.length : end);
}

function lineBefore(text: string, start: number): number {
  return start <= 0 ? -1 : text.lastIndexOf('\n', start - 2) + 1;
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}
