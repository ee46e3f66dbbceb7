/**
 * The part of papaparse that is used here. The published types name the DOM and Node, which would make both
 * visible to the core.
 */
declare module 'papaparse' {
  interface UnparseConfig {
    delimiter?: string;
    newline?: string;
    header?: boolean;
    /** Text that matches gets an apostrophe in front; numbers stay numbers. */
    escapeFormulae?: boolean | RegExp;
  }
  const papa: { unparse(rows: readonly (readonly unknown[])[], config?: UnparseConfig): string };
  export default papa;
}
