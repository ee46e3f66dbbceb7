// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettingsPage } from '../../../components/dashboard/SettingsPage.tsx';
import { defaultSettings } from '../../../lib/model/settings.ts';

describe('the setting of a triage role', () => {
  let root: Root;
  let place: HTMLElement;
  const onSave = vi.fn();

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

  const box = () => {
    const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.includes('triage'));
    const input = label?.querySelector('input');
    if (!input) throw new Error('There is no box for a triage role');
    return input;
  };

  it.each([
    [undefined, true],
    [false, true],
    [true, false],
  ])('was %s and is saved as %s after a click', async (before, after) => {
    const settings = { ...defaultSettings('Europe/Warsaw'), ...(before === undefined ? {} : { isTriage: before }) };
    await act(async () => root.render(<SettingsPage settings={settings} zones={['Europe/Warsaw']} onSave={onSave} />));
    expect(box().checked).toBe(before ?? false);
    await act(async () => box().click());
    await act(async () => place.querySelector('form')?.requestSubmit());
    expect(onSave).toHaveBeenCalledWith(expect.objectContaining({ isTriage: after }));
  });
});
