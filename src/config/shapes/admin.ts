import { z } from 'zod';
import { line, textShape } from './text.ts';

const REPOSITORY = '^[\\w.-]+(?:/[\\w.-]+)+$';

/** What to write, for whoever says only that there should be a desk. */
const EXAMPLE = 'admin: { backend: github, repo: owner/name, branch: main }';

/** `admin` of `_data/hub.yaml`: `false`, or where the hub's own files are kept, so that a page can edit them there. */
export const adminShape = z.union(
  [
    z.literal(false),
    z.strictObject({
      backend: z.enum(['github', 'gitlab']).describe('The code host: github or gitlab.'),
      repo: textShape(faultInRepository, 'The repository on the code host, owner/name.', {
        pattern: REPOSITORY,
      }),
      branch: line('The branch from which the hub is built.').default('main'),
    }),
  ],
  {
    error: ({ input }) =>
      input === true
        ? `should say where the hub’s files are kept, so that the page can save there: \`${EXAMPLE}\``
        : `should be \`false\`, or \`${EXAMPLE}\` with \`backend\` github or gitlab and no other keys`,
  },
);

function faultInRepository(text: string): string | undefined {
  return new RegExp(REPOSITORY).test(text)
    ? undefined
    : 'should be the owner and the name of the repository, like `campus/hub`, without https:// and host';
}
