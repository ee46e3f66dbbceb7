import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { beginFirstRows } from './popup/first-rows.ts';

/** Begins what the popup shows first while its own, larger script is still being loaded. */
export default defineUnlistedScript(() => {
  beginFirstRows();
});
