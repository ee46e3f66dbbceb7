// @vitest-environment jsdom
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckInPage } from '../../../components/dashboard/CheckInPage.tsx';
import { CompanyPage } from '../../../components/dashboard/CompanyPage.tsx';
import { monthFromInput, monthToInput } from '../../../components/dashboard/company-input.ts';
import { MoreFigures } from '../../../components/dashboard/MoreFigures.tsx';
import { OfficeHoursForm } from '../../../components/dashboard/OfficeHoursForm.tsx';
import { hour } from '../../../lib/time/units.ts';
import { someSettings } from '../../builders.ts';
import { aResult } from './results.ts';

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
const nothing = () => undefined;
let unmount: (() => void) | undefined;
afterEach(() => unmount?.());

async function drawn(element: ReactElement): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(element));
  unmount = () => {
    act(() => root.unmount());
    place.remove();
  };
  return place;
}

async function type(place: HTMLElement, label: string, text: string): Promise<void> {
  const id = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor ?? '';
  const field = document.getElementById(id);
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`no field ${label}`);
  await act(async () => {
    // React listens to the setter of the element's own class.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function save(place: HTMLElement): Promise<void> {
  await act(async () => place.querySelector<HTMLButtonElement>('button[type=submit]')?.click());
}

const said = (place: HTMLElement) => place.querySelector('[role=status]')?.textContent;

describe('the form of office hours', () => {
  it('saves several stretches a day, holidays, the zone, and the target in these hours', async () => {
    const onSave = vi.fn();
    const place = await drawn(<OfficeHoursForm settings={someSettings()} zones={['Europe/Warsaw']} onSave={onSave} />);
    await type(place, 'Monday', '9-12:30, 13-17');
    await type(place, 'Holidays, one day a line', '2026-12-25');
    await type(place, 'First answer within', '4');
    await type(place, 'For at least', '80');
    await save(place);
    const monday = [
      { from: 540, to: 750 },
      { from: 780, to: 1_020 },
    ];
    expect(onSave).toHaveBeenCalledWith({
      officeHours: { zone: 'Europe/Warsaw', week: [monday, [], [], [], [], [], []], holidays: ['2026-12-25'] },
      shiftIsOfficeHours: false,
      ownSla: { limit: 4 * hour, share: 0.8 },
    });
    expect(said(place)).toBe('');
  });

  it.each([
    ['Tuesday', '09:00-12:00, 11:00-13:00', 'Tuesday: 11:00-13:00 overlaps the stretch before it.'],
    ['Tuesday', 'all day', 'Tuesday: “all day” is no stretch such as 09:00-12:30.'],
    ['Tuesday', '17:00-09:00', 'Tuesday: “17:00-09:00” must end after it begins.'],
    ['Holidays, one day a line', '2026-02-30', '“2026-02-30” is no day such as 2026-12-25.'],
    ['First answer within', '0', 'First answer within: enter hours above 0, at most 2160.'],
  ])('says what is wrong with %s "%s" and saves nothing', async (label, text, sentence) => {
    const onSave = vi.fn();
    const place = await drawn(<OfficeHoursForm settings={someSettings()} zones={[]} onSave={onSave} />);
    await type(place, label, text);
    await save(place);
    expect(said(place)).toBe(sentence);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('shows what is saved', () => {
    const week = [
      [
        { from: 0, to: 360 },
        { from: 1_320, to: 1_440 },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ];
    const settings = someSettings({
      officeHours: { zone: 'Asia/Seoul', week, holidays: ['2026-01-01'] },
      ownSla: { limit: 1.5 * hour, share: 0.9 },
    });
    const html = renderToStaticMarkup(<OfficeHoursForm settings={settings} zones={[]} onSave={nothing} />);
    for (const text of ['00:00-06:00, 22:00-24:00', 'Asia/Seoul', '2026-01-01', 'value="1.5"', 'value="90"'])
      expect(html).toContain(text);
  });
});

describe('the weekly check-in', () => {
  const page = (onSave: (answers: object) => void, onSettings: (change: object) => void = nothing) => (
    <CheckInPage
      week="2026-03-09"
      checkIns={[{ week: '2026-03-02', effective: 5, empowered: 4, engaged: 3, growing: 2, savedAt: 1 }]}
      settings={someSettings()}
      onSave={onSave}
      onRemove={nothing}
      onSettings={onSettings}
    />
  );

  it('wants all four answers, and saves them for the week', async () => {
    const onSave = vi.fn();
    const place = await drawn(page(onSave));
    await save(place);
    expect([said(place), onSave.mock.calls]).toEqual(['Answer all four questions.', []]);
    for (const [index, question] of [...place.querySelectorAll('fieldset')].entries()) {
      await act(async () => question.querySelectorAll<HTMLInputElement>('input')[index]?.click());
    }
    await save(place);
    expect(onSave).toHaveBeenCalledWith({ week: '2026-03-09', effective: 1, empowered: 2, engaged: 3, growing: 4 });
  });

  it('lets the limits of rest be set, within bounds', async () => {
    const onSettings = vi.fn();
    const place = await drawn(page(nothing, onSettings));
    const form = [...place.querySelectorAll('form')].at(-1);
    if (form === undefined) throw new Error('no form');
    await type(form, 'without time off of at least', '14');
    await save(form);
    expect(said(form)).toBe('without time off of at least: enter a number from 15 to 240.');
    await type(form, 'without time off of at least', '20');
    await type(form, 'A day is long beyond', '8,5');
    await save(form);
    expect(onSettings).toHaveBeenCalledWith({ longDay: 8.5 * hour, longStretch: 4 * hour, shortestBreak: 1_200_000 });
  });
});

describe('the company’s numbers as they are typed', () => {
  it('are read with comma or point; what is empty is left out', () => {
    const input = { customersAtStart: '200', customersNew: ' 20 ', supportCost: '1250,50', totalRevenue: '' };
    expect(monthFromInput('2026-03', input)).toEqual({
      month: { month: '2026-03', customersAtStart: 200, customersNew: 20, supportCost: 1_250.5 },
    });
    expect(monthToInput({ month: '2026-03', supportCost: 1_250.5, savedAt: 1 })).toEqual({ supportCost: '1250.5' });
  });

  it.each([
    [{ supportCost: '-1' }, { kind: 'number', field: 'supportCost' }],
    [{ supportCost: '1.000,50' }, { kind: 'number', field: 'supportCost' }],
    [{ companyTickets: '1.5' }, { kind: 'whole', field: 'companyTickets' }],
    [
      { customersAtStart: '100', customersNew: '10', customersAtEnd: '111' },
      { kind: 'contradiction', field: 'customersAtEnd', other: 'customersAtStart' },
    ],
    [
      { customersRepeat: '11', customersAll: '10' },
      { kind: 'contradiction', field: 'customersRepeat', other: 'customersAll' },
    ],
    [{}, { kind: 'empty' }],
  ] as const)('%j are refused', (input, problem) => {
    expect(monthFromInput('2026-03', input)).toEqual({ problem });
  });

  it('are saved for their month, and what follows is shown beside them', async () => {
    const onSave = vi.fn();
    const figure = aResult({ metric: 'company-figures', unit: 'share', value: 0.95, beside: [] });
    const place = await drawn(
      <CompanyPage thisMonth="2026-03" months={[]} figure={figure} onSave={onSave} onRemove={nothing} />,
    );
    await type(place, 'Customers on the first day', '200');
    await save(place);
    expect(onSave).toHaveBeenCalledWith({ month: '2026-03', customersAtStart: 200 });
    expect(place.textContent).toContain('Customers who stay95%');
  });
});

describe('more figures', () => {
  it('show what has something to say, and keep the rest under "More"', () => {
    const figures = [
      aResult({ metric: 'reopen-rate' }),
      aResult({ metric: 'sla-compliance', unit: 'share', value: 0.8 }),
      aResult({ metric: 'phone-calls', state: 'none' }),
    ];
    const html = renderToStaticMarkup(<MoreFigures days={7} figures={figures} />);
    expect(html.indexOf('Deadlines met')).toBeLessThan(html.indexOf('<details'));
    expect(html.indexOf('Wait on the phone')).toBeGreaterThan(html.indexOf('<details'));
    expect(html).not.toContain('Came back');
  });
});
