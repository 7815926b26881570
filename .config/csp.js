/**
 * What the page may do: nothing but its own origin, no inline script, no HTML from strings.
 * `style-src-attr` stays open for positions that Svelte and ECharts write into `style=`.
 */
const RULES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src-elem 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types banmian svelte-trusted-html',
];

/** For `<meta http-equiv>`, where a static host sends no headers of ours. */
export const META_POLICY = RULES.join('; ');

/** For the header; browsers ignore `frame-ancestors` in a `<meta>`. */
export const HEADER_POLICY = [...RULES, "frame-ancestors 'none'"].join('; ');
