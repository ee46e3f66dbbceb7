import type { ReactNode } from 'react';
import { CheckInPage } from '../../components/dashboard/CheckInPage.tsx';
import { CompanyPage } from '../../components/dashboard/CompanyPage.tsx';
import { Loading } from '../../components/Loading.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { send } from '../../lib/messages/send.ts';
import { companyFigures } from '../../lib/metrics/catalogue/company-figures.ts';
import { getCheckIns, getCompanyMonths } from '../../lib/store/by-hand.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { addDays, dayOf, mondayOf } from '../../lib/time/calendar.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';

export interface ByHandProps {
  page: 'checkIn' | 'company';
  db: DeskpaceDatabase;
  tell: Tell;
}

/** What the agent answers once a week and enters once a month, read live and saved by the background. */
export function ByHand({ page, db, tell }: ByHandProps): ReactNode {
  const { say } = useWords();
  const now = useNow(60_000);
  const settings = useLive(() => getSettings(db), [db]);
  const checkIns = useLive(() => getCheckIns(db), [db]);
  const months = useLive(() => getCompanyMonths(db), [db]);
  if (settings === undefined) return <Loading />;
  const today = dayOf(now, settings);
  const saved = (work: Promise<unknown>) => tell(work, say('common.saved'));
  if (page === 'checkIn') {
    return (
      <CheckInPage
        week={mondayOf(today)}
        checkIns={checkIns}
        settings={settings}
        onSave={(answers) => saved(send('saveCheckIn', answers))}
        onRemove={(week) => saved(send('removeCheckIn', { week }))}
        onSettings={(change) => saved(send('saveSettings', change))}
      />
    );
  }
  const period = { from: addDays(today, -365), to: today, now };
  const figure =
    months === undefined
      ? undefined
      : companyFigures.evaluate({
          summaries: [],
          period,
          calendar: settings,
          settings,
          escalationSites: [],
          companyMonths: months,
        });
  return (
    <CompanyPage
      thisMonth={today.slice(0, 7)}
      months={months}
      figure={figure}
      onSave={(month) => saved(send('saveCompanyMonth', month))}
      onRemove={(month) => saved(send('removeCompanyMonth', { month }))}
    />
  );
}
