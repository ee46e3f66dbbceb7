import type { ReactNode } from 'react';
import type { Need, NeedsMe as Needs } from '../../lib/metrics/needs-me.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';

interface NeedsMeProps {
  needs: Needs;
  now: EpochMs;
  /** Where the open tickets are. */
  href: string;
}

/** The popup's first row: who waits for the agent, what is due soon, what waits on others, and how old that knowledge is. */
export function NeedsMe({ needs, now, href }: NeedsMeProps): ReactNode {
  const { say, duration, time, dateTime } = useWords();
  const since = (at: EpochMs) => duration(Math.abs(now - at) / 1_000, 'minutes');
  const { waiting, due, onHold } = needs;
  const lines = [
    waiting && { need: waiting, what: say('needs.waiting', { n: waiting.n }), how: 'needs.oldest' as const },
    due && {
      need: due,
      what: say('needs.due', { n: due.n }),
      how: due.at !== undefined && due.at < now ? ('overlay.overdue' as const) : ('overlay.dueIn' as const),
    },
    onHold && { need: onHold, what: say('needs.onHold', { n: onHold.n }), how: 'needs.longest' as const },
  ].filter((line) => line !== undefined);
  // Each kind as it stood when its tickets were read; one on its own day, not to be taken for today.
  const seen = ({ seenAt }: Need) =>
    say('needs.seen', { time: now - seenAt < 12 * 3_600_000 ? time(seenAt) : dateTime(seenAt) });
  return (
    <section className="needs-me" aria-label={say('needs.title')}>
      <span className="small muted">{say('needs.title')}</span>
      {lines.length > 0 ? null : (
        <span className="grow">{say(needs.isViewerUnknown ? 'needs.viewerUnknown' : 'needs.nothing')}</span>
      )}
      {lines.map(({ need, what, how }) => (
        <span key={what} className="need">
          <a href={href} target="_blank" rel="noreferrer">
            {need.at === undefined ? what : `${what} · ${say(how, { time: since(need.at) })}`}
          </a>
          <span className="small muted">{seen(need)}</span>
        </span>
      ))}
    </section>
  );
}
