/** Under which name the pages of a route are registered with Eleventy. */
export function templateName(route: string): string {
  return `kith-${route}.11ty.js`;
}

/** The route of what Eleventy read; `undefined` for a template that is not the hub's. */
export function routeOfTemplate(path: string): string | undefined {
  return /(?:^|\/)kith-([\w-]+)\.11ty\.js$/u.exec(path)?.[1];
}
