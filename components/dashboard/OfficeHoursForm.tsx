import { type ReactNode, useId, useState } from 'react';
import type { Settings } from '../../lib/model/ticket.ts';
import type { OfficeHours, WorkStretch } from '../../lib/time/office-hours.ts';
import { hour } from '../../lib/time/units.ts';
import { Button } from '../controls/Button.tsx';
import { Check } from '../controls/Check.tsx';
import { Field } from '../controls/Field.tsx';
import { Select } from '../controls/Select.tsx';
import { Form, FormProblem } from '../Form.tsx';
import { useWords } from '../WordsContext.tsx';
import { holidaysFromInput, stretchesFromInput, stretchesToInput } from './office-hours-input.ts';
import { limitFromInput, limitToInput, shareFromInput } from './target-input.ts';
import { usePageWords } from './use-page-words.ts';

export interface OfficeHoursFormProps {
  settings: Settings;
  zones: readonly string[];
  onSave: (change: Partial<Settings>) => void;
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** When the agent works, and the target for the first answer that is counted in these hours. */
export function OfficeHoursForm({ settings, zones, onSave }: OfficeHoursFormProps): ReactNode {
  const { say } = useWords();
  const page = usePageWords();
  const id = useId();
  const { officeHours, ownSla, shiftIsOfficeHours = false } = settings;
  const [zone, setZone] = useState(officeHours?.zone ?? settings.zone);
  const [week, setWeek] = useState(weekdays.map((_, index) => stretchesToInput(officeHours?.week[index] ?? [])));
  const [holidays, setHolidays] = useState((officeHours?.holidays ?? []).join('\n'));
  const [shift, setShift] = useState(shiftIsOfficeHours);
  const hasSla = ownSla !== undefined && ownSla.limit > 0;
  const [limit, setLimit] = useState(hasSla ? limitToInput(ownSla.limit / hour, 'count') : '');
  const [share, setShare] = useState(hasSla ? String(Math.round(ownSla.share * 100)) : '');
  const [wrong, setWrong] = useState<string>();

  const submit = () => {
    const stretches: WorkStretch[][] = [];
    for (const [index, weekday] of weekdays.entries()) {
      const read = stretchesFromInput(week[index] ?? '');
      if ('problem' in read) {
        return setWrong(page(`hours.wrong.${read.problem}`, { day: page(`weekday.${weekday}`), part: read.part }));
      }
      stretches.push(read.stretches);
    }
    const free = holidaysFromInput(holidays);
    if ('wrong' in free) return setWrong(page('hours.wrong.holiday', { part: free.wrong }));
    const wantsSla = limit.trim() !== '';
    const hours = wantsSla ? limitFromInput(limit, 'count') : 0;
    if (hours === undefined || hours > 2_160) return setWrong(page('hours.wrong.limit'));
    const wanted = share.trim() === '' ? 1 : shareFromInput(share);
    if (wanted === undefined) return setWrong(say('targets.badShare'));
    setWrong(undefined);
    const chosen: OfficeHours = { zone, week: stretches, holidays: free.days };
    return onSave({
      officeHours: chosen,
      shiftIsOfficeHours: shift,
      ownSla: { limit: Math.round(hours * hour), share: wanted },
    });
  };

  return (
    <Form onSubmit={submit}>
      <h2>{page('hours.title')}</h2>
      <p className="small muted" id={`${id}hint`}>
        {page('hours.hint')}
      </p>
      {weekdays.map((weekday, index) => (
        <Field
          key={weekday}
          label={page(`weekday.${weekday}`)}
          size={28}
          value={week[index] ?? ''}
          placeholder={page('hours.dayOff')}
          describedBy={`${id}hint`}
          onChange={(typed) => setWeek(week.map((text, other) => (other === index ? typed : text)))}
        />
      ))}
      <Select
        label={page('hours.zone')}
        value={zone}
        choices={(zones.includes(zone) ? zones : [zone, ...zones]).map((one) => [one, one])}
        onChange={setZone}
      />
      <div className="row">
        <label htmlFor={`${id}holidays`}>{page('hours.holidays')}</label>
        <textarea
          id={`${id}holidays`}
          rows={4}
          cols={14}
          value={holidays}
          placeholder="2026-12-25"
          onChange={(event) => setHolidays(event.target.value)}
        />
      </div>
      <Check label={page('hours.shift')} isChecked={shift} onChange={setShift} />
      <h2>{page('hours.sla')}</h2>
      <p className="small muted" id={`${id}sla`}>
        {page('hours.slaHint')}
      </p>
      <Field
        label={page('hours.slaLimit')}
        kind="decimal"
        size={5}
        unit={page('hours.unit')}
        value={limit}
        describedBy={`${id}sla`}
        onChange={setLimit}
      />
      <Field
        label={page('hours.slaShare')}
        kind="whole"
        size={4}
        unit="%"
        value={share}
        describedBy={`${id}sla`}
        onChange={setShare}
      />
      <FormProblem text={wrong} />
      <Button look="primary" about={page('hours.title')}>
        {say('common.save')}
      </Button>
    </Form>
  );
}
