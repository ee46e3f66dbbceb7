import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAttention } from '../lib/page/attention.ts';
import { reportProblem } from '../lib/page/report-problem.ts';
import { pageRuntime } from '../lib/page/runtime.ts';

export default defineUnlistedScript(() => {
  const runtime = pageRuntime();
  startAttention({ window, runtime }).catch((cause: unknown) => reportProblem(runtime, 'attention', cause));
});
