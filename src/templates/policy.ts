/**
 * The content security policy as a meta element says it; `frame-ancestors` works in the response header only and stands in
 * `_headers`. Search runs a WebAssembly module in a worker, which no other page needs. The header, which a worker obeys as well, has
 * to allow it everywhere; of two policies, a page obeys what both allow.
 */
export function contentPolicy({ hasSearch }: { readonly hasSearch: boolean }): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    hasSearch ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    ...(hasSearch ? ["worker-src 'self'", "connect-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** Where each code host answers programs. */
const HOSTS = { github: 'https://api.github.com', gitlab: 'https://gitlab.com' } as const;

/**
 * The policy of the page at `/admin/`, whose editor is another's program. It names many hosts; the browser lets it ask only the hub and the
 * code host. It writes its own style into the page and shows pictures that it made itself.
 */
export function adminPolicy(backend: keyof typeof HOSTS): string {
  return [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "script-src 'self'",
    `connect-src 'self' blob: ${HOSTS[backend]}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** What nobody here agreed to: that models are trained on the members' words (draft-ietf-aipref-vocab). */
export const CONTENT_USAGE = 'train-ai=n';
