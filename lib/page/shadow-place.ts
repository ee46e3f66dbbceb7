declare const __OPEN_SHADOW_ROOT__: boolean;

/**
 * Puts an element of ours into the page, with a shadow root that the page cannot open and these styles alone. Builds for tests
 * have it open, so that a test can look inside.
 */
export function shadowPlace(document: Document, name: string, css: string): { host: HTMLElement; inside: HTMLElement } {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: __OPEN_SHADOW_ROOT__ ? 'open' : 'closed' });
  const style = document.createElement('style');
  style.textContent = css;
  const inside = document.createElement('div');
  shadow.append(style, inside);
  document.documentElement.append(host);
  return { host, inside };
}
