import { describe, expect, it } from 'vitest';
import { createPageReader, readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { redmine } from '../../../lib/helpdesks/redmine.ts';
import { redmineLanguages } from '../../../lib/helpdesks/redmine-languages.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { element, fixturePage } from './fixture-page.ts';

const url = new URL('https://desk.example/tracker/issues/57');
const options = { basePath: '/tracker', zone: 'Europe/Warsaw' };

const open = fixturePage('redmine/issue.html', url);

function readAt(address: URL, change: (document: Document) => void = () => undefined): TicketReading | null {
  const document = open();
  change(document);
  return readPage(redmine, document, address, options);
}

function read(change: (document: Document) => void = () => undefined): TicketReading {
  const reading = readAt(url, change);
  if (reading === null) throw new Error('The fixture is not read as a ticket');
  return reading;
}

const text = (selector: string, words: string) => (document: Document) => {
  element(document, selector).textContent = words;
};
const attribute = (selector: string, name: string, value: string) => (document: Document) => {
  element(document, selector).setAttribute(name, value);
};
const iso = (moment: { at?: number } | undefined) =>
  moment?.at === undefined ? undefined : new Date(moment.at).toISOString();

describe('who opened a Redmine issue', () => {
  // The page says no role of anybody; the fixture's author has the number 30.
  const opened = (colleagues: readonly string[]) => {
    const document = open();
    const reading = createPageReader(redmine, { ...options, colleagues }).read(document, url);
    const authors = new Set(reading?.messages?.filter(({ opening }) => opening).map(({ author }) => author));
    return { authors: [...authors], createdBy: reading?.createdBy, requester: reading?.requester };
  };

  it('is taken for the customer', () => {
    expect(opened([])).toEqual({ authors: ['customer'], createdBy: 'customer', requester: '30' });
    expect(opened(['20', '21'])).toEqual(opened([]));
  });

  it('is unknown where other tickets have proven a colleague, who may have opened it for anybody', () => {
    expect(opened(['21', '30'])).toEqual({ authors: ['unknown'], createdBy: undefined, requester: undefined });
  });
});

describe('the zone of the one who is signed in', () => {
  // The fixture's agent has the number 20.
  const createdAt = (zones: Record<string, string> | undefined, document = open()) => {
    const reader = createPageReader(redmine, { ...options, ...(zones && { zones }) });
    return iso(reader.read(document, url)?.createdAt);
  };

  it.each([
    ['nobody was seen there yet: that of the help desk', undefined, '2026-03-04T08:15:00.000Z'],
    ['the agent’s own', { 20: 'America/New_York', 21: 'Europe/Warsaw' }, '2026-03-04T14:15:00.000Z'],
    ['nobody knows it', { 21: 'Europe/Warsaw' }, undefined],
  ])('counts: %s', (_, zones, moment) => {
    expect(createdAt(zones)).toBe(moment);
  });

  it('is that of the help desk on a page that does not say who is signed in', () => {
    const document = open();
    element(document, '#loggedas').remove();
    expect(createdAt({ 20: 'America/New_York' }, document)).toBe('2026-03-04T08:15:00.000Z');
  });

  it('changes with the agent, also for what was read before', () => {
    const document = open();
    const reader = createPageReader(redmine, { ...options, zones: { 20: 'America/New_York', 21: 'Europe/Warsaw' } });
    const moments = () => {
      const reading = reader.read(document, url);
      return [iso(reading?.createdAt), iso(reading?.messages?.at(-1))];
    };
    const before = moments();
    element(document, '#loggedas a').setAttribute('href', '/tracker/users/21');
    reader.forget([]);
    const hoursApart = moments().map((moment, index) => Date.parse(before[index] ?? '') - Date.parse(moment ?? ''));
    expect(hoursApart).toEqual([6 * 3_600_000, 6 * 3_600_000]);
  });
});

describe('a Redmine issue', () => {
  it('says what stands in its boxes', () => {
    expect(read()).toMatchObject({
      ref: { helpDesk: 'redmine', ticketId: '57' },
      lane: 'page',
      viewer: { id: '20', name: 'nora' },
      status: { code: 'open', label: 'In Progress' },
      assignee: { id: '20', name: 'Nora Ekdal' },
      group: { id: '7', name: 'Kettles' },
      priority: { code: 'normal', label: 'Normal' },
      createdAt: { at: Date.parse('2026-03-04T08:15:00Z'), precision: 'minute' },
      createdBy: 'customer',
      requester: '30',
      sla: [{ metric: 'due', at: Date.parse('2026-03-19T23:00:00Z'), precision: 'day' }],
      complete: true,
    });
  });

  it('tells messages in order of time, whatever their ids are, and private notes apart', () => {
    const messages = read().messages?.map(({ id, author, authorId, visibility, at }) => [
      id,
      author,
      authorId,
      visibility,
      iso({ ...(at === undefined ? {} : { at }) }),
    ]);
    expect(messages).toEqual([
      ['issue', 'customer', undefined, 'public', '2026-03-04T08:15:00.000Z'],
      ['412', 'agent', '22', 'internal', '2026-03-03T23:05:00.000Z'],
      ['411', 'me', '20', 'public', '2026-03-04T11:30:00.000Z'],
      ['420', 'customer', undefined, 'public', '2026-03-05T13:40:00.000Z'],
    ]);
  });

  it('tells changes of the known fields, and none that a customer wrote', () => {
    expect(read().changes?.map(({ id, field, by, from, to }) => ({ id, field, by, from, to }))).toEqual([
      { id: '410', field: 'group', by: 'agent', from: { id: '8', name: 'Lamps' }, to: { id: '7', name: 'Kettles' } },
      { id: '410', field: 'assignee', by: 'agent', from: { nobody: true }, to: { id: '20', name: 'Nora Ekdal' } },
      {
        id: '411',
        field: 'status',
        by: 'me',
        from: { code: 'new', name: 'New' },
        to: { code: 'open', name: 'In Progress' },
      },
      { id: '411', field: 'priority', by: 'me', from: { name: 'Ofen' }, to: { code: 'normal', name: 'Normal' } },
    ]);
  });

  it('is given back to nobody by a sentence that strikes the name out', () => {
    const reading = read((document) => {
      element(document, '#change-410 ul').innerHTML =
        '<li><strong>Assignee</strong> deleted (<del><i>Nora Ekdal</i></del>)</li>';
    });
    expect(reading.changes?.[0]).toMatchObject({
      field: 'assignee',
      from: { id: '20', name: 'Nora Ekdal' },
      to: { nobody: true },
    });
  });

  it('knows nobody by a name that two people have', () => {
    const reading = read((document) => {
      element(document, '#issue_assigned_to_id').insertAdjacentHTML(
        'beforeend',
        '<option value="77">Nora Ekdal</option>',
      );
    });
    expect(reading.changes?.find(({ field }) => field === 'assignee')).not.toHaveProperty('to');
    expect(reading.assignee).toEqual({ id: '20', name: 'Nora Ekdal' });
  });
});

describe('who is who in Redmine', () => {
  const opener = '.issue > p.author > a.user';
  it.each([
    ['the viewer', '20', 'me'],
    ['somebody who changed a field of it', '21', undefined],
    ['somebody who wrote a private note', '22', 'agent'],
    ['somebody of whom nothing is known', '31', 'customer'],
  ])('opened by %s', (_, id, createdBy) => {
    const reading = read(attribute(opener, 'href', `/tracker/users/${id}`));
    expect(reading.createdBy).toBe(createdBy);
    expect(reading.requester).toBe(createdBy === 'customer' ? id : undefined);
  });

  it('opened by somebody without an account, or whose account is gone: unknown', () => {
    const reading = read((document) => element(document, opener).replaceWith('Anonymous'));
    expect(reading.createdBy).toBeUndefined();
    expect(reading.messages?.[0]?.author).toBe('unknown');
    expect(reading.messages?.[3]?.author).toBe('unknown');
  });

  it('wrote a private note before the account was locked: staff all the same', () => {
    const reading = read((document) => element(document, '#change-412 h4 > a.user').replaceWith('Pia Holm'));
    expect(reading.messages?.[1]).toMatchObject({ id: '412', author: 'agent', visibility: 'internal' });
  });

  it('a ticket of nobody, of a group, and of a locked account', () => {
    const value = '.assigned-to .value';
    expect(read(text(value, '-')).assignee).toBeNull();
    expect(read(text(value, 'Old Agent')).assignee).toEqual({ name: 'Old Agent' });
    const group = read((document) => {
      element(document, value).innerHTML = '<a class="group" href="/tracker/groups/50">Second line</a>';
    });
    expect(group.assignee).toEqual({ id: '50', name: 'Second line' });
  });
});

describe('Redmine statuses and priorities', () => {
  const isClosed = attribute('.issue', 'class', 'issue tracker-3 status-9 priority-2 priority-default closed details');
  it.each([
    ['New', 'new', 'closed'],
    ['Rozwiązany', 'solved', 'solved'],
    ['Feedback', 'pending', 'closed'],
    ['Rejected', undefined, 'closed'],
    ['Handed in', undefined, 'closed'],
  ])('%s is %s while open and %s when closed', (name, whileOpen, whenClosed) => {
    expect(read(text('.status .value', name)).status).toEqual({ label: name, ...(whileOpen && { code: whileOpen }) });
    const reading = read((document) => {
      isClosed(document);
      text('.status .value', name)(document);
    });
    expect(reading.status).toEqual({ label: name, code: whenClosed });
  });

  it('a change to the own word of a closed ticket is a closing', () => {
    const reading = read((document) => {
      isClosed(document);
      text('.status .value', 'Handed in')(document);
      text('#change-411 li:first-child i:last-child', 'Handed in')(document);
    });
    expect(reading.changes?.find(({ field }) => field === 'status')?.to).toEqual({ code: 'closed', name: 'Handed in' });
  });

  it.each([
    ['Wysoki', 'priority-4 priority-highest', 'high'],
    ['Immediate', 'priority-5 priority-highest', 'urgent'],
    ['P4', 'priority-1 priority-lowest', 'low'],
    ['P3', 'priority-2 priority-default', 'normal'],
    ['P2', 'priority-3 priority-high2', 'high'],
    ['P1', 'priority-4 priority-highest', undefined],
  ])('%s (%s) is %s', (name, classes, code) => {
    const reading = read((document) => {
      attribute('.issue', 'class', `issue tracker-3 status-2 ${classes} details`)(document);
      text('.priority .value', name)(document);
    });
    expect(reading.priority).toEqual({ label: name, ...(code && { code }) });
  });
});

describe('what Redmine leaves out', () => {
  it.each([
    ['a private note in between', (document: Document) => element(document, '#change-412').remove()],
    ['a private note at the end', attribute('#last_journal_id', 'value', '421')],
  ])('%s: the history is not whole', (_, change) => {
    expect(read(change).complete).toBe(false);
  });

  it('a field that the administrator called by the name of another is told apart by nothing', () => {
    const reading = read(text('.cf_4 .label span', 'Priority'));
    expect(reading.changes?.map(({ field }) => field)).toEqual(['group', 'assignee', 'status']);
  });

  it('states nothing from the form, which may hold what is not saved yet', () => {
    const reading = readAt(new URL('https://desk.example/tracker/issues/57/edit'), (document) => {
      element(document, 'body').setAttribute('class', 'project-kettles controller-issues action-edit');
      element(document, '.issue.details').remove();
      element(document, '#history').remove();
    });
    expect(reading).toEqual({
      ref: { helpDesk: 'redmine', ticketId: '57' },
      lane: 'page',
      revision: redmine.revision,
      viewer: { id: '20', name: 'nora' },
      group: { id: '7', name: 'Kettles' },
    });
  });
});

describe('days and times in Redmine', () => {
  const due = '.due-date .value';
  const created = '.issue > p.author > a[title]:nth-of-type(2)';
  const titles = (change: (title: string) => string) => (document: Document) => {
    for (const link of document.querySelectorAll('a[title]')) {
      link.setAttribute('title', change(link.getAttribute('title') ?? ''));
    }
  };

  it.each([
    ['en', '04/03/2026 09:15', '2026-03-04T08:15:00.000Z'],
    ['en', '2026-03-04 09:15', '2026-03-04T08:15:00.000Z'],
    ['en', 'Mar 04, 2026 09:15 PM', '2026-03-04T20:15:00.000Z'],
    ['pt-BR', '04/03/2026 09:15 h', '2026-03-04T08:15:00.000Z'],
    ['gl', '4/03/2026 09:15 hs', '2026-03-04T08:15:00.000Z'],
    ['fa', '2026/03/04 ساعت 09:15 ب.ظ', '2026-03-04T20:15:00.000Z'],
    ['ja', '2026/03/04 09:15 午後', '2026-03-04T20:15:00.000Z'],
    ['pl', '2026-03-04 12:15 PRZED POŁUDNIEM', '2026-03-03T23:15:00.000Z'],
    // Danish has no words for the halves of a day: only the space before them is left.
    ['da', '04.03.2026 09:15 ', undefined],
    ['en', '03/04/2026 09:15 noon', undefined],
  ])('%s: %s', (language, title, moment) => {
    const reading = read((document) => {
      document.documentElement.lang = language;
      attribute(created, 'title', title)(document);
    });
    expect(iso(reading.createdAt)).toBe(moment);
  });

  it('a time without a known zone is unknown', () => {
    const reading = readPage(redmine, open(), url, { basePath: '/tracker' });
    expect(reading?.createdAt).toBeUndefined();
    expect(reading?.sla).toBeUndefined();
  });

  it.each([
    ['04/05/2026 (Due in 30 days)', (title: string) => title, '2026-04-05'],
    ['04/05/2026 (Due in 30 days)', (title: string) => title.replace(/^(\d+)\/(\d+)/, '$2/$1'), '2026-05-04'],
    ['23.11.2026', (title: string) => title.replace(/^(\d+)\/(\d+)\//, '$2.$1.'), '2026-11-23'],
    ['Nov 23, 2026 (Due in 1 day)', (title: string) => title.replace(/^03\/(\d+)\//, 'Mar $1, '), '2026-11-23'],
    ['next week', (title: string) => title, undefined],
  ])('due %s', (words, change, day) => {
    const reading = read((document) => {
      titles(change)(document);
      text(due, words)(document);
    });
    const local =
      reading.sla?.[0] && new Date(reading.sla[0].at).toLocaleDateString('sv', { timeZone: 'Europe/Warsaw' });
    expect(local).toBe(day);
  });

  it('is due on no day that its page leaves open', () => {
    const reading = read((document) => {
      // Every day that the page also states in ISO reads alike in both orders.
      for (const link of document.querySelectorAll('a[title]')) {
        link.setAttribute('title', '05/05/2026 10:00 AM');
        link.setAttribute('href', '/tracker/projects/kettles/activity?from=2026-05-05');
      }
      text(due, '04/06/2026 (Due in 30 days)')(document);
    });
    expect(reading.sla).toBeUndefined();
  });

  it('states that nothing is due', () => {
    expect(read(text(due, '')).sla).toEqual([]);
  });
});

describe.each(Object.entries(redmineLanguages))('a Redmine history in %s', (code, language) => {
  const [status, assignee] = Object.keys(language.labels['field'] ?? {});
  const say = (sentence: string, label: string | undefined, from: string, to: string): string =>
    `<li>${(language.sentences[sentence]?.[0] ?? '')
      .replace('{label}', `<strong>${label}</strong>`)
      .replace('{from}', from)
      .replace('{to}', `<i>${to}</i>`)}</li>`;

  it('is read by its own words, whatever the labels of the page are', () => {
    const reading = read((document) => {
      document.documentElement.lang = code;
      for (const label of document.querySelectorAll('.attribute .label, label')) label.textContent = '?:';
      element(document, '#change-410 ul').innerHTML = [
        say('changed', status, '<i>New</i>', 'Closed'),
        say('set', assignee, '', 'Olaf Lind'),
        say('deleted', assignee, '<del><i>Olaf Lind</i></del>', ''),
      ].join('');
      element(document, '#change-411 ul').remove();
    });
    expect(
      reading.changes?.map(({ field, from, to }) => [field, from?.name ?? from?.nobody, to?.name ?? to?.nobody]),
    ).toEqual([
      ['status', 'New', 'Closed'],
      ['assignee', true, 'Olaf Lind'],
      ['assignee', 'Olaf Lind', true],
    ]);
    expect(reading.complete).toBe(true);
  });
});

describe('other pages of Redmine', () => {
  it('a language that nobody wrote down gives messages, and says nothing of changes', () => {
    const reading = read((document) => {
      document.documentElement.lang = 'tlh';
    });
    expect(reading.messages).toHaveLength(4);
    expect(reading.changes).toBeUndefined();
    expect(reading.complete).toBeUndefined();
  });

  it.each([
    ['another issue', 'https://desk.example/tracker/issues/58', () => undefined],
    ['the list', 'https://desk.example/tracker/issues', () => undefined],
    ['a file', 'https://desk.example/tracker/issues/57.pdf', () => undefined],
    ['a copy to be', 'https://desk.example/tracker/projects/kettles/issues/57/copy', () => undefined],
    [
      'a missing issue',
      url.href,
      (document: Document) => {
        element(document, 'body').setAttribute('class', 'controller-issues action-show');
        element(document, '#content').innerHTML = '<h2>404</h2><p id="errorExplanation">Not there.</p>';
      },
    ],
  ])('%s is no ticket', (_, address, change) => {
    expect(readAt(new URL(address), change)).toBeNull();
  });

  it('is recognised below its own path', () => {
    expect(recognise(open(), url)).toEqual([{ helpDesk: 'redmine', basePath: '/tracker' }]);
  });

  it('reads a note again when it becomes private in place', () => {
    const document = open();
    const reader = createPageReader(redmine, options);
    const visibility = () => reader.read(document, url)?.messages?.find(({ id }) => id === '420')?.visibility;
    expect(visibility()).toBe('public');
    const note = element(document, '#change-420');
    note.setAttribute('class', 'journal has-notes private-notes');
    reader.forget([{ target: note } as unknown as MutationRecord]);
    expect(visibility()).toBe('internal');
  });
});
