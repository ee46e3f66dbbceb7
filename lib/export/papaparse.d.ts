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
  interface ParseConfig {
    /** Left out: the one of `delimitersToGuess` that fits best. */
    delimiter?: string;
    delimitersToGuess?: string[];
    skipEmptyLines?: boolean;
    /** Called for each row; `cursor` is the place in the text after it. */
    step(result: { data: string[]; errors: { type: string }[]; meta: { cursor: number } }): void;
  }
  const papa: {
    unparse(rows: readonly (readonly unknown[])[], config?: UnparseConfig): string;
    parse(text: string, config: ParseConfig): void;
  };
  export default papa;
}
