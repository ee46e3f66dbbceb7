import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { reportProblem } from '../lib/page/report-problem.ts';
import { pageRuntime } from '../lib/page/runtime.ts';
import { startSensor } from '../lib/page/sensor.ts';

export default defineUnlistedScript(() => {
  startSensor(window, pageRuntime, (runtime, cause) => reportProblem(runtime, 'sensor', cause));
});
