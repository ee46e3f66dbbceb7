import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type LogEntry, type LogFilter, logPeriods, wholeLog } from '../../lib/metrics/ticket-log.ts';
import { parseSiteKey } from '../../lib/model/keys.ts';
import type { SiteKey } from '../../lib/model/reading.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { LogTable, type LogTableProps } from './LogTable.tsx';
import { logChannels, logStatuses } from './log-address.ts';
import { usePageWords } from './use-page-words.ts';

export interface LogPageProps extends Omit<LogTableProps, 'tickets' | 'severalDesks' | 'onSort' | 'children'> {
  /** In the order of the filter; left out while the log is being read. */
  tickets: readonly LogEntry[] | undefined;
  /** How many the log holds. */
  all: number;
  desks: readonly SiteKey[];
  /** How many tickets were looked at for their status, of how many. */
  looked?: { done: number; all: number } | undefined;
  onFilter: (filter: LogFilter) => void;
}

/** All tickets that were ever seen, as many as there are, with what the agent did on them. */
export function LogPage(props: LogPageProps): ReactNode {
  const { tickets, all, desks, looked, filter, onFilter, isWhole, facts: _, ...table } = props;
  const words = useWords();
  const page = usePageWords();
  const { say } = words;
  if (tickets === undefined) {
    return (
      <>
        <header className="page-head">
          <h1>{page('log.title')}</h1>
        </header>
        <Loading />
      </>
    );
  }
  if (all === 0) {
    return (
      <>
        <header className="page-head">
          <h1>{page('log.title')}</h1>
        </header>
        <p className="sentence">{say('overview.empty')}</p>
      </>
    );
  }
  return (
    <div className="ticket-log">
      <header className="page-head">
        <h1>{page('log.title')}</h1>
        <p className="muted" role="status">
          {tickets.length === all
            ? say('common.tickets', { n: all })
            : page('log.shownOf', { n: all, shown: tickets.length })}
        </p>
      </header>
      <Filters filter={filter} desks={desks} onFilter={onFilter} />
      <p className="small muted log-said">
        {looked === undefined
          ? isWhole
            ? page('log.scope')
            : page('log.readingDays')
          : page('log.looking', { n: looked.all, done: looked.done })}
      </p>
      <LogTable
        {...table}
        facts={props.facts}
        isWhole={isWhole}
        filter={filter}
        tickets={tickets}
        severalDesks={desks.length > 1}
        onSort={(sort) => onFilter({ ...filter, sort, isAscending: filter.sort === sort && !filter.isAscending })}
      >
        {tickets.length > 0 || looked !== undefined || !isWhole ? null : (
          <Nothing filter={filter} onFilter={onFilter} />
        )}
      </LogTable>
    </div>
  );
}

/** No ticket is left: what to do about it. */
function Nothing({ filter, onFilter }: Pick<LogPageProps, 'filter' | 'onFilter'>): ReactNode {
  const page = usePageWords();
  return (
    <div className="log-nothing">
      <p>{page('log.nothing')}</p>
      <p className="hand-controls">
        {filter.days === 0 ? null : (
          <button type="button" className="button" onClick={() => onFilter({ ...filter, days: 0 })}>
            {page('log.inWholeLog')}
          </button>
        )}
        <button type="button" className="button" onClick={() => onFilter(wholeLog)}>
          {page('log.clear')}
        </button>
      </p>
    </div>
  );
}

const flags = ['cameBack', 'escalated', 'leftOut'] as const;

function Filters({ filter, desks, onFilter }: Pick<LogPageProps, 'filter' | 'desks' | 'onFilter'>): ReactNode {
  const page = usePageWords();
  const { say } = useWords();
  const id = useId();
  const { siteKey: _, channel: __, status: ___, ...rest } = filter;
  const { siteKey, channel, status } = filter;
  const kept = {
    ...(siteKey === undefined ? {} : { siteKey }),
    ...(channel === undefined ? {} : { channel }),
    ...(status === undefined ? {} : { status }),
  };
  return (
    <search className="fields log-filters">
      <NumberField number={filter.number} onNumber={(number) => onFilter({ ...filter, number })} />
      <label>
        {say('period.label')}
        <select
          value={filter.days}
          onChange={({ target }) => {
            const days = logPeriods.find((one) => String(one) === target.value);
            if (days !== undefined) onFilter({ ...filter, days });
          }}
        >
          {logPeriods.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? page('log.wholeLog') : days === 1 ? say('period.today') : page('log.lastDays', { n: days })}
            </option>
          ))}
        </select>
      </label>
      {desks.length < 2 && siteKey === undefined ? null : (
        <Choice
          name={page('log.column.desk')}
          value={siteKey}
          choices={desks.map((key) => [key, new URL(parseSiteKey(key).origin).host])}
          onChoose={(chosen) => {
            const { siteKey: ____, ...others } = kept;
            onFilter({ ...rest, ...others, ...(chosen === undefined ? {} : { siteKey: chosen }) });
          }}
        />
      )}
      <Choice
        name={page('log.column.channel')}
        value={channel}
        choices={logChannels.map((one) => [one, page(`log.channel.${one}`)])}
        onChoose={(chosen) => {
          const { channel: ____, ...others } = kept;
          onFilter({ ...rest, ...others, ...(chosen === undefined ? {} : { channel: chosen }) });
        }}
      />
      <Choice
        name={page('log.column.status')}
        value={status}
        choices={logStatuses.map((one) => [one, one === 'unknown' ? say('common.unknown') : say(`status.${one}`)])}
        onChoose={(chosen) => {
          const { status: ____, ...others } = kept;
          onFilter({ ...rest, ...others, ...(chosen === undefined ? {} : { status: chosen }) });
        }}
      />
      <fieldset className="hand-controls" aria-label={page('log.only')}>
        {flags.map((flag) => (
          <label key={flag} htmlFor={`${id}${flag}`} className="check">
            <input
              id={`${id}${flag}`}
              type="checkbox"
              checked={filter[flag] === true}
              onChange={({ target }) => {
                const { [flag]: ____, ...others } = filter;
                onFilter(target.checked ? { ...others, [flag]: true } : others);
              }}
            />
            {page(`log.only.${flag}`)}
          </label>
        ))}
      </fieldset>
    </search>
  );
}

/** What is typed shows at once; the address, and with it the filter, follows a moment later. */
function NumberField({ number, onNumber }: { number: string; onNumber: (number: string) => void }): ReactNode {
  const page = usePageWords();
  const [typed, setTyped] = useState(number);
  const sent = useRef(number);
  useEffect(() => {
    // Not an echo of what was typed, but another address.
    if (number !== sent.current) setTyped(number);
    sent.current = number;
  }, [number]);
  return (
    <label>
      {page('log.number')}
      <input
        type="search"
        size={10}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          sent.current = target.value;
          onNumber(target.value);
        }}
      />
    </label>
  );
}

/** One of several, or any. */
function Choice<Value extends string>({
  name,
  value,
  choices,
  onChoose,
}: {
  name: string;
  value: Value | undefined;
  choices: readonly (readonly [Value, string])[];
  onChoose: (value: Value | undefined) => void;
}): ReactNode {
  const page = usePageWords();
  return (
    <label>
      {name}
      <select
        value={value ?? ''}
        onChange={({ target }) => onChoose(choices.find(([one]) => one === target.value)?.[0])}
      >
        <option value="">{page('log.any')}</option>
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
