import type { ReactNode } from 'react';
import { QualityPage } from '../../components/dashboard/QualityPage.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import { send } from '../../lib/messages/send.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { readFigures } from '../live/read-figures.ts';
import { useLive } from '../live/use-live.ts';
import type { Tell } from './Dashboard.tsx';
import { readQuality } from './read-quality.ts';

/** The scores on the page are of so many days. */
const days = 28;

export interface QualityProps {
  ticketKey: TicketKey | undefined;
  db: DeskpaceDatabase;
  tell: Tell;
}

/** The agent's own reviews, live; the background draws and keeps them. */
export function Quality({ ticketKey, db, tell }: QualityProps): ReactNode {
  const { say } = useWords();
  const now = useLive(() => readQuality(db, Date.now(), ticketKey), [db, ticketKey]);
  const figures = useLive(async () => (await readFigures(db, days, Date.now(), { withAround: true })).results, [db]);
  const saved = (work: Promise<unknown>) => tell(work, say('common.saved'));
  return (
    <QualityPage
      channels={now?.channels}
      reviews={now?.reviews ?? []}
      figures={figures ?? []}
      chosen={now?.chosen}
      first={now?.first ?? 'email'}
      onDraw={(channel, size) => tell(send('drawReviews', { channel, size }))}
      onSetAside={(drawId, key, why) => saved(send('setReviewAside', { drawId, ticketKey: key, why }))}
      onReview={(review) => saved(send('saveReview', review))}
      onRemove={(id) => saved(send('removeReview', { id }))}
      onRubric={(channel, items) => saved(send('saveRubric', { channel, items }))}
    />
  );
}
