/** The policy of the page: everything from its own origin, nothing inline, nothing evaluated. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** What a host that can send headers should send; `frame-ancestors` has no effect in a meta tag. */
export const SECURITY_HEADERS = {
  "content-security-policy": [...CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), payment=()",
};

/** How long a file of dist/ may be kept: what carries a hash in its name for ever, all else until it is asked after. */
export function cachingOf(path) {
  return path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
}
