import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { LogFacts, LogFactsByRow } from '../../lib/metrics/log-facts.ts';
import type { LogEntry, LogFilter, LogSort } from '../../lib/metrics/ticket-log.ts';
import { parseSiteKey, parseTicketKey } from '../../lib/model/keys.ts';
import type { Channel, StatusCode, TicketKey } from '../../lib/model/reading.ts';
import type { Ticket } from '../../lib/model/ticket.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useWords } from '../WordsContext.tsx';
import { queryOfLog } from './log-address.ts';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

/** What the ticket itself says; the rest comes from the days of the period. */
export interface LogRow {
  status?: StatusCode;
  channel?: Channel;
  mark?: NonNullable<Ticket['mark']>;
  /** Whose it is; left out when the help desk does not say. */
  owner?: 'me' | 'other' | 'nobody';
  /** Own public replies in the period; left out when it is not known who is signed in. */
  replies?: number;
  lastSeenAt: EpochMs;
}

export interface LogTableProps {
  tickets: readonly LogEntry[];
  /** Of the tickets in sight, as far as they are read. */
  rows: ReadonlyMap<TicketKey, LogRow>;
  facts: LogFactsByRow;
  /** False while older days are still being read. */
  isWhole: boolean;
  severalDesks: boolean;
  filter: LogFilter;
  /** The row to begin with. */
  startsAt: number;
  onSort: (sort: LogSort) => void;
  /** Rows [from, to) came into sight. */
  onSight: (from: number, to: number) => void;
  onActive: (index: number) => void;
  onOpen: (ticketKey: TicketKey) => void;
  /** Stands beneath the rows: why there are none. */
  children?: ReactNode;
}

/** A table whose rows are moved through by keys; a table's own elements are what a grid is made of. */
const asGrid = { role: 'grid', tabIndex: 0 } as const;

/** As the style sheet has it. */
const rowHeight = 32;
/** Rows are read in blocks, so that scrolling by a line asks nothing. */
const block = 32;

const columns = ['ticket', 'desk', 'channel', 'status', 'owner', 'time', 'first', 'replies', 'solved', 'seen'] as const;
type Column = (typeof columns)[number];
const sortOf: Partial<Record<Column, LogSort>> = {
  ticket: 'number',
  time: 'time',
  first: 'first',
  solved: 'solved',
  seen: 'seen',
};
const numbers: readonly Column[] = ['time', 'first', 'replies'];

