import { type ReactNode, useId, useState } from 'react';
import type { Receiver } from '../../lib/metrics/hand-over-receivers.ts';
import type { LostFact, ReaderFact } from '../../lib/model/reader-health.ts';
import { answerFor, receiverText } from '../../lib/model/receiver.ts';
import type { Site } from '../../lib/model/ticket.ts';
import { isZone } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { Loading } from '../Loading.tsx';
import { FactsFound, LostFacts } from '../LostFacts.tsx';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

/** A switched-on help desk with what the browser and its reader say of it. */
export interface DeskLine {
  site: Site;
  /** The product's own name. */
  name: string;
  /** Left out while the browser is being asked. */
  isAllowed?: boolean;
  hasApiLane: boolean;
  /** How far what we know of the product is checked, and on which day that was; left out for an unknown one. */
  reader?: { evidence: 'live' | 'recorded' | 'documented' | 'taught'; checked: string };
  /** What the reader looks for, what it ever found, and what it does not find any more. */
  facts?: { expected: readonly ReaderFact[]; found: readonly ReaderFact[]; lost: readonly LostFact[] };
  /** The product's id of the agent last seen signed in. */
  signedInAs?: string;
  /** To whom this agent gave tickets so far. */
  receivers: readonly Receiver[];
}

export interface DeskChange {
  siteKey: string;
  deskZone: string | null;
  higherTier: string[];
  apiLane: boolean;
  tagWords: boolean;
}

export interface DesksPageProps {
  desks: readonly DeskLine[] | undefined;
  onSave: (change: DeskChange) => void;
  /** Called in the click itself. */
  onAllow: (origin: string) => void;
  onSwitchOff: (siteKey: string) => void;
  onReport: (siteKey: string) => void;
  now: EpochMs;
  /** Beneath them: what was taught. */
  children?: ReactNode;
}

const evidenceWords = {
  live: 'desks.readerLive',
  recorded: 'desks.readerRecorded',
  documented: 'desks.readerDocumented',
  taught: 'desks.readerTaught',
} as const;

/** The switched-on help desks: how they stand, and what the agent tells about them. */
export function DesksPage({ desks, children, ...rest }: DesksPageProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('desks.title')}</h1>
      </header>
      {desks === undefined ? <Loading /> : null}
      {desks?.length === 0 ? <p className="sentence">{say('desks.none')}</p> : null}
      {desks?.map((desk) => (
        <Desk key={desk.site.key} desk={desk} {...rest} />
      ))}
      {children}
    </>
  );
}

