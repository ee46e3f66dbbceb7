import { type ReactNode, useId, useState } from 'react';
import { languageNames } from '../../lib/i18n/languages.ts';
import { languageChoices, languages } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/ticket.ts';
import { minute, second } from '../../lib/time/units.ts';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { clockText } from './clock-text.ts';

export interface SettingsPageProps {
  settings: Settings | undefined;
  /** The zones that this browser knows. */
  zones: readonly string[];
  /** Resolves when it is saved; rejects with a sentence. */
  onSave: (change: Partial<Settings>) => void;
}

/** What the agent may choose. Each change of days or windows counts for the past as well, since days are derived. */
export function SettingsPage({ settings, zones, onSave }: SettingsPageProps): ReactNode {
  const { say } = useWords();
  return (
    <>
      <header className="page-head">
        <h1>{say('settings.title')}</h1>
      </header>
      {settings === undefined ? (
        <p className="muted">{say('common.loading')}</p>
      ) : (
        <SettingsForm settings={settings} zones={zones} onSave={onSave} />
      )}
    </>
  );
}

/** A whole number within limits, both included; undefined for anything else. */
export function wholeNumber(text: string, min: number, max: number): number | undefined {
  if (!/^\d+$/.test(text.trim())) return undefined;
  const value = Number(text);
  return value >= min && value <= max ? value : undefined;
}

function minutesOf(clock: string): number | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(clock);
  return match === null ? undefined : Number(match[1]) * 60 + Number(match[2]);
}

function SettingsForm({
  settings,
  zones,
  onSave,
}: {
  settings: Settings;
  zones: readonly string[];
  onSave: (change: Partial<Settings>) => void;
}): ReactNode {
  const { say } = useWords();
  const id = useId();
  const [draft, setDraft] = useState({
    zone: settings.zone,
    dayStartsAt: clockText(settings.dayStartsAt),
    idleAfter: String(settings.idleAfter / second),
    awayGrace: String(settings.awayGrace / minute),
    pauseReminder: String((settings.pauseReminder ?? 0) / minute),
    reopenWindowDays: String(settings.reopenWindowDays),
    countSolvedBySystem: settings.countSolvedBySystem,
    badge: settings.badge,
    overlay: settings.overlay,
    language: settings.language ?? 'browser',
  });
  const [wrong, setWrong] = useState<string>();
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));

  const submit = () => {
    const numbers: [keyof typeof draft, string, number, number][] = [
      ['idleAfter', say('settings.idleAfter'), 30, 600],
      ['awayGrace', say('settings.awayGrace'), 0, 30],
      ['pauseReminder', say('settings.pauseReminder'), 0, 240],
      ['reopenWindowDays', say('settings.reopenWindow'), 1, 90],
    ];
    for (const [name, field, min, max] of numbers) {
      if (wholeNumber(String(draft[name]), min, max) === undefined) {
        return setWrong(say('settings.badNumber', { field, min, max }));
      }
    }
    setWrong(undefined);
    return onSave({
      zone: draft.zone,
      dayStartsAt: minutesOf(draft.dayStartsAt) ?? settings.dayStartsAt,
      idleAfter: Number(draft.idleAfter) * second,
      awayGrace: Number(draft.awayGrace) * minute,
      pauseReminder: Number(draft.pauseReminder) * minute,
      reopenWindowDays: Number(draft.reopenWindowDays),
      countSolvedBySystem: draft.countSolvedBySystem,
      badge: draft.badge,
      overlay: draft.overlay,
      language: draft.language,
    });
  };

  const numberField = (
    name: 'idleAfter' | 'awayGrace' | 'pauseReminder' | 'reopenWindowDays',
    label: string,
    unit: string,
    hint?: string,
  ) => (
    <div className="row">
      <label htmlFor={`${id}${name}`}>{label}</label>
      <span className="with-unit">
        <input
          id={`${id}${name}`}
          inputMode="numeric"
          size={5}
          value={draft[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          {...(hint === undefined ? {} : { 'aria-describedby': `${id}${name}hint` })}
        />
        {unit}
      </span>
      {hint === undefined ? null : (
        <p id={`${id}${name}hint`} className="small muted">
          {hint}
        </p>
      )}
    </div>
  );

  return (
    <Form onSubmit={submit}>
      <h2>{say('settings.days')}</h2>
      <div className="row">
        <label htmlFor={`${id}zone`}>{say('settings.zone')}</label>
        <select id={`${id}zone`} value={draft.zone} onChange={(event) => change({ zone: event.target.value })}>
          {(zones.includes(draft.zone) ? zones : [draft.zone, ...zones]).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </div>
      <div className="row">
        <label htmlFor={`${id}start`}>{say('settings.dayStartsAt')}</label>
        <input
          id={`${id}start`}
          type="time"
          required
          value={draft.dayStartsAt}
          onChange={(event) => change({ dayStartsAt: event.target.value })}
        />
      </div>
      <h2>{say('settings.attention')}</h2>
      {numberField('idleAfter', say('settings.idleAfter'), say('settings.seconds'), say('settings.idleAfterHint'))}
      {numberField('awayGrace', say('settings.awayGrace'), say('settings.minutes'), say('settings.awayGraceHint'))}
      {numberField(
        'pauseReminder',
        say('settings.pauseReminder'),
        say('settings.minutes'),
        say('settings.pauseReminderHint'),
      )}
      <h2>{say('settings.counting')}</h2>
      {numberField('reopenWindowDays', say('settings.reopenWindow'), say('settings.daysUnit'))}
      <label className="check">
        <input
          type="checkbox"
          checked={draft.countSolvedBySystem}
          onChange={(event) => change({ countSolvedBySystem: event.target.checked })}
        />
        {say('settings.solvedBySystem')}
      </label>
      <h2>{say('settings.showing')}</h2>
      <div className="row">
        <label htmlFor={`${id}language`}>{say('settings.language')}</label>
        <select
          id={`${id}language`}
          value={draft.language}
          onChange={(event) => {
            const language = languageChoices.find((one) => one === event.target.value);
            if (language !== undefined) change({ language });
          }}
        >
          <option value="browser">{say('settings.language.browser')}</option>
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {languageNames[language]}
            </option>
          ))}
        </select>
      </div>
      <div className="row">
        <label htmlFor={`${id}badge`}>{say('settings.badge')}</label>
        <select
          id={`${id}badge`}
          value={draft.badge}
          onChange={(event) => {
            const badge = (['off', 'solved', 'minutes'] as const).find((one) => one === event.target.value);
            if (badge !== undefined) change({ badge });
          }}
        >
          {(['off', 'solved', 'minutes'] as const).map((badge) => (
            <option key={badge} value={badge}>
              {say(`settings.badge.${badge}`)}
            </option>
          ))}
        </select>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={draft.overlay}
          onChange={(event) => change({ overlay: event.target.checked })}
        />
        {say('settings.overlay')}
      </label>
      <FormProblem text={wrong} />
      <button type="submit" className="button primary">
        {say('common.save')}
      </button>
    </Form>
  );
}
