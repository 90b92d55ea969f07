import { Parser } from 'htmlparser2';

/** Elements that draw. Text is not among them, since its font would be another on each machine; nor is what moves. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'svg g path rect circle ellipse line polyline polygon defs use symbol clipPath mask linearGradient radialGradient stop pattern title desc'.split(
    ' ',
  ),
);

/** Attributes that say how something is drawn and where. None of them runs or loads anything. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'id class xmlns version viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy d points transform',
    'gradientTransform gradientUnits spreadMethod offset patternUnits patternContentUnits patternTransform preserveAspectRatio',
    'clipPathUnits maskUnits maskContentUnits pathLength',
    'fill fill-opacity fill-rule clip-path clip-rule mask stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit',
    'stroke-dasharray stroke-dashoffset stroke-opacity opacity color stop-color stop-opacity display visibility',
  ]
    .join(' ')
    .split(' '),
);

/** An address in a value is allowed when it means something in the same drawing. */
const ELSEWHERE = /url\(\s*["']?\s*(?!#)|javascript:|data:|[<\\]/iu;

/** Style rules that only draw. `@import` and `url()` would load, `\` hides either. */
const LOADING_RULES = /@|url\(|[<\\]/iu;

/**
 * Writes an SVG anew with nothing in it but shapes and colours: no scripts, no links, no text, no pictures, nothing from elsewhere.
 * `undefined` when it is no SVG or nothing is left to see.
 */
export function cleanDrawing(text: string): string | undefined {
  let written = '';
  let shapes = 0;
  /** How deep inside of something that goes with all that is in it. */
  let unwanted = 0;
  let style: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unwanted > 0) unwanted += 1;
        else if (name === 'style') style = '';
        else if (!ELEMENTS.has(name) || (depth === 0 && name !== 'svg')) unwanted = 1;
        else {
          depth += 1;
          if (/^(?:path|rect|circle|ellipse|line|poly\w+)$/u.test(name)) shapes += 1;
          written += `<${name}${attributesOf(name, attributes, depth === 1)}>`;
        }
      },
      ontext(words) {
        if (unwanted > 0) return;
        if (style !== undefined) style += words;
        else if (depth > 0) written += escaped(words);
      },
      onclosetag(name) {
        if (unwanted > 0) unwanted -= 1;
        else if (name === 'style') {
          if (style !== undefined && !LOADING_RULES.test(style))
            written += `<style>${escaped(style)}</style>`;
          style = undefined;
        } else if (depth > 0) {
          depth -= 1;
          written += `</${name}>`;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  return shapes > 0 ? `${written.trim()}\n` : undefined;
}

function attributesOf(name: string, attributes: Readonly<Record<string, string>>, isRoot: boolean): string {
  const kept = Object.entries(attributes).filter(
    ([key, value]) => ATTRIBUTES.has(key) && key !== 'xmlns' && !ELSEWHERE.test(value),
  );
  if (isRoot) kept.unshift(['xmlns', 'http://www.w3.org/2000/svg']);
  const style = attributes.style ?? '';
  if (style !== '' && !LOADING_RULES.test(style)) kept.push(['style', style]);
  const target = attributes.href ?? attributes['xlink:href'];
  const isReference = name === 'use' || name.endsWith('Gradient') || name === 'pattern';
  if (isReference && target?.startsWith('#')) kept.push(['href', target]);
  return kept.map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
