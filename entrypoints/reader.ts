import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startReader } from '../lib/page/reader.ts';
import { reportProblem } from '../lib/page/report-problem.ts';
import { pageRuntime } from '../lib/page/runtime.ts';
import { currentStage } from '../lib/page/stage.ts';

export default defineUnlistedScript(() => {
  const stage = currentStage(window);
  if (!stage || stage.signal.aborted) return;
  const runtime = pageRuntime();
  const onProblem = (where: string, cause: unknown) => reportProblem(runtime, where, cause);
  startReader({ window, runtime, stage, onProblem }).catch((cause: unknown) => onProblem('reader', cause));
});
