import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { openChats } from '../../../lib/helpdesks/open-chats.ts';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';

const page = (body: string) => new JSDOM(`<!doctype html><body>${body}</body>`).window.document;
const pane = (id: string) => `<section data-chat data-ticket-id="${id}"></section>`;

describe('open chats', () => {
  it.each<[string, string, string[]]>([
    ['are all panes, in order', `<div id="chats">${pane('31')}${pane('7')}</div>`, ['31', '7']],
    ['are none in another view', `<div id="chats" hidden>${pane('31')}${pane('7')}</div>`, []],
    ['are told once each', `<div id="chats">${pane('31')}${pane('31')}</div>`, ['31']],
    ['need an id', `<div id="chats">${pane('new')}${pane('31')}</div>`, ['31']],
    ['are none without panes', '<div id="chats"></div>', []],
  ])('%s', (_, body, ids) => {
    expect(openChats(page(body), practiceDesk.address)).toEqual(ids);
  });

  it('are none where the product has none', () => {
    expect(openChats(page(`<div id="chats">${pane('31')}</div>`), requestTracker.address)).toEqual([]);
  });
});

describe('a list in front', () => {
  it.each([
    ['/desk/tickets', true],
    ['/desk/tickets?filter=mine', true],
    ['/desk/chats', true],
    ['/desk/tickets/17', false],
    ['/desk/chats/31', false],
    ['/desk/editor', false],
    ['/other/tickets', false],
  ])('of the practice desk: %s', (path, isList) => {
    const url = new URL(path, 'http://127.0.0.1:8170');
    expect(isListAddress(url, practiceDesk.address, '/desk')).toBe(isList);
  });

  it.each([
    ['/rt/Search/Results.html?Query=Owner', true],
    ['/rt/', true],
    ['/rt/index.html', true],
    ['/rt/Dashboards/7/My%20open%20tickets', true],
    ['/rt/Dashboards/index.html', false],
    ['/rt/Search/Bulk.html?Query=Owner', true],
    ['/rt/Tools/MyDay.html', true],
    ['/rt/SelfService/index.html', false],
    ['/rt/Ticket/Display.html?id=5', false],
    ['/rt/Prefs/Other.html', false],
  ])('of Request Tracker: %s', (path, isList) => {
    const url = new URL(path, 'http://desk.example');
    expect(isListAddress(url, requestTracker.address, '/rt')).toBe(isList);
  });
});
