import { type FirstRows, readFirstRows } from '../../lib/store/first-rows.ts';

declare global {
  /** Left by the small script that the popup's page loads beside its own. */
  var deskpaceFirstRows: Promise<FirstRows | undefined> | undefined;
}

/** The rows of this opening of the popup, asked for once, by whichever script runs first. */
export function beginFirstRows(): Promise<FirstRows | undefined> {
  globalThis.deskpaceFirstRows ??= readFirstRows(Date.now());
  return globalThis.deskpaceFirstRows;
}
