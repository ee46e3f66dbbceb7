import { type ReactNode, useState } from 'react';
import { defaultNotices, type NoticeChoices } from '../../lib/model/notice.ts';
import type { Settings } from '../../lib/model/ticket.ts';
import { hasOfficeHours } from '../../lib/time/office-hours.ts';
import { minute, second } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { Select } from '../controls/Select.tsx';
import { FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { clockText } from './clock-text.ts';
import { usePageWords } from './use-page-words.ts';

export interface NoticesFormProps {
  settings: Settings;
  /** Whether the browser lets us notify; left out while that is not known. */
  isAllowed: boolean | undefined;
  /** Asks the browser, which may ask the agent; to be called in a click. Resolves to whether it does. */
  onAllow: () => Promise<boolean>;
  onSave: (notices: NoticeChoices) => void;
}

type Kind = 'dueSoon' | 'pause' | 'longWork' | 'day' | 'connection';

/** In minutes before a deadline. */
const before = [5, 10, 15, 30, 60, 120, 240] as const;
/** Every half hour of a day, in minutes after midnight. */
const clocks = Array.from({ length: 48 }, (_, half) => half * 30);

/** Which notices may come. Each switch holds at once, and the first one that is turned on asks the browser. */
export function NoticesForm({ settings, isAllowed, onAllow, onSave }: NoticesFormProps): ReactNode {
  const { duration } = useWords();
  const page = usePageWords();
  const [isRefused, setRefused] = useState(false);
  const choices = settings.notices ?? defaultNotices;
  const { dueBefore, dayAt } = choices;
  // Nobody waits before the question: browsers take it in the click itself only.
  const afterAllowed = async (save: () => void) => {
    const isGiven = isAllowed === true || (await onAllow());
    setRefused(!isGiven);
    if (isGiven) save();
  };
  const turn = (kind: Kind, isOn: boolean): void => {
    const save = () => onSave({ ...choices, [kind]: isOn });
    if (isOn) void afterAllowed(save);
    else save();
  };
  const check = (kind: Kind, hint?: string) => (
    <Check
      label={page(`notices.${kind}`)}
      isChecked={choices[kind]}
      hint={hint}
      onChange={(isOn) => turn(kind, isOn)}
    />
  );
  const chooseDayAt = (chosen: string) => {
    const { dayAt: _, ...rest } = choices;
    onSave(chosen === 'end' ? rest : { ...rest, dayAt: Number(chosen) });
  };
  const pauseHint = (settings.pauseReminder ?? 0) === 0 ? 'notices.pauseNever' : 'notices.pauseHint';
  const minutesBefore = dueBefore / minute;
  const isUnset = dayAt === undefined && !hasOfficeHours(settings.officeHours);
  return (
    <section className="block settings">
      <h2>{page('notices.title')}</h2>
      <p className="small muted">{page('notices.intro')}</p>
      {isAllowed === false ? (
        <p className="hand-controls">
          <span>{page('notices.notAllowed')}</span>
          <Button onPress={() => void afterAllowed(() => undefined)}>{page('notices.allow')}</Button>
        </p>
      ) : null}
      {check('connection', page('notices.connectionHint'))}
      {check('dueSoon')}
      {choices.dueSoon ? (
        <Select
          label={page('notices.dueBefore')}
          value={String(minutesBefore)}
          choices={[...new Set([...before, minutesBefore])]
            .sort((a, b) => a - b)
            .map((one) => [String(one), duration((one * minute) / second, 'minutes')])}
          onChange={(chosen) => onSave({ ...choices, dueBefore: Number(chosen) * minute })}
        />
      ) : null}
      {check('pause', choices.pause || pauseHint === 'notices.pauseHint' ? page(pauseHint) : undefined)}
      {check('longWork')}
      {check('day', choices.day && isUnset ? page('notices.dayNever') : undefined)}
      {choices.day ? (
        <Select
          label={page('notices.dayAt')}
          value={dayAt === undefined ? 'end' : String(dayAt)}
          choices={[
            ['end', page('notices.dayAtEnd')],
            ...[...new Set([...clocks, dayAt ?? 0])]
              .sort((a, b) => a - b)
              .map((one): [string, string] => [String(one), clockText(one)]),
          ]}
          onChange={chooseDayAt}
        />
      ) : null}
      <FormProblem text={isRefused ? page('notices.refused') : undefined} />
    </section>
  );
}
