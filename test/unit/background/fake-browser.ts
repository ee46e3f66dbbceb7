import type { BackgroundBrowser } from '../../../lib/background/background-browser.ts';
import { originPattern } from '../../../lib/background/origin-pattern.ts';

type Script = { id: string; matches: string[]; js: string[] };

/** A browser with permissions, registrations, tabs, a badge and small stores, and nothing else. */
export class FakeBrowser implements BackgroundBrowser {
  granted = new Set<string>();
  registered: Script[] = [];
  open: { id: number; url: string; isDead?: boolean; lastAccessed?: number }[] = [];
  injected: { tabId: number; file: string }[] = [];
  told: { tabId: number; message: unknown }[] = [];
  opened: string[] = [];
  badge = '';
  idleAfter = 0;
  idleState: 'active' | 'idle' | 'locked' = 'idle';
  session: Record<string, unknown> = {};
  local: Record<string, unknown> = {};
  version = '0.1.0';
  /** By which extensions know in which browser they are. */
  scheme = 'extension';
  /** Alarms that are set, by name. */
  ringing = new Map<string, { periodInMinutes: number } | { when: number }>();

  readonly runtime = {
    id: 'deskpace',
    getURL: (path: string) => `${this.scheme}://deskpace${path}`,
    getManifest: () => ({ version: this.version }),
  };
  readonly permissions = {
    contains: async ({ origins = [], permissions = [] }: { origins?: string[]; permissions?: string[] }) =>
      [...origins, ...permissions].every((one) => this.granted.has(one)),
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) this.granted.delete(origin);
      return true;
    },
  };
  readonly scripting = {
    getRegisteredContentScripts: async () => this.registered.map(({ id }) => ({ id })),
    registerContentScripts: async (scripts: Script[]) => {
      for (const script of scripts) {
        if (this.registered.some(({ id }) => id === script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        this.registered.push(script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      this.registered = this.registered.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (this.open.find(({ id }) => id === target.tabId)?.isDead)
        throw new Error('Cannot access contents of the page');
      for (const file of files) this.injected.push({ tabId: target.tabId, file });
      return [];
    },
  };
  readonly tabs = {
    query: async ({ url }: { url: string[] }) =>
      this.open.filter((tab) => url.includes(originPattern(new URL(tab.url).origin))),
    sendMessage: async (tabId: number, message: unknown): Promise<unknown> => {
      this.told.push({ tabId, message });
      return undefined;
    },
    create: async ({ url }: { url: string }) => {
      this.opened.push(url);
      return {};
    },
  };
  readonly action = {
    setBadgeText: async ({ text }: { text: string }) => {
      this.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
  };
  readonly alarms = {
    create: (name: string, when: { periodInMinutes: number } | { when: number }) => {
      this.ringing.set(name, when);
    },
    clear: async (name: string) => this.ringing.delete(name),
    get: async (name: string) => this.ringing.get(name),
  };
  /** What was shown, in order, also what is gone since. */
  notices: { id: string; title: string; message: string; silent?: boolean }[] = [];
  readonly notifications = {
    create: async (id: string, { title, message, silent }: { title: string; message: string; silent?: boolean }) => {
      this.inSight.add(id);
      this.notices.push({ id, title, message, ...(silent === undefined ? {} : { silent }) });
      return id;
    },
    clear: async (id: string) => this.inSight.delete(id),
    getAll: async () => Object.fromEntries([...this.inSight].map((id) => [id, {}])),
  };
  /** The ids of those that the system still shows. */
  readonly inSight = new Set<string>();
  /** What the browser prefers. */
  languages = ['en'];
  readonly i18n = { getAcceptLanguages: async () => this.languages };
  readonly idle = {
    setDetectionInterval: (seconds: number) => {
      this.idleAfter = seconds;
    },
    queryState: async () => this.idleState,
  };
  readonly storage = { session: smallStorage(() => this.session), local: smallStorage(() => this.local) };
}

function smallStorage(items: () => Record<string, unknown>) {
  return {
    get: async (key: string) => (key in items() ? { [key]: items()[key] } : {}),
    set: async (added: Record<string, unknown>) => {
      Object.assign(items(), added);
    },
  };
}