/** The rows of the log: a window on as many as there are, moved by the wheel, by hand and by the keys of a grid. */
export function LogTable(props: LogTableProps): ReactNode {
  const { tickets, rows, facts, isWhole, severalDesks, filter, startsAt, onSort, onSight, onActive, onOpen } = props;
  const { children } = props;
  const page = usePageWords();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(startsAt);
  const active = Math.max(0, Math.min(wanted, tickets.length - 1));
  const virtual = useVirtualizer({
    count: tickets.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // The head of the table stays in sight above the rows.
    scrollPaddingEnd: rowHeight,
    initialOffset: Math.max(0, startsAt - 4) * rowHeight,
    initialRect: { width: 800, height: 600 },
  });
  const grid = useRef<HTMLTableElement>(null);
  const isBack = useRef(startsAt > 0);
  useEffect(() => {
    // Whoever comes back from a ticket goes on from its row.
    if (isBack.current) grid.current?.focus({ preventScroll: true });
  }, []);
  const shown = virtual.getVirtualItems();
  const query = queryOfLog(filter);
  const shownFor = useRef(query);
  useEffect(() => {
    if (shownFor.current === query) return;
    shownFor.current = query;
    setWanted(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [query]);
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? -1;
  const sightFrom = Math.floor(first / block) * block;
  const sightTo = Math.ceil((last + 1) / block) * block;
  useEffect(() => onSight(sightFrom, sightTo), [onSight, sightFrom, sightTo]);

  const present = columns.filter((column) => column !== 'desk' || severalDesks);
  const move = (to: number) => {
    const index = Math.max(0, Math.min(to, tickets.length - 1));
    setWanted(index);
    onActive(index);
    virtual.scrollToIndex(index);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    const height = scroller.current?.clientHeight ?? 0;
    const inSight = Math.max(1, Math.floor(height / rowHeight) - 2);
    const target: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + inSight,
      PageUp: active - inSight,
      Home: 0,
      End: tickets.length - 1,
    };
    const to = target[event.key];
    const key = tickets[active]?.key;
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && key !== undefined) onOpen(key);
    else return;
    event.preventDefault();
  };
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div className="log-rows" ref={scroller}>
      <table
        {...asGrid}
        ref={grid}
        className="data"
        aria-label={page('log.title')}
        aria-rowcount={tickets.length + 1}
        aria-describedby={`${id}keys`}
        {...(tickets.length > 0 ? { 'aria-activedescendant': `${id}${active}` } : {})}
        onKeyDown={onKey}
      >
        <colgroup>
          {present.map((column) => (
            <col key={column} className={`log-${column}`} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {present.map((column) => (
              <Head key={column} column={column} filter={filter} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <Gap height={above} />
        <tbody>
          {shown.map(({ index }) => {
            const entry = tickets[index];
            if (entry === undefined) return null;
            const known = { row: rows.get(entry.key), facts: facts.get(entry.row), isWhole };
            return (
              <tr
                key={entry.key}
                id={`${id}${index}`}
                aria-rowindex={index + 2}
                aria-selected={index === active}
                onClick={() => {
                  setWanted(index);
                  onActive(index);
                }}
              >
                {present.map((column) =>
                  column === 'ticket' ? (
                    <th key={column} scope="row">
                      <a href={hrefOf({ kind: 'ticket', ticketKey: entry.key })} tabIndex={-1}>
                        #{parseTicketKey(entry.key).ticketId}
                      </a>
                    </th>
                  ) : (
                    <td key={column} className={numbers.includes(column) ? 'number' : undefined}>
                      <Cell column={column} entry={entry} {...known} />
                    </td>
                  ),
                )}
              </tr>
            );
          })}
        </tbody>
        <Gap height={below} />
      </table>
      <p id={`${id}keys`} className="only-read-aloud">
        {page('log.keys')}
      </p>
      {children}
    </div>
  );
}

/** The place of the rows that are not drawn. */
function Gap({ height }: { height: number }): ReactNode {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" className="log-gap">
      <tr style={{ height }}>
        <td />
      </tr>
    </tbody>
  );
}

function Head({
  column,
  filter: { sort, isAscending },
  onSort,
}: {
  column: Column;
  filter: LogFilter;
  onSort: (sort: LogSort) => void;
}): ReactNode {
  const page = usePageWords();
  const by = sortOf[column];
  const name = page(`log.column.${column}`);
  const isSorted = by !== undefined && by === sort;
  return (
    <th
      scope="col"
      className={numbers.includes(column) ? 'number' : undefined}
      {...(isSorted ? { 'aria-sort': isAscending ? ('ascending' as const) : ('descending' as const) } : {})}
    >
      {by === undefined ? (
        name
      ) : (
        <button type="button" className="button link" onClick={() => onSort(by)}>
          {name}
          {isSorted ? <span aria-hidden="true">{isAscending ? ' ↑' : ' ↓'}</span> : null}
        </button>
      )}
    </th>
  );
}

interface CellProps {
  column: Exclude<Column, 'ticket'>;
  entry: LogEntry;
  row: LogRow | undefined;
  facts: LogFacts | undefined;
  isWhole: boolean;
}

/** What is still being read is three dots; what the log does not know stays empty. Drawn anew only for other facts: every frame of scrolling asks. */
const Cell = memo(function Cell({ column, entry, row, facts, isWhole }: CellProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  if (column === 'desk') return new URL(parseSiteKey(parseTicketKey(entry.key).siteKey).origin).host;
  if (column === 'time' || column === 'first' || column === 'solved') {
    if (facts === undefined) return isWhole ? '' : '…';
    if (column === 'time') return facts.handleTime > 0 ? words.duration(facts.handleTime) : '';
    if (column === 'first') return facts.firstResponse === undefined ? '' : words.duration(facts.firstResponse);
    return <Solved facts={facts} />;
  }
  if (row === undefined) return '…';
  switch (column) {
    case 'channel':
      return row.channel === undefined ? '' : page(`log.channel.${row.channel}`);
    case 'status':
      return row.status === undefined ? '' : say(`status.${row.status}`);
    case 'owner':
      return row.owner === undefined ? '' : page(`log.owner.${row.owner}`);
    case 'replies':
      return row.replies === undefined ? '' : words.number(row.replies);
    case 'seen':
      return words.dateTime(row.lastSeenAt);
  }
});

function Solved({ facts: { solvedAt, outcome, escalated, leftOut } }: { facts: LogFacts }): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  const parts = [
    ...(solvedAt === undefined ? [] : [words.date(solvedAt)]),
    ...(outcome === 'returned' ? [say('outcome.returned')] : []),
    ...(escalated === true ? [page('log.isEscalated')] : []),
    ...(leftOut === undefined ? [] : [say(`leftOut.${leftOut}`)]),
  ];
  const text = parts.join(' · ');
  return (
    <span className={outcome === 'returned' ? 'warm' : undefined} title={text}>
      {text}
    </span>
  );
}
