import { paths } from '../addresses.ts';
import { frontPlaces } from '../relate/front-places.ts';
import { homePage } from '../templates/home.ts';
import { layout } from '../templates/layout.ts';
import { siteData } from '../templates/structured-data.ts';
import { single } from './route.ts';

/** The front page. */
export const home = single('home', paths.home, (community) => {
  const { hub } = community;
  const facts = { title: hub.name, path: paths.home, structuredData: [siteData(hub)] };
  return layout(hub, facts, homePage(community, frontPlaces(community)));
});
