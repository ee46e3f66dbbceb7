import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { basePathOf } from '../../../lib/helpdesks/address.ts';
import { practiceDesk } from '../../../lib/helpdesks/practice-desk.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';

const origin = 'https://desk.example';

function page(body: string, path: string, attributes = ''): { document: Document; url: URL } {
  const html = `<!doctype html><html ${attributes}><head></head>${body}</html>`;
  const url = new URL(path, origin);
  return { document: new JSDOM(html, { url: url.href }).window.document, url };
}

function staffPage(id: string, inside: string, base = '/rt'): string {
  return `<body id="comp-${id}"><div id="rt-header-container"><a id="preferences" href="${base}/User/Summary.html?id=7">
    <span class="current-user">nora</span></a></div><div id="body">${inside}</div></body>`;
}
const basics = (id: string) =>
  `<div class="ticket-info-basics"><div class="id"><div class="value"> ${id} </div></div></div>`;
const form = (name: string, id: string) =>
  `<form name="Ticket${name}" action="${name}.html"><input type="hidden" name="id" value="${id}"></form>`;

describe('ticket in front of Request Tracker', () => {
  it.each([
    ['the ticket page', '/rt/Ticket/Display.html?id=5', basics('5'), '5'],
    ['leading zeros', '/rt/Ticket/Display.html?id=00005', basics('5'), '5'],
    ['after an action', '/rt/Ticket/Display.html?id=5&results=abc', basics('5'), '5'],
    ['semicolons', '/rt/Ticket/Display.html?Action=Take;id=5', basics('5'), '5'],
    ['a merged number: the page is right', '/rt/Ticket/Display.html?id=13', basics('12'), '12'],
    ['the reply form', '/rt/Ticket/Update.html?Action=Respond&id=5', form('Update', '5'), '5'],
    ['the reply form that came back', '/rt/Ticket/Update.html', form('Update', '5'), '5'],
    ['the history', '/rt/Ticket/History.html?id=5', '<div class="history ticket" id="ticket-5-history"></div>', '5'],
    ['people', '/rt/Ticket/ModifyPeople.html?id=5', form('ModifyPeople', '5'), '5'],
    ['links after a merge', '/rt/Ticket/ModifyLinks.html', form('ModifyLinks', '12'), '12'],
    ['reminders', '/rt/Ticket/Reminders.html?id=5', form('Reminders', '5'), '5'],
  ])('is found on %s', (_, path, inside, ticketId) => {
    const { document, url } = page(staffPage('Ticket-Display', inside), path);
    expect(ticketInFront(document, url, requestTracker.address, '/rt')).toEqual({ ticketId });
  });

  it.each([
    ['denied, unknown number, cross-site warning', '/rt/Ticket/Display.html?id=5', '<div class="error">No</div>'],
    ['a new ticket', '/rt/Ticket/Create.html?Queue=3', `${basics('new')}${form('Create', 'new')}`],
    ['an unsaved id', '/rt/Ticket/Display.html?id=5', basics('new')],
    ['zero', '/rt/Ticket/Display.html?id=0', basics('0')],
    ['one entry', '/rt/Transaction/Display.html?id=5', basics('5')],
    ['a list', '/rt/Search/Results.html?Query=id=5', basics('5')],
    ['mobile', '/rt/m/ticket/show?id=5', basics('5')],
    ['another installation', '/other/Ticket/Display.html?id=5', basics('5')],
    ['a longer path', '/rt/Ticket/Display.html/x?id=5', basics('5')],
    ['two ids in the address', '/rt/Ticket/History.html?id=5&id=6', basics('5')],
    ['no id in an address that needs one', '/rt/Ticket/History.html', basics('5')],
  ])('is not found: %s', (_, path, inside) => {
    const { document, url } = page(staffPage('Ticket-Display', inside), path);
    expect(ticketInFront(document, url, requestTracker.address, '/rt')).toBeUndefined();
  });

  it('is not found in the customers’ own view', () => {
    const { document, url } = page(staffPage('SelfService-Display', basics('5')), '/rt/Ticket/Display.html?id=5');
    expect(ticketInFront(document, url, requestTracker.address, '/rt')).toBeUndefined();
  });
});

