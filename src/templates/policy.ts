/**
 * The content security policy as a meta element says it. `frame-ancestors` works in the response header only
 * and stands in `_headers`. Search runs a WebAssembly module in a worker, hence `wasm-unsafe-eval` and `blob:`.
 */
export function contentPolicy(): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/** What nobody here agreed to: that models are trained on the members' words (draft-ietf-aipref-vocab). */
export const CONTENT_USAGE = 'train-ai=n';
