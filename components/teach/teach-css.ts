import css from './teach.css?inline';

/** The whole style of teaching, tokens included, as text for its shadow root. */
export const teachCss: string = css;
