import { type Element, isTag } from 'domhandler';
import { findAll, getAttributeValue, getElementById, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';

/** What makes a page hard to walk through by headings and landmarks, one line for each fault. */
export function outlineFaults(html: string): readonly string[] {
  const page = parseDocument(html).children;
  const found = (isWanted: (element: Element) => boolean) => findAll(isWanted, page);
  return [
    ...headingFaults(found((element) => /^h[1-6]$/.test(element.name))),
    ...landmarkFaults(found((element) => landmarkOf(element) !== undefined)),
    ...outsideFaults(found((element) => element.name === 'body')),
  ];

  function landmarkFaults(landmarks: readonly Element[]): readonly string[] {
    const named = landmarks.map((element) => `${landmarkOf(element)} “${nameOf(element)}”`);
    const count = (kind: string) => landmarks.filter((element) => landmarkOf(element) === kind).length;
    return [
      ...['main', 'banner', 'contentinfo']
        .filter((kind) => count(kind) !== 1)
        .map((kind) => `${count(kind)} landmarks are called ${kind}`),
      ...(count('navigation') === 0 ? ['nothing leads on from here'] : []),
      ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `two are called ${name}`),
      ...landmarks
        .filter((element) => landmarkOf(element) === 'navigation' && nameOf(element) === '')
        .map(() => 'a navigation has no name'),
    ];
  }

  /** The name that a landmark is announced with; none when what it points to is not on the page or says nothing. */
  function nameOf(element: Element): string {
    const label = getAttributeValue(element, 'aria-label');
    if (label !== undefined) return label.trim();
    const ids = (getAttributeValue(element, 'aria-labelledby') ?? '').split(' ');
    return ids
      .map((id) => getElementById(id, page))
      .map((target) => (target ? textContent(target).trim() : ''))
      .join(' ')
      .trim();
  }
}

function headingFaults(headings: readonly Element[]): readonly string[] {
  const levels = headings.map(({ name }) => Number(name[1]));
  const ones = levels.filter((level) => level === 1).length;
  return [
    ...(ones === 1 ? [] : [`${ones} first headings`]),
    ...headings
      .filter((_, index) => (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
      .map((heading) => `a level is skipped before <${heading.name}> “${textContent(heading).trim()}”`),
    ...headings
      .filter((heading) => textContent(heading).trim() === '')
      .map(({ name }) => `an empty <${name}>`),
  ];
}

/** What stands beside all landmarks is never met by somebody who goes from one to the next. */
function outsideFaults([body]: readonly Element[]): readonly string[] {
  return (body?.children ?? [])
    .filter(isTag)
    .filter((element) => landmarkOf(element) === undefined && !isOutsideOnPurpose(element))
    .map((element) => `<${element.name}> stands outside all landmarks`);
}

function isOutsideOnPurpose(element: Element): boolean {
  return ['script', 'dialog'].includes(element.name) || getAttributeValue(element, 'class') === 'skip';
}

/** The landmark that an element is, as HTML-AAM maps it: header and footer only at the top, a section only by its name. */
function landmarkOf(element: Element): string | undefined {
  const role = getAttributeValue(element, 'role');
  if (role === 'search') return 'search';
  const isAtTop = element.parent !== null && isTag(element.parent) && element.parent.name === 'body';
  if (element.name === 'main') return 'main';
  if (element.name === 'nav') return 'navigation';
  if (element.name === 'aside') return 'complementary';
  if (element.name === 'header') return isAtTop ? 'banner' : undefined;
  if (element.name === 'footer') return isAtTop ? 'contentinfo' : undefined;
  const isNamed = getAttributeValue(element, 'aria-label') ?? getAttributeValue(element, 'aria-labelledby');
  return element.name === 'section' && isNamed !== undefined ? 'region' : undefined;
}
