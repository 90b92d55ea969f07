import { href } from '../../addresses.ts';
import { assetPath } from '../../assets.ts';
import { decisionsShape } from '../../config/shapes/decisions.ts';
import { introductionsShape } from '../../config/shapes/introductions.ts';
import { resharesShape } from '../../config/shapes/reshares.ts';
import { topicsShape } from '../../config/shapes/topics.ts';
import type { Admin, Hub } from '../../model.ts';
import { stringsOf } from '../../templates/strings/strings.ts';
import { makeRootList } from './make-fields.ts';

const FILES = [
  { name: 'reshares', shape: resharesShape },
  { name: 'introductions', shape: introductionsShape },
  { name: 'decisions', shape: decisionsShape },
  { name: 'topics', shape: topicsShape },
] as const;

/** Makes the editor's configuration from the shapes by which the hub's files are checked, so that neither knows a key more. */
export function makeCmsConfig(hub: Hub, { backend, repo, branch }: Admin): object {
  const { losesComments } = stringsOf(hub).admin;
  return {
    // Any other way to sign in asks a third party's server.
    backend: { name: backend, repo, branch, auth_methods: ['token'] },
    app_title: hub.name,
    logo: { src: href(hub, assetPath(hub, 'icon.svg')) },
    site_url: new URL(hub.url).origin,
    display_url: hub.url,
    // It asks for one; no field takes a file.
    media_folder: '_data/media',
    // An empty text is a fault; what is left empty is left out.
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    collections: [
      {
        name: 'hub',
        label: hub.name,
        files: FILES.map(({ name, shape }) => ({
          name,
          label: name.charAt(0).toUpperCase() + name.slice(1),
          file: `_data/${name}.yaml`,
          format: 'yaml',
          fields: [
            { ...makeRootList(name, shape), required: false, hint: `${shape.description} ${losesComments}` },
          ],
        })),
      },
    ],
  };
}
