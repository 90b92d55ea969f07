/** Textual elements: nothing that acts, that loads on its own, or that names a region of the page around it. */
export const ALLOWED_TAGS = (
  'a abbr acronym b bdi bdo big blockquote br caption cite code dd del dfn div dl dt em figcaption figure ' +
  'h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strike strong sub sup ' +
  'table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

/** Those of them that most elements of feeds are, the most frequent first. */
export const USUAL_TAGS = 'p a em br strong li code ul div span'.split(' ');

/** What these elements may say of themselves. `rel` and `referrerpolicy` of a link are the publisher's to add. */
export const ALLOWED_ATTRIBUTES: Record<string, string[]> = {
  '*': ['lang', 'dir', 'title'],
  a: ['href', 'hreflang'],
  blockquote: ['cite'],
  del: ['cite', 'datetime'],
  img: ['src', 'alt', 'width', 'height'],
  ins: ['cite', 'datetime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['abbr', 'align', 'colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** Attributes of which only these values are kept; any other would be at best without effect. */
export const ATTRIBUTE_VALUES: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    align: /^(?:left|right|center|justify)$/i,
    colspan: /^\d{1,3}$/,
    dir: /^(?:ltr|rtl|auto)$/i,
    height: /^\d{1,4}$/,
    lang: /^[a-z0-9-]{1,35}$/i,
    rowspan: /^\d{1,3}$/,
    scope: /^(?:col|row|colgroup|rowgroup)$/i,
    start: /^-?\d{1,9}$/,
    type: /^[1aAiI]$/,
    value: /^-?\d{1,9}$/,
    width: /^\d{1,4}$/,
  }),
);

/** Those of them that have no end tag. */
export const VOID_TAGS = ['br', 'hr', 'img', 'wbr'];

/** Elements that go with everything inside them: what they hold was never meant to be read as text. */
export const WITHOUT_TEXT = (
  'annotation annotation-xml applet audio canvas embed frameset head iframe math noembed noframes noscript object ' +
  'option script select style svg template textarea title video xmp'
).split(' ');

/** Blocks that would name a region of the page, or act: each becomes a plain division, so that its words stay apart. */
export const DIVISIONS: ReadonlySet<string> = new Set(
  'address article aside center details dialog dir fieldset footer form header hgroup legend main menu nav section summary'.split(
    ' ',
  ),
);

/**
 * Elements that close others of their kind around them when they stand outside their own list or table, as HTML is
 * parsed: a stray `li` would end the list item of the page that shows it.
 */
export const PARENTS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    li: /^(?:ul|ol)$/,
    dt: /^dl$/,
    dd: /^dl$/,
    caption: /^table$/,
    thead: /^table$/,
    tbody: /^table$/,
    tfoot: /^table$/,
    tr: /^(?:table|thead|tbody|tfoot)$/,
    td: /^tr$/,
    th: /^tr$/,
  }),
);

/** What may stand right inside the parts of a table; a browser moves anything else out, and tags after it lose their place. */
export const TABLE_PARTS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries({
    table: /^(?:caption|thead|tbody|tfoot|tr)$/,
    thead: /^tr$/,
    tbody: /^tr$/,
    tfoot: /^tr$/,
    tr: /^(?:td|th)$/,
  }),
);

/** The elements that end where one of these begins right inside of them, as the parser reads HTML. */
export const ENDED_BY_START: ReadonlyMap<string, RegExp> = new Map([
  ['a', /^a$/],
  ['li', /^li$/],
  ...allOf('dd dt', /^d[dt]$/),
  ...allOf('rp rt', /^r[pt]$/),
  ['tr', /^t[rdh]$/],
  ['th', /^th$/],
  ['td', /^(?:thead|td|th)$/],
  ...allOf('tbody tfoot', /^(?:thead|tbody)$/),
  ...allOf('h1 h2 h3 h4 h5 h6', /^(?:p|h[1-6])$/),
  ...allOf('blockquote div dl figcaption figure hr ol p pre table ul', /^p$/),
]);

function allOf(tags: string, ended: RegExp): [string, RegExp][] {
  return tags.split(' ').map((tag) => [tag, ended]);
}
