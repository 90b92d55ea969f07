import { paths } from '../../addresses.ts';
import { adminPage } from '../../templates/admin.ts';
import type { Route } from '../route.ts';
import { cmsFonts } from './cms-fonts.ts';
import { cmsLicenses } from './cms-licenses.ts';
import { cmsProgram } from './cms-program.ts';
import { makeCmsConfig } from './make-cms-config.ts';

/** A page on which curators edit the hub's own files; only hubs that ask for it have it. */
export const admin: Route = {
  name: 'admin',
  pages: ({ hub }) => {
    const { admin: wanted } = hub;
    if (wanted === false) return [];
    const program = cmsProgram(wanted);
    const fonts = cmsFonts(wanted);
    return [
      {
        path: paths.admin,
        isIndexed: false,
        render: () => adminPage(hub, wanted, { program: program.path, fonts: fonts.path }),
      },
      {
        path: paths.adminConfig,
        render: () => `${JSON.stringify(makeCmsConfig(hub, wanted), null, 1)}\n`,
      },
      ...[program, fonts, ...cmsLicenses(wanted)].map(({ path, text }) => ({ path, render: () => text })),
    ];
  },
};
