import { type ReactNode, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { NoticesForm } from '../../components/dashboard/NoticesForm.tsx';
import { OfficeHoursForm } from '../../components/dashboard/OfficeHoursForm.tsx';
import { SettingsPage } from '../../components/dashboard/SettingsPage.tsx';
import { type Shortcut, Shortcuts } from '../../components/dashboard/Shortcuts.tsx';
import { TargetsPage } from '../../components/dashboard/TargetsPage.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getTargets } from '../../lib/store/targets.ts';
import { readFigures } from '../live/read-figures.ts';
import { reportProblem } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';

export interface TargetsAndSettingsProps {
  page: 'targets' | 'settings';
  db: DeskpaceDatabase;
  tell: Tell;
}

/** What the agent chooses, read live and saved by the background. */
export function TargetsAndSettings({ page, db, tell }: TargetsAndSettingsProps): ReactNode {
  const { say } = useWords();
  const now = useNow(60_000);
  const targets = useLive(() => getTargets(db), [db]);
  const settings = useLive(() => getSettings(db), [db]);
  const figures = useLive(() => readFigures(db, 28, now, { withAround: true }), [db, now]);
  const shortcuts = useShortcuts();
  const isAllowed = useMayNotify();
  if (page === 'settings') {
    return (
      <>
        <SettingsPage
          settings={settings}
          zones={Intl.supportedValuesOf('timeZone')}
          onSave={(change) => tell(send('saveSettings', change), say('common.saved'))}
        />
        {settings === undefined ? null : (
          <OfficeHoursForm
            settings={settings}
            zones={Intl.supportedValuesOf('timeZone')}
            onSave={(change) => tell(send('saveSettings', change), say('common.saved'))}
          />
        )}
        {settings === undefined ? null : (
          <NoticesForm
            settings={settings}
            isAllowed={isAllowed}
            onAllow={askToNotify}
            onSave={(notices) => tell(send('saveSettings', { notices }), say('common.saved'))}
          />
        )}
        <Shortcuts shortcuts={shortcuts} onChange={() => tell(openShortcutSettings())} />
      </>
    );
  }
  return (
    <TargetsPage
      targets={targets}
      figures={figures?.results}
      onSet={(target) => tell(send('setTarget', target), say('common.saved'))}
      onRemove={(metric) => tell(send('removeTarget', { metric }), say('common.saved'))}
    />
  );
}

/** Firefox has a word for it; Chromium's page has an address that extensions may open. */
async function openShortcutSettings(): Promise<void> {
  if ('openShortcutSettings' in browser.commands && typeof browser.commands.openShortcutSettings === 'function') {
    await browser.commands.openShortcutSettings();
  } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The shortcuts as the browser has them; read anew when the agent comes back from its page of shortcuts. */
function useShortcuts(): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = () => {
      browser.commands.getAll().then(
        (all) => setShortcuts(all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }))),
        (cause: unknown) => reportProblem('shortcuts', cause),
      );
    };
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcuts;
}

async function askToNotify(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch (cause) {
    reportProblem('notifications', cause);
    return false;
  }
}

/** Whether the browser lets us notify, also when the agent gives or takes that elsewhere; undefined until it is known. */
function useMayNotify(): boolean | undefined {
  const [mayNotify, setMayNotify] = useState<boolean>();
  useEffect(() => {
    const read = () => {
      browser.permissions
        .contains({ permissions: ['notifications'] })
        .then(setMayNotify, (cause: unknown) => reportProblem('notifications', cause));
    };
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, []);
  return mayNotify;
}