describe('ticket in front of a single-page app', () => {
  const pane = (id: string, more = '') => `<article data-ticket-id="${id}" ${more}></article>`;
  const panes = (...all: string[]) => `<body><div id="panes">${all.join('')}</div></body>`;
  const find = (body: string, path: string) => {
    const { document, url } = page(body, path);
    return ticketInFront(document, url, practiceDesk.address, '/desk')?.ticketId;
  };

  it('is the one container in front among several tickets', () => {
    expect(find(panes(pane('3', 'hidden'), pane('17', 'data-front'), pane('18', 'hidden')), '/desk/tickets/17')).toBe(
      '17',
    );
  });
  it('is none while the address and the container in front disagree', () => {
    expect(find(panes(pane('3', 'data-front'), pane('17', 'hidden')), '/desk/tickets/17')).toBeUndefined();
  });
  it('is none in a list, whatever stays in the document', () => {
    expect(find(panes(pane('17', 'hidden')), '/desk/tickets')).toBeUndefined();
    expect(find(panes(pane('17', 'data-front')), '/desk/tickets')).toBeUndefined();
  });
  it('is none when two different tickets are in front at once and the address fits neither', () => {
    expect(find(panes(pane('3', 'data-front'), pane('4', 'data-front')), '/desk/tickets/17')).toBeUndefined();
  });
  it('is the selected chat', () => {
    const chats =
      '<div id="chats"><section data-chat data-ticket-id="31" data-selected></section><section data-chat data-ticket-id="32"></section></div>';
    expect(find(`<body>${chats}</body>`, '/desk/chats/31')).toBe('31');
    expect(find(`<body>${chats}</body>`, '/desk/chats/32')).toBeUndefined();
  });
  it('is none on a ticket that is not saved yet', () => {
    expect(find(panes(pane('new', 'data-front')), '/desk/tickets/new')).toBeUndefined();
  });
});

describe('base path', () => {
  it.each([
    ['/rt/Ticket/Display.html?id=5', '/rt'],
    ['/Ticket/Display.html?id=5', ''],
    ['/a/b/Ticket/Display.html?id=5', '/a/b'],
    ['/rt/', undefined],
  ])('of %s is %s', (path, basePath) => {
    expect(basePathOf(new URL(path, origin), requestTracker.address)).toBe(basePath);
  });
  it('of a product with one path is that path, below it', () => {
    expect(basePathOf(new URL('/desk/tickets', origin), practiceDesk.address)).toBe('/desk');
    expect(basePathOf(new URL('/desks', origin), practiceDesk.address)).toBeUndefined();
  });
});

describe('recognising a help desk on an unknown host', () => {
  it('finds Request Tracker on a page that is no ticket, with its base path', () => {
    const { document, url } = page(staffPage('index', ''), '/rt/');
    expect(recognise(document, url)).toEqual([{ helpDesk: 'request-tracker', basePath: '/rt' }]);
  });
  it('finds it at the root', () => {
    const { document, url } = page(staffPage('index', '', ''), '/');
    expect(recognise(document, url)).toEqual([{ helpDesk: 'request-tracker', basePath: '' }]);
  });
  it('does not believe a base path that the page itself lies outside of', () => {
    const { document, url } = page(staffPage('index', '', '/elsewhere'), '/rt/');
    expect(recognise(document, url)).toEqual([]);
  });
  it.each([
    ['signed out', '<body id="comp-NoAuth-Login"><div id="rt-header-container"></div></body>'],
    ['the customers’ view', staffPage('SelfService-Display', '')],
    ['any page', '<body><p>Hello</p></body>'],
  ])('finds nothing: %s', (_, body) => {
    const { document, url } = page(body, '/rt/Ticket/Display.html?id=5');
    expect(recognise(document, url)).toEqual([]);
  });
  it('finds the practice desk by both of its marks', () => {
    const { document, url } = page('<body></body>', '/desk/tickets', 'data-app="practice-desk"');
    expect(recognise(document, url)).toEqual([]);
    document.head.innerHTML = '<meta name="application-name" content="Practice Desk">';
    expect(recognise(document, url)).toEqual([{ helpDesk: 'practice-desk', basePath: '/desk' }]);
  });
});
