const policyWith = (scripts: string): string =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * What our pages may load: themselves, and nothing else. No inline script or style, no eval, no frames, no forms.
 *
 * https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy
 */
export const CONTENT_SECURITY_POLICY = policyWith("'self'")

/** The simulation's worker may compile the engine's kernel besides, which is WebAssembly; no text becomes code there either. */
export const WORKER_SECURITY_POLICY = policyWith("'self' 'wasm-unsafe-eval'")

const SIMULATION_WORKER = /^\/assets\/simulation\.worker-[\w-]+\.js$/

/** Sent with every file, workers included: a worker's own response decides what it may do. */
export function securityHeaders(pathname: string): Readonly<Record<string, string>> {
  const policy = SIMULATION_WORKER.test(pathname) ? WORKER_SECURITY_POLICY : CONTENT_SECURITY_POLICY
  return { 'Content-Security-Policy': policy, ...OTHER_HEADERS }
}

const OTHER_HEADERS = {
  // Together they isolate the page from all others, which is the condition for shared memory.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
}
