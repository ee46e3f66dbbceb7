/** A place in the window, in CSS pixels from its right and bottom edges. */
export interface OverlayPlace {
  right: number;
  bottom: number;
}

interface LocalArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

type StorageGlobals = { browser?: { storage: { local: LocalArea } }; chrome?: { storage: { local: LocalArea } } };

/** The overlay's place on this site, kept in the extension's own small storage: the page cannot read it. */
export function placeKeeper(siteKey: string): {
  read: () => Promise<OverlayPlace | undefined>;
  write: (place: OverlayPlace) => Promise<void>;
} {
  const globals = globalThis as StorageGlobals;
  const area = (globals.browser ?? globals.chrome)?.storage.local;
  const key = `overlay place ${siteKey}`;
  return {
    read: async () => {
      const stored = (await area?.get(key))?.[key];
      if (typeof stored !== 'object' || stored === null || !('right' in stored) || !('bottom' in stored))
        return undefined;
      const { right, bottom } = stored;
      return typeof right === 'number' && typeof bottom === 'number' ? { right, bottom } : undefined;
    },
    write: async (place) => area?.set({ [key]: place }),
  };
}
