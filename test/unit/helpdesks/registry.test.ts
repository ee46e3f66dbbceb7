import { describe, expect, it } from 'vitest';
import { helpDeskById, helpDesks } from '../../../lib/helpdesks/registry.ts';

describe('the registry of help desks', () => {
  it('has every id once', () => {
    expect(new Set(helpDesks.map(({ id }) => id)).size).toBe(helpDesks.length);
    expect(helpDeskById('request-tracker')?.title).toBe('Request Tracker');
    expect(helpDeskById('no-such-desk')).toBeUndefined();
  });

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))('%s is plain data', (_, adapter) => {
    expect(JSON.parse(JSON.stringify(adapter))).toEqual(adapter);
  });

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))(
    '%s asks for reading paths below its base path',
    (_, adapter) => {
      for (const { path } of adapter.api?.requests ?? []) expect(path).toMatch(/^\/[^/]/);
      expect(adapter.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))(
    '%s names only tables that it has',
    (_, adapter) => {
      const named = [...JSON.stringify(adapter).matchAll(/"map":"([^"]+)"/g)].map(([, name]) => name ?? '');
      expect(named.filter((name) => !Object.hasOwn(adapter.maps, name))).toEqual([]);
      const keys = Object.keys(adapter.languages?.['en']?.sentences ?? {});
      for (const language of Object.values(adapter.languages ?? {}))
        expect(Object.keys(language.sentences)).toEqual(keys);
    },
  );
});
