import type { SitesBrowser } from './sites.ts';

/** The parts of the browser that the background uses; `wxt/browser` fits, and so does a test's fake. */
export interface BackgroundBrowser extends SitesBrowser {
  runtime: { id: string; getURL(path: string): string; getManifest(): { version: string } };
  tabs: SitesBrowser['tabs'] & {
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
    create(properties: { url: string }): Promise<unknown>;
  };
  permissions: SitesBrowser['permissions'] & {
    contains(wanted: { permissions: ['notifications'] }): Promise<boolean>;
  };
  /** Not there until the agent allowed it. */
  notifications?: {
    create(id: string, options: NotificationOptions): Promise<unknown>;
    clear(id: string): Promise<unknown>;
    getAll(): Promise<object>;
  };
  action: {
    setBadgeText(details: { text: string }): Promise<void>;
    setBadgeBackgroundColor(details: { color: string }): Promise<void>;
  };
  i18n: { getAcceptLanguages(): Promise<string[]> };
  alarms: {
    create(name: string, when: { periodInMinutes: number } | { when: number }): unknown;
    clear(name: string): Promise<boolean>;
    get(name: string): Promise<unknown>;
  };
  idle: {
    setDetectionInterval(seconds: number): void;
    queryState(seconds: number): Promise<'active' | 'idle' | 'locked'>;
  };
  storage: Record<'session' | 'local', SmallStorage>;
}

interface SmallStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface NotificationOptions {
  type: 'basic';
  iconUrl: string;
  title: string;
  message: string;
  /** Chromium's alone. */
  silent?: boolean;
}
