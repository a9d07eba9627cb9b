/**
 * The policy of the page: everything from its own origin, nothing inline, nothing evaluated, and no text to a parser or as a script's
 * address but through two policies of ours: `default` (public/start.js) lets the program's own workers start, `solid-templates`
 * (scripts/trustedTemplates.mjs) its compiled templates.
 */
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
  "require-trusted-types-for 'script'",
  "trusted-types default solid-templates",
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
