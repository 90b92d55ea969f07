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

/** What nobody here agreed to: that models are trained on the members' words (draft-ietf-aipref-vocab). */
export const CONTENT_USAGE = 'train-ai=n';
