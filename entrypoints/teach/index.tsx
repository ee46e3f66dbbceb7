import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OnPageWordsContext } from '../../components/OnPageWordsContext.tsx';
import { teachCss } from '../../components/teach/teach-css.ts';
import { wordsOf } from '../../lib/i18n/words-of.ts';
import { ask } from '../../lib/page/channel.ts';
import { reportProblem } from '../../lib/page/report-problem.ts';
import { pageRuntime } from '../../lib/page/runtime.ts';
import { shadowPlace } from '../../lib/page/shadow-place.ts';
import { Lesson } from './Lesson.tsx';

const elementName = 'deskpace-teach';
/** Where a lesson leaves its end, so that a new one in the same page ends the one before. */
const place = Symbol.for('deskpace.lesson');
type World = { [place]?: AbortController };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export default defineUnlistedScript(() => {
  const runtime = pageRuntime();
  begin().catch((cause: unknown) => reportProblem(runtime, 'teaching', cause));
});

/** Puts the lesson over the page, in a closed shadow root. It ends with its last step, with Escape, or with a new one. */
async function begin(): Promise<void> {
  const world = window as World;
  world[place]?.abort();
  const ending = new AbortController();
  world[place] = ending;
  const runtime = pageRuntime();
  const onProblem = (cause: unknown) => reportProblem(runtime, 'teaching', cause);
  const [before, { locale, messages }] = await Promise.all([
    ask(runtime, 'lesson', {}, pause),
    ask(runtime, 'words', {}, pause),
  ]);
  if (ending.signal.aborted) return;

  for (const element of document.querySelectorAll(elementName)) element.remove();
  const { host, inside } = shadowPlace(document, elementName, teachCss);
  host.lang = locale;
  const root = createRoot(inside, { onUncaughtError: onProblem });
  ending.signal.addEventListener('abort', () => {
    root.unmount();
    host.remove();
  });
  // The page's own shortcuts are for the page.
  for (const type of ['keydown', 'keyup', 'keypress']) host.addEventListener(type, (event) => event.stopPropagation());
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ending.abort();
    },
    { capture: true, signal: ending.signal },
  );
  root.render(
    <OnPageWordsContext value={wordsOf(locale, Intl.DateTimeFormat().resolvedOptions().timeZone, messages)}>
      <Lesson
        before={before}
        onKeep={async (desk) => (await ask(runtime, 'taught', { desk }, pause)).isOn}
        onEnd={() => ending.abort()}
      />
    </OnPageWordsContext>,
  );
}
