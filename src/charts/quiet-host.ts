/**
 * Makes an element safe to hand to ECharts under Trusted Types: its canvas painter empties the element by setting
 * `innerHTML` to an empty text, which the policy refuses. Here the same assignment empties it by the DOM instead;
 * any other markup stays refused.
 */
export function quietHost<H extends HTMLElement>(host: H): H {
  Object.defineProperty(host, 'innerHTML', {
    configurable: true,
    get: () => '',
    set: (markup: unknown) => {
      if (markup !== '') throw new TypeError('markup is refused');
      host.replaceChildren();
    },
  });
  return host;
}
