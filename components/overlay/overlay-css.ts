import css from './overlay.css?inline';

/** The overlay's whole style, tokens included, as text for its shadow root. */
export const overlayCss: string = css;
