import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { greetAtOnce } from '../lib/page/sensor.ts';

export default defineUnlistedScript(() => greetAtOnce(window));
