import type { ReactNode } from 'react';
import { savesOf, toldEvents } from '../../lib/metrics/timeline.ts';
import { parseSiteKey } from '../../lib/model/keys.ts';
import type { EpochMs, Zone } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';
import { CorrectionTrail } from './CorrectionTrail.tsx';
import type { TicketDetail } from './TicketPage.tsx';
import { howText, moveText, whatText, whenText } from './Timeline.tsx';
import { usePageWords } from './use-page-words.ts';

/** More lines than these are printed smaller, so that they still fit on one page. */
const roomy = 26;

/**
 * The timeline of one ticket on paper, for when it is disputed: what happened, who did it, how that is known and how precisely, and
 * the agent's own time by day, with everything that was changed by hand marked. Shown by the printer only.
 */
export function TimelineSheet({
  detail,
  zone,
  madeAt,
}: {
  detail: TicketDetail;
  zone: Zone;
  madeAt: EpochMs;
}): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  const { ticket, actors, moves, byDay, corrections } = detail;
  const told = toldEvents(ticket);
  const saves = savesOf(told.events, actors);
  const isEdited = corrections.length > 0;
  const isDense = saves.length + byDay.length + corrections.length > roomy;
  return (
    <article className={isDense ? 'sheet only-printed dense' : 'sheet only-printed'}>
      <h2 className="sheet-title">{page('timeline.title', { ticket: `#${ticket.ticketId}` })}</h2>
      <p>
        {new URL(parseSiteKey(ticket.siteKey).origin).host} · {say('ticket.status')}:{' '}
        {ticket.status === undefined ? say('ticket.notKnown') : say(`status.${ticket.status}`)} ·{' '}
        {say('ticket.timeInAll')}: {words.duration(detail.now.inAll, 'exact')}
        {ticket.mark === undefined ? null : ` · ${say('metric.leftOut')}: ${say(`ticket.mark.${ticket.mark}`)}`}
      </p>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say('ticket.when')}</th>
            <th scope="col">{say('ticket.what')}</th>
            <th scope="col">{say('ticket.who')}</th>
            <th scope="col">{say('ticket.how')}</th>
          </tr>
        </thead>
        <tbody>
          {saves.map((events) => {
            const [first] = events;
            if (first === undefined) return null;
            return (
              <tr key={first.key}>
                <td className="nowrap">{whenText(first, words)}</td>
                <td>
                  {events
                    .map((event) => {
                      if (told.wrong.has(event.key)) return `${whatText(event, words)} * (${page('timeline.leftOut')})`;
                      const said = moves.get(event.key);
                      return said === undefined
                        ? whatText(event, words)
                        : `${whatText(event, words)} * (${moveText(said, words, page)})`;
                    })
                    .join('; ')}
                </td>
                <td className="nowrap">{say(`actor.${actors.get(first.key) ?? 'unknown'}`)}</td>
                <td>{howText(first, words)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {byDay.length === 0 ? null : <TimeByDay byDay={byDay} />}
      {isEdited ? (
        <>
          <h3>{say('edit.trail')}</h3>
          <CorrectionTrail corrections={corrections} />
        </>
      ) : null}
      <p className="small notes">
        {ticket.knownUntil === undefined
          ? page('timeline.notKnown')
          : page('timeline.knownUntil', { when: words.dateTime(ticket.knownUntil) })}{' '}
        {page('timeline.sources')} {isEdited ? page('timeline.edited') : page('timeline.notEdited')}{' '}
        {page('timeline.made', { when: words.dateTime(madeAt), zone })}
      </p>
    </article>
  );
}

const parts = ['focused', 'away', 'call', 'shared', 'manual'] as const;
const nameOf = {
  focused: 'interval.focused',
  away: 'interval.away',
  call: 'interval.talk',
  shared: 'interval.shared',
  manual: 'interval.manual',
} as const;

function TimeByDay({ byDay }: Pick<TicketDetail, 'byDay'>): ReactNode {
  const words = useWords();
  const page = usePageWords();
  return (
    <>
      <h3>{page('timeline.timeByDay')}</h3>
      <ul className="days">
        {byDay.map(({ day, inAll, parts: of, isEdited }) => (
          <li key={day}>
            {words.day(day, true)}: {words.duration(inAll, 'exact')}
            {isEdited ? ' *' : ''} (
            {words.list(
              parts
                .filter((part) => of[part] > 0)
                .map((part) => `${words.say(nameOf[part])} ${words.duration(of[part], 'exact')}`),
            )}
            )
          </li>
        ))}
      </ul>
    </>
  );
}
