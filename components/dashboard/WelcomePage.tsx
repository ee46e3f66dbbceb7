import type { ReactNode } from 'react';
import { languageNames } from '../../lib/i18n/languages.ts';
import { type LanguageChoice, languages } from '../../lib/model/language.ts';
import { Select } from '../controls/Select.tsx';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { sampleHref } from './demo.ts';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

/** How far the agent is. */
export interface FirstSteps {
  language: LanguageChoice;
  /** Undefined where the browser does not tell. */
  isPinned?: boolean;
  /** The help desk that was recognised: asked for, switched on, or on without the browser's permission. */
  desk?: { host: string; state: 'asked' | 'on' | 'lost' };
  /** The first ticket that was timed, and for how many seconds so far. */
  timed?: { ticketId: string; ticketKey: string; seconds: number };
}

export interface WelcomePageProps {
  /** Left out while it is being read. */
  steps: FirstSteps | undefined;
  browser: 'chromium' | 'firefox';
  onLanguage: (language: LanguageChoice) => void;
}

/** From installing to the first timed ticket, each step ticked as it happens. */
export function WelcomePage({ steps, browser, onLanguage }: WelcomePageProps): ReactNode {
  const { say, duration } = useWords();
  const page = usePageWords();
  const { isPinned, desk, timed } = steps ?? {};
  const done = [isPinned === true, desk !== undefined, desk?.state === 'on', timed !== undefined];
  const isReady = desk?.state === 'on' && timed !== undefined;
  return (
    <>
      <header className="page-head">
        <h1>{page('welcome.title')}</h1>
      </header>
      <p className="lead">{page('welcome.lead')}</p>
      {steps === undefined ? <Loading /> : null}
      {steps === undefined ? null : (
        <div className="settings">
          <Select
            label={say('settings.language')}
            value={steps.language}
            choices={[
              ['browser', say('settings.language.browser')],
              ...languages.map((language) => [language, languageNames[language], language] as const),
            ]}
            onChange={onLanguage}
          />
        </div>
      )}
      <ol className="first-steps">
        <Step title={page('welcome.pin')} isDone={isPinned === true}>
          <p className="muted">{page(browser === 'firefox' ? 'welcome.pinFirefox' : 'welcome.pinChromium')}</p>
        </Step>
        <Step title={page('welcome.desk')} isDone={desk !== undefined}>
          <p className="muted">{page('welcome.deskHow')}</p>
        </Step>
        <Step title={page('welcome.permission')} isDone={desk?.state === 'on'}>
          <p className="muted">{page('welcome.permissionHow')}</p>
          {desk === undefined ? null : (
            <p className={desk.state === 'on' ? undefined : 'warm'}>
              {page(desk.state === 'lost' ? 'welcome.lost' : desk.state === 'asked' ? 'welcome.asked' : 'welcome.on', {
                host: desk.host,
              })}
            </p>
          )}
        </Step>
        <Step title={page('welcome.ticket')} isDone={timed !== undefined}>
          <p className="muted">{page('welcome.ticketHow')}</p>
          {timed === undefined ? null : (
            <p>
              <a href={hrefOf({ kind: 'ticket', ticketKey: timed.ticketKey })}>
                {page('welcome.timed', { ticket: timed.ticketId, time: duration(timed.seconds) })}
              </a>
            </p>
          )}
        </Step>
      </ol>
      <p className="strong" role="status">
        {isReady
          ? page('welcome.allDone')
          : page('welcome.progress', { n: done.filter((one) => one).length, all: done.length })}
      </p>
      {isReady ? (
        <p>
          <a className="button primary" href={hrefOf({ kind: 'overview', days: 1 })}>
            {say('overview.title')}
          </a>
        </p>
      ) : null}
      <section className="block">
        <h2>{say('about.privacy')}</h2>
        <p>{page('welcome.privacy1')}</p>
        <p>{page('welcome.privacy2')}</p>
      </section>
      <section className="block">
        <h2>{page('welcome.look')}</h2>
        <p>{page('welcome.sampleNote')}</p>
        <p>
          <a className="button" href={sampleHref}>
            {page('demo.look')}
          </a>
        </p>
      </section>
    </>
  );
}

function Step({ title, isDone, children }: { title: string; isDone: boolean; children: ReactNode }): ReactNode {
  const page = usePageWords();
  return (
    <li className={isDone ? 'done' : undefined}>
      <h2>
        {title}
        {isDone ? <span className="small step-done"> ✓ {page('welcome.isDone')}</span> : null}
      </h2>
      {children}
    </li>
  );
}
