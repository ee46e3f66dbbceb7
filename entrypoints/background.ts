import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { makeBackground } from '../lib/background/background.ts';
import { makeContext } from '../lib/background/context.ts';

export default defineBackground(() => {
  const clock = { clockId: crypto.randomUUID(), wall: () => Date.now(), monotonic: () => performance.now() };
  const background = makeBackground(makeContext(browser, clock));

  // All listeners stand before anything is awaited: the event that woke the worker is delivered to them only.
  browser.runtime.onMessage.addListener((message, sender) => background.onMessage(message, sender));
  browser.runtime.onInstalled.addListener(({ reason }) => background.onInstalled(reason));
  browser.runtime.onStartup.addListener(() => background.onStartup());
  const onNoticeClicked = (id: string) => background.onNoticeClicked(id);
  // Not there before the agent allows notifications, and from then on at every start.
  const listenToNotices = () => browser.notifications?.onClicked.addListener(onNoticeClicked);
  listenToNotices();
  browser.permissions.onAdded.addListener(() => {
    listenToNotices();
    return background.onPermissionsAdded();
  });
  browser.permissions.onRemoved.addListener(() => background.onPermissionsRemoved());
  browser.tabs.onRemoved.addListener((tabId) => background.onTabRemoved(tabId));
  browser.idle.onStateChanged.addListener((state) => background.onIdleState(state));
  browser.commands.onCommand.addListener((name) => background.onCommand(name));
  browser.alarms.onAlarm.addListener(({ name }) => background.onAlarm(name));
});
