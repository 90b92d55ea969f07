import { paths } from '../addresses.ts';
import { frontPlaces } from '../relate/front-places.ts';
import { homePage } from '../templates/home.ts';
import { layout } from '../templates/layout.ts';
import { single } from './route.ts';

/** The front page. */
export const home = single('home', paths.home, (community) => {
  const { hub } = community;
  return layout(hub, { title: hub.name, path: paths.home }, homePage(community, frontPlaces(community)));
});
