import { describe, expect, it } from 'vitest';
import { createPageReader, readPage } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { element, fixturePage } from './fixture-page.ts';

const url = new URL('https://desk.example/rt/Ticket/Display.html?id=41');
const options = { basePath: '/rt', zone: 'Europe/Warsaw' };

const open = fixturePage('request-tracker/ticket.html', url);

function read(change: (document: Document) => void = () => undefined): TicketReading {
  const document = open();
  change(document);
  const reading = readPage(requestTracker, document, url, options);
  if (reading === null) throw new Error('The fixture is not read as a ticket');
  return reading;
}
const entry = (document: Document, id: string): Element => element(document, `[data-transaction-id="${id}"]`);
const say = (document: Document, id: string, sentence: string): void => {
  const description = element(entry(document, id).ownerDocument, `[data-transaction-id="${id}"] .description`);
  const [author] = description.children;
  description.replaceChildren(...(author ? [author] : []), ` - ${sentence}`);
};

describe('a Request Tracker ticket', () => {
  it('says what stands in its boxes', () => {
    expect(read()).toMatchObject({
      ref: { helpDesk: 'request-tracker', ticketId: '41' },
      lane: 'page',
      viewer: { id: '70', name: 'nora' },
      status: { code: 'solved', label: 'resolved' },
      assignee: { id: '70', name: 'nora (Nora Ekdal)' },
      group: { id: '8', name: 'kettles' },
      priority: { code: 'high', value: 100, label: 'High' },
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '90',
      sla: [{ metric: 'due', at: Date.parse('2026-11-16T12:00:00Z'), precision: 'exact' }],
      complete: true,
    });
  });

  it('tells authors by what the page proves: requester, possible owner, viewer; anybody else stays unknown', () => {
    expect(read().messages?.map(({ id, author, authorId, visibility }) => [id, author, authorId, visibility])).toEqual([
      ['401', 'customer', undefined, 'public'],
      ['403', 'agent', '71', 'internal'],
      ['406', 'me', '70', 'public'],
      ['408', 'unknown', undefined, 'public'],
    ]);
  });

  it('tells changes with both ends', () => {
    expect(read().changes?.map(({ id, by, field, from, to }) => [id, by, field, from, to])).toEqual([
      ['404', 'me', 'assignee', { nobody: true }, { id: '70', name: 'nora (Nora Ekdal)' }],
      ['407', 'system', 'status', { code: 'new', name: 'new' }, { code: 'open', name: 'open' }],
      ['409', 'me', 'status', { code: 'open', name: 'open' }, { code: 'solved', name: 'resolved' }],
    ]);
  });

  it('gives one order to messages and changes', () => {
    const { messages = [], changes = [] } = read();
    const order = [...messages, ...changes].sort((one, other) => (one.order ?? 0) - (other.order ?? 0));
    expect(order.map(({ id }) => id)).toEqual(['401', '403', '404', '406', '407', '408', '409']);
  });

  it('reads a history with the newest first just the same', () => {
    const reversed = read((document) => {
      const list = element(document, '.history-container');
      list.replaceChildren(...[...list.children].reverse());
    });
    expect(reversed).toEqual(read());
  });

  it('knows nobody by the missing link, whatever the number', () => {
    const { assignee } = read((document) => {
      element(document, '.owner .user').outerHTML = '<span class="user" data-user-id="12">Niemand</span>';
    });
    expect(assignee).toBeNull();
  });

  it('leaves out local times without a zone', () => {
    const reading = readPage(requestTracker, open(), url, { basePath: '/rt' });
    expect(reading).not.toHaveProperty('createdAt');
    expect(reading).not.toHaveProperty('sla');
    expect(reading?.messages?.every((message) => message.at === undefined && message.precision === undefined)).toBe(
      true,
    );
  });

  it('in a language that is not written down tells messages without visibility, and no changes', () => {
    const reading = read((document) => {
      document.documentElement.lang = 'tlh';
      for (const id of ['401', '403', '406', '408']) say(document, id, 'Quelque chose');
      element(document, '.status .current-value').textContent = 'résolu';
      element(document, 'select[name="Status"] option[value="resolved"]').textContent = 'résolu';
    });
    expect(reading.messages?.map(({ visibility, opening }) => [visibility, opening])).toEqual(
      Array.from({ length: 4 }, () => [undefined, undefined]),
    );
    expect(reading).not.toHaveProperty('changes');
    expect(reading).not.toHaveProperty('complete');
    // The option's value is the product's own code in every language.
    expect(reading.status).toEqual({ code: 'solved', label: 'résolu' });
  });

  it('gives a message without visibility when its sentence is not the product’s', () => {
    const { messages } = read((document) => say(document, '406', 'Reply sent'));
    expect(messages?.[2]).toMatchObject({ id: '406', author: 'me' });
    expect(messages?.[2]).not.toHaveProperty('visibility');
  });

  it('keeps a status of the desk’s own making as a label only', () => {
    const { status } = read((document) => {
      element(document, '.status .current-value').textContent = 'waiting for parts';
    });
    expect(status).toEqual({ label: 'waiting for parts' });
  });

  it('says nothing of messages while the history is still to come', () => {
    const reading = read((document) => element(document, '.history').remove());
    for (const fact of ['messages', 'changes', 'createdBy']) expect(reading).not.toHaveProperty(fact);
    expect(reading).toMatchObject({ status: { code: 'solved' }, complete: false });
  });

  it.each(['delayed_ticket_history', 'deferred_ticket_history'])(
    'says that there is more until #%s is filled',
    (id) => {
      const history = (isFilled: boolean) => (document: Document) => {
        const filled = element(document, '.history');
        const place = document.createElement('div');
        place.id = id;
        filled.replaceWith(place);
        if (isFilled) place.append(filled);
      };
      expect(read(history(false))).toMatchObject({ complete: false });
      expect(read(history(false))).not.toHaveProperty('messages');
      expect(read(history(true))).toEqual(read());
    },
  );

  it('says nothing of an empty list that parts are still added to', () => {
    const reading = read((document) => {
      element(document, '.history-container').innerHTML = '<span class="loading-message">Loading</span>';
    });
    expect(reading).not.toHaveProperty('messages');
    expect(reading.complete).toBe(false);
  });

  it('says that more exists while the page offers to load all', () => {
    const offer = (style: string) => (document: Document) =>
      element(document, '.history').insertAdjacentHTML(
        'afterbegin',
        `<div id="LoadAllHistoryContainer" style="${style}"></div>`,
      );
    expect(read(offer('')).complete).toBe(false);
    expect(read(offer('display: none;')).complete).toBe(true);
  });

  it('keeps messages of a merged ticket, but not as its opening, and leaves its changes out', () => {
    const reading = read((document) => {
      say(document, '408', 'Ticket #40: - Ticket created');
      say(document, '407', "Ticket #40: - Status changed from 'new' to 'open'");
    });
    expect(reading.messages?.filter(({ opening }) => opening).map(({ id }) => id)).toEqual(['401']);
    expect(reading.messages?.find(({ id }) => id === '408')?.visibility).toBe('public');
    expect(reading.changes?.map(({ id }) => id)).toEqual(['404', '409']);
    expect(reading.createdBy).toBe('customer');
    expect(reading.links).toEqual([{ kind: 'mergedFrom', ticketId: '40' }]);
    expect(read(() => undefined)).not.toHaveProperty('links');
  });

  it('does not guess between staff and requester', () => {
    const { messages, createdBy } = read((document) => {
      element(document, 'select[name="Owner"]').insertAdjacentHTML('beforeend', '<option value="90">iwo</option>');
    });
    expect(messages?.[0]?.author).toBe('unknown');
    expect(createdBy).toBeUndefined();
  });

  it('does not choose between two requesters', () => {
    const reading = read((document) => {
      element(document, '.requestors .current-value').insertAdjacentHTML(
        'beforeend',
        '<span class="user" data-user-id="91"><a href="#">Zoë</a></span>',
      );
    });
    expect(reading).not.toHaveProperty('requester');
  });

  it.each([
    [
      'Queue changed from kettles to second line',
      'basics',
      { field: 'group', from: { id: '8', name: 'kettles' }, to: { id: '9', name: 'second line' } },
    ],
    ['Queue changed from a to b to c', 'basics', undefined],
    [
      "Priority changed from 'Low' to 'High'",
      'basics',
      { field: 'priority', from: { code: 'low', name: 'Low' }, to: { code: 'high', name: 'High' } },
    ],
    [
      "Priority changed from 'Low' to 'Dire'",
      'basics',
      { field: 'priority', from: { code: 'low', name: 'Low' }, to: { name: 'Dire' } },
    ],
    [
      "Status changed from 'open' to 'waiting for parts'",
      'basics',
      { field: 'status', from: { code: 'open', name: 'open' }, to: { name: 'waiting for parts' } },
    ],
    ["Status changed from 'open' to 'resolved'", 'cfs', undefined],
    ['Untaken', 'people', { field: 'assignee', from: { id: '70', name: 'nora (Nora Ekdal)' }, to: { nobody: true } }],
    ['Subject changed to Taken', 'basics', undefined],
  ])('%s (%s)', (sentence, kind, expected) => {
    const { changes } = read((document) => {
      say(document, '409', sentence);
      entry(document, '409').className = `transaction Ticket-transaction ${kind}`;
    });
    const change = changes?.find(({ id }) => id === '409');
    if (expected === undefined) expect(change).toBeUndefined();
    else expect(change).toMatchObject(expected);
  });

  it('knows the people of a hand-over by their ids, and the giver by the history', () => {
    const { changes } = read((document) => {
      say(document, '409', 'Given to ');
      element(document, '[data-transaction-id="409"] .description').insertAdjacentHTML(
        'beforeend',
        '<span class="user" data-replace="user" data-user-id="71">tomasz</span>',
      );
      entry(document, '409').className = 'transaction Ticket-transaction people';
    });
    expect(changes?.at(-1)).toMatchObject({ from: { id: '70' }, to: { id: '71', name: 'tomasz' } });
  });
});

describe('reading a page again', () => {
  it('gives the same object while nothing changed, and reads only touched entries anew', async () => {
    const document = open();
    const reader = createPageReader(requestTracker, options);
    const first = reader.read(document, url);
    expect(reader.read(document, url)).toBe(first);

    const observer = new (document.defaultView ?? window).MutationObserver(() => undefined);
    observer.observe(element(document, '#body'), { childList: true, subtree: true, characterData: true });
    say(document, '406', 'Comments added');
    reader.forget(observer.takeRecords());
    const second = reader.read(document, url);
    expect(second?.messages?.[2]?.visibility).toBe('internal');
    expect(second?.messages?.length).toBe(first?.messages?.length);
  });

  it('says who is proven to be staff, for the JSON lane', () => {
    const reader = createPageReader(requestTracker, options);
    expect(reader.staff()).toEqual([]);
    reader.read(open(), url);
    expect(reader.staff()).toEqual(['6', '70', '71']);
  });

  it('gives null once no ticket is in front', () => {
    const document = open();
    const reader = createPageReader(requestTracker, options);
    expect(reader.read(document, url)).not.toBeNull();
    expect(reader.read(document, new URL('https://desk.example/rt/Search/Results.html'))).toBeNull();
  });
});
