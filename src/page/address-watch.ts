/**
 * The address as far as it names a page. A fragment is a place in the page, except where a single-page site keeps its
 * route there (`#/story/1`, `#!/story/1`).
 */
export function pageAddress(url: string): string {
  const fragment = url.indexOf('#');
  const isRoute = /^#!?\//.test(url.slice(fragment));
  return fragment < 0 || isRoute ? url : url.slice(0, fragment);
}

/**
 * Calls back whenever the page changes its address without loading, until the signal aborts. A page's own pushState
 * fires no event that a content script hears, except in the Navigation API (Chromium 102, Firefox 147); `popstate`
 * and `hashchange` are what older browsers have, and the background, which hears of every address.
 *
 * @returns looks at the address now, for whoever hears of a change in another way.
 */
export function watchAddress(
  window: Window,
  signal: AbortSignal,
  onChange: (url: string) => void,
): () => void {
  let current = pageAddress(window.location.href);
  const look = (): void => {
    const now = pageAddress(window.location.href);
    if (now === current) return;
    current = now;
    onChange(window.location.href);
  };
  const { navigation } = window as Window & { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  return look;
}