function Desk({
  desk,
  onSave,
  onAllow,
  onSwitchOff,
  onReport,
  now,
}: Omit<DesksPageProps, 'desks'> & { desk: DeskLine }): ReactNode {
  const { say, date } = useWords();
  const page = usePageWords();
  const id = useId();
  const { site, facts } = desk;
  const lost = facts?.lost ?? [];
  const [zone, setZone] = useState(site.deskZone ?? '');
  const [tier, setTier] = useState((site.higherTier ?? []).join('\n'));
  const [apiLane, setApiLane] = useState(site.apiLane !== false);
  const [tagWords, setTagWords] = useState(site.tagWords !== undefined);
  const [wrong, setWrong] = useState<string>();

  const named = namedIn(tier);
  const submit = () => {
    const wanted = zone.trim();
    if (wanted !== '' && !isZone(wanted)) return setWrong(say('desks.badZone', { zone: wanted }));
    setWrong(undefined);
    return onSave({ siteKey: site.key, deskZone: wanted === '' ? null : wanted, higherTier: named, apiLane, tagWords });
  };
  return (
    <section className="block desk">
      <h2>{desk.name}</h2>
      {lost.length > 0 ? (
        <LostFacts desk={{ siteKey: site.key, name: desk.name, lost }} now={now} onReport={onReport} />
      ) : null}
      <dl className="facts">
        <div>
          <dt>{say('desks.address')}</dt>
          <dd>{`${site.origin}${site.basePath}`}</dd>
        </div>
        <div>
          <dt>{say('desks.since')}</dt>
          <dd>{date(site.switchedOnAt)}</dd>
        </div>
        <div>
          <dt>{say('desks.signedIn')}</dt>
          <dd>{desk.signedInAs ?? say('desks.notSeen')}</dd>
        </div>
        {desk.reader === undefined ? null : (
          <div>
            <dt>{say('desks.reader')}</dt>
            <dd className={desk.reader.evidence === 'documented' ? 'warm' : undefined}>
              {say(evidenceWords[desk.reader.evidence], { day: desk.reader.checked })}
            </dd>
          </div>
        )}
        {facts === undefined ? null : (
          <div>
            <dt>{say('health.finds')}</dt>
            <dd>
              <FactsFound {...facts} lost={lost.map(({ fact }) => fact)} />
            </dd>
          </div>
        )}
        <div>
          <dt>{say('desks.permission')}</dt>
          <dd className={desk.isAllowed === false ? 'warm' : undefined}>
            {desk.isAllowed === undefined ? '…' : say(desk.isAllowed ? 'desks.allowed' : 'desks.notAllowed')}
          </dd>
        </div>
      </dl>
      {desk.isAllowed === false ? (
        <p>
          <Button look="primary" about={desk.name} onPress={() => onAllow(site.origin)}>
            {say('desks.allow')}
          </Button>
        </p>
      ) : null}
      <Form onSubmit={submit}>
        <div className="row">
          <label htmlFor={`${id}zone`}>{say('desks.zone')}</label>
          <input
            id={`${id}zone`}
            value={zone}
            onChange={(event) => setZone(event.target.value)}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}zonehint`}
          />
          <p id={`${id}zonehint`} className="small muted">
            {say('desks.zoneHint')}
          </p>
        </div>
        <div className="row">
          <label htmlFor={`${id}tier`}>{say('desks.higherTier')}</label>
          <div>
            {desk.receivers.length > 0 ? (
              <fieldset className="choices">
                <legend className="small muted">{say('desks.receivers')}</legend>
                {desk.receivers.map(({ kind, code, tickets, lastTicketId }) => (
                  <label className="check" key={receiverText({ kind, code })}>
                    <input
                      type="checkbox"
                      checked={answerFor({ higherTier: named }, { kind, code }) === 'escalation'}
                      onChange={(event) => {
                        const text = receiverText({ kind, code });
                        const others = named.filter((line) => line !== code && line !== text);
                        setTier((event.target.checked ? [...others, text] : others).join('\n'));
                      }}
                    />
                    <span>
                      {say(kind === 'group' ? 'desks.receiverGroup' : 'desks.receiverPerson', { code })}{' '}
                      <span className="small muted">
                        {say('desks.receiverTickets', { n: tickets, last: lastTicketId })}
                      </span>
                    </span>
                  </label>
                ))}
              </fieldset>
            ) : null}
            <textarea
              id={`${id}tier`}
              rows={3}
              value={tier}
              onChange={(event) => setTier(event.target.value)}
              aria-describedby={`${id}tierhint`}
            />
            <p id={`${id}tierhint`} className="small muted">
              {say('desks.higherTierHint')}
            </p>
          </div>
        </div>
        {desk.hasApiLane ? (
          <Check
            label={say('desks.apiLane')}
            hint={say('desks.apiLaneHint')}
            isChecked={apiLane}
            onChange={setApiLane}
          />
        ) : (
          <p className="muted">{say('desks.noApiLane')}</p>
        )}
        {facts?.expected.includes('tags') ? (
          <Check
            label={page('desks.tagWords')}
            hint={page('desks.tagWordsHint')}
            isChecked={tagWords}
            onChange={setTagWords}
          />
        ) : null}
        <FormProblem text={wrong} />
        <div className="fields">
          <Button look="primary" about={desk.name}>
            {say('common.save')}
          </Button>
          <Confirm
            about={desk.name}
            question={page('ask.switchOff', { desk: desk.name })}
            consequence={page('ask.switchOffNote')}
            onConfirm={() => onSwitchOff(site.key)}
          >
            {say('desks.switchOff')}
          </Confirm>
          <span className="small muted">{say('desks.switchOffNote')}</span>
        </div>
        {lost.length > 0 ? null : (
          <div className="fields report">
            <Button about={desk.name} onPress={() => onReport(site.key)}>
              {say('health.report')}
            </Button>
            <span className="small muted">{say('health.reportNote')}</span>
          </div>
        )}
      </Form>
    </section>
  );
}

/** One id a line, each once. */
function namedIn(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
