import { type ReactNode, useState } from 'react';
import { languageNames } from '../../lib/i18n/languages.ts';
import { languages } from '../../lib/model/language.ts';
import type { Settings } from '../../lib/model/ticket.ts';
import { minute, second } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { Loading } from '../Loading.tsx';
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
      {settings === undefined ? <Loading /> : <SettingsForm settings={settings} zones={zones} onSave={onSave} />}
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
  const [draft, setDraft] = useState({
    zone: settings.zone,
    dayStartsAt: clockText(settings.dayStartsAt),
    idleAfter: String(settings.idleAfter / second),
    awayGrace: String(settings.awayGrace / minute),
    pauseReminder: String((settings.pauseReminder ?? 0) / minute),
    reopenWindowDays: String(settings.reopenWindowDays),
    countSolvedBySystem: settings.countSolvedBySystem,
    isTriage: settings.isTriage ?? false,
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
      isTriage: draft.isTriage,
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
    <Field
      label={label}
      kind="whole"
      size={5}
      unit={unit}
      value={draft[name]}
      onChange={(text) => change({ [name]: text })}
      {...(hint === undefined ? {} : { hint })}
    />
  );

  return (
    <Form onSubmit={submit}>
      <h2>{say('settings.days')}</h2>
      <Select
        label={say('settings.zone')}
        value={draft.zone}
        choices={(zones.includes(draft.zone) ? zones : [draft.zone, ...zones]).map((zone) => [zone, zone])}
        onChange={(zone) => change({ zone })}
      />
      <Field
        label={say('settings.dayStartsAt')}
        kind="time"
        isRequired
        value={draft.dayStartsAt}
        onChange={(dayStartsAt) => change({ dayStartsAt })}
      />
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
      <Check
        label={say('settings.solvedBySystem')}
        isChecked={draft.countSolvedBySystem}
        onChange={(countSolvedBySystem) => change({ countSolvedBySystem })}
      />
      <Check
        label={say('settings.triage')}
        isChecked={draft.isTriage}
        onChange={(isTriage) => change({ isTriage })}
        hint={say('settings.triageHint')}
      />
      <h2>{say('settings.showing')}</h2>
      <Select
        label={say('settings.language')}
        value={draft.language}
        choices={[
          ['browser', say('settings.language.browser')],
          ...languages.map((language) => [language, languageNames[language], language] as const),
        ]}
        onChange={(language) => change({ language })}
      />
      <Select
        label={say('settings.badge')}
        value={draft.badge}
        choices={(['off', 'solved', 'minutes'] as const).map((badge) => [badge, say(`settings.badge.${badge}`)])}
        onChange={(badge) => change({ badge })}
      />
      <Check label={say('settings.overlay')} isChecked={draft.overlay} onChange={(overlay) => change({ overlay })} />
      <FormProblem text={wrong} />
      <Button look="primary">{say('common.save')}</Button>
    </Form>
  );
}
