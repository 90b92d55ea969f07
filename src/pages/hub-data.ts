import { paths } from '../addresses.ts';
import { hubData } from '../templates/data/hub-data.ts';
import { hubSchema } from '../templates/data/hub-shape.ts';
import { single } from './route.ts';

/** What the hub shows, as one file for programs. */
export const data = single(
  'data',
  paths.data,
  (community) => `${JSON.stringify(hubData(community), null, 1)}\n`,
);

/** What each of its keys means. */
export const dataSchema = single('data-schema', paths.dataSchema, hubSchema);
