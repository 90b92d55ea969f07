import type { ConfigFault } from '../fault.ts';
import { CMS, findCms } from '../find-cms.ts';
import { at, faultAt } from '../place.ts';
import type { HubFiles } from '../read-hub-files.ts';

/** Says it before anything is fetched when a hub wants the page at `/admin/` and its program is not installed. */
export function findAdminFaults(folder: string, { hub }: HubFiles): readonly ConfigFault[] {
  if (!hub.content?.admin || findCms(folder) !== undefined) return [];
  return [
    faultAt(
      at(hub.top, 'admin'),
      `asks for the page at /admin/, whose program comes in a package of its own that is not installed; run \`npm install ${CMS} --save-exact\` in the hub folder, or remove the line`,
      'key',
    ),
  ];
}
