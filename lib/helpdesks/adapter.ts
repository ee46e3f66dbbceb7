/** Placeholder until the declarative adapter shape lands; replaced by the help desk work. */
export interface AddressRule {
  readonly patterns: readonly string[];
}
export interface Adapter {
  readonly id: string;
  readonly address: AddressRule;
}
