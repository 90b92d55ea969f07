import { Document, isScalar, isSeq, Scalar, visit } from 'yaml';
import { YAML_OPTIONS } from '../yaml/parse-yaml.ts';

/** Wider texts are folded over several lines. */
const LINE_WIDTH = 110;

/** A text of this length has its own lines under its key, as people write it. */
const LONG_TEXT = 90;

/** Writes a value in block style: long texts folded, short lists in one line; each line begins with `indent` spaces. */
export function renderBlock(value: unknown, indent: number): string {
  const document = new Document(value, YAML_OPTIONS);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key') chooseStyle(node);
    },
    Seq: (_, node) => {
      node.flow = isSeq(node) && node.items.every((item) => isScalar(item) && isShortWord(item.value));
    },
  });
  const text = document.toString({ lineWidth: LINE_WIDTH - indent, flowCollectionPadding: false });
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(indent));
}

/** Writes a value on one line; JSON is YAML in flow style. */
export function renderFlow(value: unknown): string {
  return JSON.stringify(value);
}

function chooseStyle(node: Scalar): void {
  if (typeof node.value !== 'string') return;
  if (node.value.includes('\n')) node.type = Scalar.BLOCK_LITERAL;
  else if (node.value.length >= LONG_TEXT && / \S/.test(node.value)) node.type = Scalar.BLOCK_FOLDED;
  // Without straight quotes around them, curly ones would be taken for a slip of the keyboard.
  else if (/^[“”„‟‘’‚‛]/u.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}

function isShortWord(value: unknown): boolean {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}
