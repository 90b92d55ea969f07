/** Where a hub's code lies and who publishes its site. */
export const HOSTS = ['github', 'netlify', 'cloudflare', 'gitlab', 'server'] as const;

export type Host = (typeof HOSTS)[number];

export const HOST_LABELS: Readonly<Record<Host, string>> = {
  github: 'GitHub, published with GitHub Pages',
  netlify: 'GitHub, published with Netlify',
  cloudflare: 'GitHub, published with Cloudflare Pages',
  gitlab: 'GitLab, published with GitLab Pages',
  server: 'A server of our own',
};

export function isHost(text: string): text is Host {
  return HOSTS.some((host) => host === text);
}
