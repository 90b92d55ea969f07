import type { Measured } from './bench.ts';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 360, 56, 40, 16, 130] as const;
/** The lines of the chart, each with a colour that is told from the others and from the paper. */
const LINES = [
  ['cold', '#8a3b12'],
  ['5 % changed', '#1f5f8b'],
  ['nothing changed', '#2c6e49'],
] as const;

/** How CPU time grows with the number of members, as an SVG with logarithmic axes; straight lines mean steady growth. */
export function drawGrowth(measured: readonly Measured[]): string {
  const sizes = measured.map(({ members }) => members);
  const times = measured.flatMap(({ costs }) => LINES.flatMap(([name]) => costs[name]?.cpu ?? []));
  const x = scale(sizes, LEFT, WIDTH - RIGHT);
  const y = scale(times, HEIGHT - BOTTOM, TOP);
  const lines = LINES.map(([name, color]) => {
    const points = measured.flatMap(({ members, costs }) => {
      const cpu = costs[name]?.cpu;
      return cpu === undefined ? [] : [[x(members), y(cpu)] as const];
    });
    const [right = 0, height = 0] = points.at(-1) ?? [];
    return `<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.map((point) => point.join(',')).join(' ')}"/>
<text x="${right + 6}" y="${height + 4}" fill="${color}">${name}</text>`;
  });
  const below = sizes.map(
    (members) => `<text x="${x(members)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${members}</text>`,
  );
  const beside = powersOfTen(times).map(
    (seconds) =>
      `<text x="${LEFT - 6}" y="${y(seconds) + 4}" text-anchor="end">${seconds} s</text><path d="M${LEFT} ${y(seconds)}H${WIDTH - RIGHT}" stroke="#ccc"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="12" fill="#333">
<title>CPU seconds of a build by the number of members</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fffdf8"/>
${[...beside, ...below, ...lines].join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">members</text>
</svg>
`;
}

function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  const span = most - least || 1;
  return (value) => Math.round((from + ((Math.log(value) - least) / span) * (to - from)) * 10) / 10;
}

function powersOfTen(values: readonly number[]): readonly number[] {
  const first = Math.ceil(Math.log10(Math.min(...values)));
  const last = Math.floor(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => 10 ** (first + step));
}
