// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoticesForm, type NoticesFormProps } from '../../../components/dashboard/NoticesForm.tsx';
import { defaultNotices } from '../../../lib/model/notice.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';

describe('the settings of notices', () => {
  let root: Root;
  let place: HTMLElement;
  const onSave = vi.fn();
  const onAllow = vi.fn<() => Promise<boolean>>();

  beforeEach(() => {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    place = document.body.appendChild(document.createElement('div'));
    root = createRoot(place);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    place.remove();
    vi.resetAllMocks();
  });

  const settings = defaultSettings('Europe/Warsaw');
  const render = (props: Partial<NoticesFormProps> = {}) =>
    act(async () =>
      root.render(<NoticesForm settings={settings} isAllowed onSave={onSave} onAllow={onAllow} {...props} />),
    );
  const box = (name: string) => {
    const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(name));
    const input = label?.querySelector('input');
    if (!input) throw new Error(`There is no switch "${name}"`);
    return input;
  };
  const click = (element: HTMLElement | null | undefined) => act(async () => element?.click());
  const choose = (label: string, value: string) =>
    act(async () => {
      const id = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.htmlFor;
      const list = place.querySelector<HTMLSelectElement>(`select[id="${id}"]`);
      if (!list) throw new Error(`There is no list "${label}"`);
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });

  it('are all off but for the lost connection', async () => {
    await render();
    const checked = [...place.querySelectorAll('input')].filter((input) => input.checked);
    expect(place.querySelectorAll('input')).toHaveLength(5);
    expect(checked).toEqual([box('no longer read fully')]);
    expect(place.querySelectorAll('select')).toHaveLength(0);
  });

  it('ask the browser in the click that turns the first one on, and save once it allows it', async () => {
    onAllow.mockResolvedValue(true);
    await render({ isAllowed: false });
    expect(place.textContent).toContain('does not let Deskpace show notifications');
    await click(box('A pause may be forgotten'));
    expect(onAllow).toHaveBeenCalledTimes(1);
    expect(onSave).toHaveBeenCalledWith({ ...defaultNotices, pause: true });
  });

  it('change nothing when the browser does not allow it, and say so', async () => {
    onAllow.mockResolvedValue(false);
    await render({ isAllowed: false });
    await click(box('A pause may be forgotten'));
    expect(onSave).not.toHaveBeenCalled();
    expect(place.querySelector('[role="status"]')?.textContent).toContain('nothing was changed');
    onAllow.mockResolvedValue(true);
    await click([...place.querySelectorAll('button')].find((button) => button.textContent === 'Allow notifications'));
    expect(place.querySelector('[role="status"]')?.textContent).toBe('');
  });

  it('ask nobody to turn one off, nor where the browser allows it already', async () => {
    await render({ isAllowed: false });
    await click(box('no longer read fully'));
    await render();
    await click(box('Two hours of work'));
    expect(onAllow).not.toHaveBeenCalled();
    expect(onSave.mock.calls).toEqual([
      [{ ...defaultNotices, connection: false }],
      [{ ...defaultNotices, longWork: true }],
    ]);
  });

  it('ask how long before a deadline and when the day is told, and say when nothing would come', async () => {
    const notices = { ...defaultNotices, dueSoon: true, day: true, pause: true };
    await render({ settings: { ...settings, pauseReminder: 0, notices } });
    expect(place.textContent).toContain('You set no office hours');
    expect(place.textContent).toContain('The reminder above is set to 0');
    await choose('So long before', '60');
    await choose('Told at', '1020');
    await render({ settings: { ...settings, notices: { ...notices, dayAt: 1_020 } } });
    expect(place.textContent).not.toContain('You set no office hours');
    expect(place.textContent).not.toContain('The reminder above is set to 0');
    await choose('Told at', 'end');
    expect(onSave.mock.calls).toEqual([
      [{ ...notices, dueBefore: 3_600_000 }],
      [{ ...notices, dayAt: 1_020 }],
      [notices],
    ]);
  });
});
