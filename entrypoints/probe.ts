import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recognise } from '../lib/helpdesks/recognise.ts';

/** Run once by the popup through activeTab; what it returns is what `scripting.executeScript` answers. */
export default defineUnlistedScript(() => recognise(document, new URL(location.href)));
