/** Says whether a path, with its query, may be asked for. */
export type MayAsk = (path: string) => boolean;

interface Rule {
  readonly isAllowed: boolean;
  readonly pattern: string;
}

/** RFC 9309, clause 2.5: at least 500 kibibytes are read; more is no rule that a person wrote. */
const MOST_CHARACTERS = 500 * 1024;

/** `key: value`, with a remark behind it that says nothing. */
const LINE = /^\s*([a-z-]+)\s*:\s*([^#]*)/iu;

/**
 * Reads a robots.txt (RFC 9309) for one robot, by its product token. All groups that name it count as one, else those for
 * `*`; of the rules that match a path the longest decides, and of two as long the one that allows. Where no rule matches, and
 * for robots.txt itself, the answer is yes.
 */
export function readRobots(text: string, product: string): MayAsk {
  const rules = rulesFor(text.slice(0, MOST_CHARACTERS), product.toLowerCase());
  return (path) => {
    const asked = comparable(path);
    if (asked === '/robots.txt') return true;
    const matching = rules.filter(({ pattern }) => matches(pattern, asked));
    const longest = Math.max(0, ...matching.map(({ pattern }) => pattern.length));
    return (
      matching.length === 0 || matching.some((rule) => rule.isAllowed && rule.pattern.length === longest)
    );
  };
}

function rulesFor(text: string, product: string): readonly Rule[] {
  const groups = new Map<string, Rule[]>();
  let agents: string[] = [];
  let isOpen = true;
  for (const line of text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u)) {
    const [, key = '', value = ''] = LINE.exec(line) ?? [];
    const said = value.trim();
    switch (key.toLowerCase()) {
      case 'user-agent':
        // Several in a row share one group; after a rule, a new one begins.
        agents = isOpen ? [...agents, tokenOf(said)] : [tokenOf(said)];
        isOpen = true;
        for (const agent of agents) if (!groups.has(agent)) groups.set(agent, []);
        break;
      case 'allow':
      case 'disallow':
        isOpen = false;
        // An empty pattern matches nothing (clause 2.2.2 and its grammar).
        if (said === '') break;
        for (const agent of agents)
          groups.get(agent)?.push({ isAllowed: key.toLowerCase() === 'allow', pattern: comparable(said) });
        break;
      default:
    }
  }
  return groups.get(product) ?? groups.get('*') ?? [];
}

/** Some write a version behind the product's name: `Kith/1.0`. */
function tokenOf(agent: string): string {
  return agent === '*' ? '*' : (/^[a-z_-]+/iu.exec(agent)?.[0] ?? agent).toLowerCase();
}

/** Clause 2.2.2: what is escaped and what is not compare as the same, in octets; a reserved character stays apart from its escape. */
function comparable(path: string): string {
  const escaped = encodeURI(path.toWellFormed()).replaceAll('%25', '%');
  return escaped.replace(/%[0-9a-f]{2}/giu, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16));
    return /[A-Za-z0-9\-._~]/u.test(character) ? character : octet.toUpperCase();
  });
}

/** `*` is any text, `$` at the end the end of the path. It never goes back further than to the last `*`, whatever the pattern. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [head = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(head)) return false;
  const last = isWhole ? parts.pop() : undefined;
  if (isWhole && last === undefined) return path === head;
  let at = head.length;
  for (const part of parts) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return last === undefined || (path.length - last.length >= at && path.endsWith(last));
}
