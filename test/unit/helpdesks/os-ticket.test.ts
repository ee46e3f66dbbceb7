import { describe, expect, it } from 'vitest';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { osTicket } from '../../../lib/helpdesks/os-ticket.ts';
import { createPageReader, readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { element, fixturePage } from './fixture-page.ts';

const home = 'https://desk.example/help/scp/';
const options = { basePath: '/help', zone: 'Europe/Warsaw' };

function open(address = 'tickets.php?id=31'): { document: Document; url: URL } {
  const url = new URL(address, home);
  return { document: fixturePage('os-ticket/ticket.html', url)(), url };
}

function read(change: (document: Document) => void = () => undefined, zone = options.zone): TicketReading {
  const { document, url } = open();
  change(document);
  const reading = readPage(osTicket, document, url, { ...options, zone });
  if (reading === null) throw new Error('The fixture is not read as a ticket');
  return reading;
}

const write = (selector: string, text: string) => (document: Document) => {
  element(document, selector).innerHTML = text;
};
const remove =
  (...selectors: string[]) =>
  (document: Document) => {
    for (const selector of selectors) element(document, selector).remove();
  };
const both =
  (...changes: ((document: Document) => void)[]) =>
  (document: Document) => {
    for (const change of changes) change(document);
  };
const warn = (document: Document) =>
  element(document, '#response_options').insertAdjacentHTML(
    'beforebegin',
    '<div id="msg_warning">&nbsp;<span class="Icon assignedTicket">Ticket is assigned to somebody</span></div>',
  );
const author = (id: string) => `#thread-entry-${id} .header b`;
const authors = ({ messages }: TicketReading) => messages?.map((message) => message.author);
const event = (place: number, icon: string, description: string) => (document: Document) => {
  const found = document.querySelectorAll('.thread-event')[place];
  if (found === undefined) throw new Error(`The fixture has no event ${place}`);
  const time = element(document, '.thread-event time').outerHTML;
  found.innerHTML = `<span class="type-icon"><i class="faded icon-${icon}"></i></span><span class="faded description">${description.replace('{time}', time)}</span>`;
};
/** The page of an agent who may answer but not edit, assign, transfer or close: plain texts in place of links. */
const asPlainText = (document: Document) => {
  withoutLinks(document);
  remove('#ticket-assign', '#action-dropdown-assign')(document);
};
/** What the page shows of a ticket with status 2 or 3. */
const close = (document: Document) => {
  for (const option of document.querySelectorAll('option[value="1"]')) {
    option.removeAttribute('selected');
    option.textContent = 'Open';
  }
  for (const option of document.querySelectorAll('option[value="2"]')) {
    option.setAttribute('selected', 'selected');
    option.textContent = 'Resolved (current)';
  }
  remove('#ticket-assign', '#action-dropdown-assign')(document);
  write('a[href="#statuses"]', 'Resolved')(document);
  element(document, '#field_assign').closest('td')?.replaceChildren('Nora Ekdal');
  element(document, '#field_duedate').closest('td')?.replaceChildren('11/16/26 9:31 AM');
};

describe('an osTicket ticket', () => {
  it('says what stands in its boxes', () => {
    expect(read()).toMatchObject({
      ref: { helpDesk: 'os-ticket', ticketId: '31' },
      lane: 'page',
      viewer: { name: 'Nora Ekdal' },
      status: { code: 'open', label: 'Open' },
      assignee: { name: 'Nora Ekdal' },
      group: { id: '4', name: 'Kettles' },
      priority: { code: 'high', label: 'High' },
      channel: 'web',
      createdAt: { at: Date.parse('2026-11-16T08:00:05Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '90',
      sla: [{ metric: 'due', at: Date.parse('2026-11-18T08:00:00Z'), precision: 'minute' }],
      complete: true,
    });
  });

  it('tells messages with role, visibility and the machine’s time, never what stands in their text', () => {
    expect(read().messages).toEqual([
      {
        id: '401',
        at: Date.parse('2026-11-16T08:00:05Z'),
        precision: 'exact',
        order: 0,
        author: 'customer',
        visibility: 'public',
        opening: true,
      },
      {
        id: '403',
        at: Date.parse('2026-11-16T08:12:00Z'),
        precision: 'exact',
        order: 3,
        author: 'agent',
        visibility: 'internal',
      },
      {
        id: '404',
        at: Date.parse('2026-11-16T08:30:00Z'),
        precision: 'exact',
        order: 4,
        author: 'me',
        visibility: 'public',
      },
      {
        id: '406',
        at: Date.parse('2026-11-16T10:00:00Z'),
        precision: 'exact',
        order: 7,
        author: 'customer',
        visibility: 'public',
      },
    ]);
  });

  it('tells changes by the icons of events', () => {
    expect(read().changes?.map(({ by, field, from, to }) => [by, field, from, to])).toEqual([
      ['agent', 'assignee', undefined, { name: 'Nora Ekdal' }],
      ['me', 'status', undefined, { code: 'solved', name: 'Resolved' }],
      ['system', 'status', undefined, { code: 'open' }],
    ]);
  });

  it('reads a history with the newest first just the same', () => {
    const turned = read((document) => {
      const list = element(document, '#thread-items');
      list.replaceChildren(...[...list.children].reverse());
    });
    expect(turned).toEqual(read());
  });

  it('says the same to an agent who may only read and answer', () => {
    expect(read(asPlainText)).toEqual(read());
  });

  it('looks at nothing that a customer wrote, nor at a task beside the ticket', () => {
    const spoofed = (document: Document) => {
      element(document, '#thread-entry-406 .thread-body').innerHTML =
        '<span id="field_assign">Iwo</span><a href="#/mark/answered">x</a><div class="thread-entry response"><div class="header"><b>Nora Ekdal</b> <i class="icon-reply-all"></i><span class="textra"><i class="icon-code-fork"></i></span></div></div>';
      element(document, '#ticket_tabs_container').insertAdjacentHTML(
        'beforeend',
        '<div id="tasks"><div id="thread-items"><div id="thread-entry-900"><div class="thread-entry note"><div class="header"><b>Nora Ekdal</b> <time datetime="2026-11-16T12:00:00+00:00">then</time></div></div></div></div></div>',
      );
    };
    expect(read(spoofed)).toEqual(read());
    expect(read(both(close, spoofed))).toEqual(read(close));
  });

  it('leaves out local times without a zone, and in another one than the page’s', () => {
    const { document, url } = open();
    expect(readPage(osTicket, document, url, { basePath: '/help' })).not.toHaveProperty('sla');
    expect(read(undefined, 'Asia/Tokyo')).not.toHaveProperty('sla');
  });

  it('states that there is no deadline where the product writes so', () => {
    const none = read((document) => {
      element(document, '#field_duedate').outerHTML = '<span id="field_duedate" class="faded">—Empty—</span>';
    });
    expect(none.sla).toEqual([]);
  });

  it('takes neither who closed a ticket for its assignee nor the closing for a deadline', () => {
    const closed = read(close);
    expect(closed.status).toEqual({ code: 'solved', label: 'Resolved' });
    for (const fact of ['assignee', 'sla', 'viewer']) expect(closed).not.toHaveProperty(fact);
    expect(read(both(close, withoutLinks))).toEqual(closed);
  });

  it.each<[string, string, string | undefined]>([
    ['Resting', '7', undefined],
    ['Wachtend', '1', 'open'],
    ['Opgelost', '2', 'solved'],
    ['Gesloten', '3', 'closed'],
  ])('a status %s with the number %s', (label, number, code) => {
    const { status } = read((document) => {
      write('a[href="#statuses"]', label)(document);
      for (const option of document.querySelectorAll('select option')) option.removeAttribute('selected');
      element(document, `#note option[value="${number}"]`).setAttribute('selected', 'selected');
    });
    expect(status).toEqual(code === undefined ? { label } : { code, label });
  });

  it('knows the words with which the product is installed in other languages', () => {
    const { status, priority } = read(
      both(write('a[href="#statuses"]', 'Gelöst'), write('#field_50', 'Notfall'), remove('#reply', '#note')),
    );
    expect({ status, priority }).toEqual({
      status: { code: 'solved', label: 'Gelöst' },
      priority: { code: 'urgent', label: 'Notfall' },
    });
  });

  it.each([
    ['— Unassigned —', '<span class="faded">— Unassigned —</span>', null],
    ['an agent with a team', 'Tomasz Wu/Second line', { name: 'Tomasz Wu' }],
  ])('the assignee: %s', (_, text, assignee) => {
    expect(read(both(write('#field_assign', text), warn)).assignee).toEqual(assignee);
  });

  it('does not take a team for an agent', () => {
    const reading = read(
      both(write('#field_assign', 'Nora’s team'), (document) =>
        element(document, '#action-dropdown-assign ul').insertAdjacentHTML(
          'afterbegin',
          '<li><a class="ticket-action" href="#tickets/31/claim">Claim</a></li>',
        ),
      ),
    );
    expect(reading).not.toHaveProperty('assignee');
    expect(reading).not.toHaveProperty('viewer');
  });

  it('knows a merged ticket by its missing forms, and where it went', () => {
    const merged = read(
      both(
        remove('#reply', '#note'),
        event(
          1,
          'code-fork',
          '<b>Tomasz Wu</b> merged this ticket with <a href="tickets.php?id=30"><b>Ticket #400199</b></a> {time}',
        ),
      ),
    );
    expect(merged.links).toEqual([{ kind: 'mergedInto', ticketId: '30' }]);
    expect(merged).not.toHaveProperty('viewer');
  });

  describe('that others were merged into', () => {
    const mergedWith = (place: number, id: number) =>
      event(
        place,
        'code-fork',
        `<b>Tomasz Wu</b> merged this ticket with <a href="tickets.php?id=${id}"><b>Ticket #4001${id}</b></a> {time}`,
      );

    it('names each of them', () => {
      expect(read(both(mergedWith(1, 30), mergedWith(2, 33))).links).toEqual([
        { kind: 'mergedFrom', ticketId: '30' },
        { kind: 'mergedFrom', ticketId: '33' },
      ]);
    });

    it('names none once one was taken out again', () => {
      const apart = '<b>Tomasz Wu</b> unlinked this ticket from <a href="tickets.php?id=30"><b>#30</b></a> {time}';
      expect(read(both(mergedWith(1, 30), event(2, 'unlink', apart)))).not.toHaveProperty('links');
    });

    it('names none by what a customer writes', () => {
      const reading = read((document) => {
        mergedWith(1, 30)(document);
        const forged = document.querySelectorAll('.thread-event')[1];
        element(document, '.thread-body').append(forged ?? '');
      });
      expect(reading).not.toHaveProperty('links');
    });
  });

  it('keeps messages of a ticket merged into this one, but not as its opening', () => {
    const { messages, createdBy } = read((document) =>
      element(document, '#thread-entry-401 .textra').insertAdjacentHTML('beforeend', '<i class="icon-code-fork"></i>'),
    );
    expect(messages?.map(({ opening }) => opening)).toEqual([undefined, undefined, undefined, undefined]);
    expect(createdBy).toBe('customer');
    expect(read()).not.toHaveProperty('links');
  });
});

/** Only the customer stays a link for everybody. */
function withoutLinks(document: Document): void {
  for (const link of document.querySelectorAll('.ticket_info a:not([href$="/user"])'))
    link.replaceWith(link.textContent ?? '');
}

describe('who is who in osTicket', () => {
  it('leaves the signed-in agent’s own messages unknown where only the first name is known', () => {
    const reading = read(both(write('#field_assign', 'Tomasz Wu'), warn));
    expect(reading).not.toHaveProperty('viewer');
    expect(authors(reading)).toEqual(['customer', 'agent', 'unknown', 'customer']);
  });

  it.each([
    ['Nora Lind', 'unknown'],
    ['Ekdal', 'unknown'],
    ['N. Ekdal', 'unknown'],
    ['Ekdal, Nora', 'unknown'],
    ['Norah Lind', 'agent'],
    ['Tomasz Wu', 'agent'],
  ])('a reply by %s on somebody else’s ticket is of: %s', (name, role) => {
    expect(authors(read(both(write('#field_assign', 'Tomasz Wu'), warn, write(author('404'), name))))?.[2]).toBe(role);
  });

  it('tells two agents of one first name apart on an own ticket', () => {
    expect(authors(read(write(author('403'), 'Nora Lind')))).toEqual(['customer', 'agent', 'me', 'customer']);
  });

  it('does not guess between two agents of one whole name', () => {
    expect(authors(read(write(author('403'), 'Nora Ekdal')))).toEqual(['customer', 'unknown', 'unknown', 'customer']);
  });

  it('does not guess between an agent and a customer of one name', () => {
    const reading = read(both(write('#user-90-name', 'Nora Ekdal'), write(author('401'), 'Nora Ekdal')));
    expect(authors(reading)?.[2]).toBe('unknown');
  });

  it.each([
    ['a refused form', '#content', '<div id="msg_error">This action requires a lock.</div>'],
    ['a notice in place of the warning', '#ticket_thread', '<div id="msg_notice">Posted</div>'],
  ])('takes no assignee for the signed-in agent after %s', (_, place, message) => {
    const reading = read((document) => element(document, place).insertAdjacentHTML('afterbegin', message));
    expect(reading).not.toHaveProperty('viewer');
    expect(reading.assignee).toEqual({ name: 'Nora Ekdal' });
  });

  it('knows who may edit one’s own only by what one may edit', () => {
    const somebodyElses = both(write('#field_assign', 'Tomasz Wu'), warn, write(author('403'), 'Nora Ekdal'));
    const edit = (id: string) => (document: Document) =>
      element(document, `#thread-entry-${id} .pull-right`).insertAdjacentHTML(
        'beforeend',
        '<ul class="title"><li><a href="#"><i class="icon-pencil"></i> Edit</a></li></ul>',
      );
    const pictures = (document: Document) => {
      for (const picture of document.querySelectorAll('.avatar img')) picture.remove();
    };
    expect(authors(read(both(somebodyElses, pictures, edit('403'))))).toEqual(['customer', 'me', 'me', 'customer']);
    const mayEditAll = both(somebodyElses, pictures, edit('401'), edit('403'), edit('406'));
    expect(authors(read(mayEditAll))).toEqual(['customer', 'unknown', 'unknown', 'customer']);
  });

  it('takes no assignee without the first name for the signed-in agent', () => {
    expect(read(write('#field_assign', 'Second line'))).not.toHaveProperty('viewer');
  });

  it('counts no reply of a filter as an agent’s', () => {
    const canned = read(both(remove('#entry-action-more-404'), write(author('404'), 'SYSTEM (Canned Reply)')));
    expect(canned.messages?.[2]?.author).toBe('system');
    const translated = read(both(remove('#entry-action-more-404'), write(author('404'), 'SYSTEEM')));
    expect(translated.messages?.[2]?.author).toBe('unknown');
  });

  it('calls a ticket that an agent opened for a customer by whoever opened it', () => {
    expect(read(event(0, 'magic', 'Created by <b>Nora Ekdal</b> {time}')).createdBy).toBe('me');
    expect(read(event(0, 'magic', 'Created by <b>Tomasz Wu</b> {time}')).createdBy).toBe('agent');
    expect(read(event(0, 'magic', 'Created by <b>Somebody Else</b> {time}'))).not.toHaveProperty('createdBy');
  });
});

describe('who is signed in, by the agent’s own profile', () => {
  const nora = { id: '70', name: 'Nora Ekdal' };
  const elses = both(write('#field_assign', 'Tomasz Wu'), warn);
  const readKnowing = (person: { id: string; name: string }, change: (document: Document) => void) => {
    const { document, url } = open();
    change(document);
    const reader = createPageReader(osTicket, options);
    const before = reader.read(document, url);
    reader.knows(person);
    const after = reader.read(document, url);
    expect(after).not.toBe(before);
    return after;
  };

  it('makes own what was unknown', () => {
    const reading = readKnowing(nora, elses);
    expect(reading?.viewer).toEqual(nora);
    expect(reading && authors(reading)).toEqual(['customer', 'agent', 'me', 'customer']);
  });

  it('adds the number to the name that the page itself proves', () => {
    expect(readKnowing({ id: '70', name: 'Nora Maria Ekdal' }, () => undefined)?.viewer).toEqual(nora);
  });

  it('tells the number only where the page writes names in another way', () => {
    const closing = event(2, 'thumbs-up-alt', 'Closed by <b>Ekdal, Nora</b> with status of Resolved {time}');
    const reading = readKnowing(nora, both(elses, write(author('404'), 'Ekdal, Nora'), closing));
    expect(reading?.viewer).toEqual({ id: '70' });
    expect(reading && authors(reading)?.[2]).toBe('unknown');
  });

  it('does not tell the agent from a namesake whose ticket it is', () => {
    const reading = readKnowing(nora, both(write('#field_assign', 'Nora Ekdal'), warn));
    expect(reading?.viewer).toEqual(nora);
    expect(reading && authors(reading)?.[2]).toBe('unknown');
    expect(reading).not.toHaveProperty('assignee');
    const [assigned] = reading?.changes?.filter(({ field }) => field === 'assignee') ?? [];
    expect(assigned).toBeDefined();
    expect(assigned).not.toHaveProperty('to');
  });

  it('is not doubted where the warning is of a team that is another’s', () => {
    const reading = readKnowing(nora, both(write('#field_assign', 'Nora Ekdal / Second line'), warn));
    expect(reading && authors(reading)?.[2]).toBe('me');
    expect(reading?.assignee).toEqual({ name: 'Nora Ekdal' });
  });

  it('counts for nothing on a page of somebody else', () => {
    expect(readKnowing({ id: '71', name: 'Tomasz Wu' }, elses)).not.toHaveProperty('viewer');
  });
});

describe('events of osTicket', () => {
  it.each<[string, string, object | undefined]>([
    [
      'hand-right',
      '<b>Nora Ekdal</b> claimed this {time}',
      { by: 'me', field: 'assignee', to: { name: 'Nora Ekdal' } },
    ],
    [
      'share-alt',
      '<b>Tomasz Wu</b> transferred this to <strong>Pots</strong> {time}',
      { by: 'agent', field: 'group', to: { name: 'Pots' } },
    ],
    [
      'unlock',
      'Ticket released from <strong>Tomasz Wu</strong> by <b>Nora Ekdal</b> {time}',
      { field: 'assignee', from: { name: 'Tomasz Wu' } },
    ],
    [
      'unlock',
      'Ticket released from <strong>Team</strong> and <strong>Tomasz Wu</strong> by <b>Nora Ekdal</b> {time}',
      { from: { name: 'Tomasz Wu' }, to: { nobody: true } },
    ],
    ['unlock', '<b>Nora Ekdal</b> released ticket assignment {time}', { field: 'assignee', to: { nobody: true } }],
    [
      'thumbs-up-alt',
      'Closed by <b>Nora Ekdal</b> with status of Closed {time}',
      { field: 'status', to: { code: 'closed', name: 'Closed' } },
    ],
    [
      'thumbs-up-alt',
      'Closed by <b>Nora Ekdal</b> with status of Not Resolved {time}',
      { field: 'status', to: { name: 'Not Resolved' } },
    ],
    [
      'thumbs-up-alt',
      'Gesloten door <b>Nora Ekdal</b> met status Resolved {time}',
      { field: 'status', to: { code: 'solved' } },
    ],
    ['thumbs-up-alt', 'Closed by <b>Nora Ekdal</b> {time}', { field: 'status' }],
    [
      'pencil',
      '<b>Nora Ekdal</b> changed the status to <strong>Resting</strong> {time}',
      { field: 'status', to: { name: 'Resting' } },
    ],
    [
      'pencil',
      '<b>Nora Ekdal</b> changed the status to <strong>Open</strong> {time}',
      { field: 'status', to: { code: 'open', name: 'Open' } },
    ],
    [
      'pencil',
      'Updated by <b>Nora Ekdal</b> {time} — <strong>Priority Level</strong> changed from <strong>Normal</strong> to <strong>Emergency</strong>',
      { field: 'priority', from: { code: 'normal', name: 'Normal' }, to: { code: 'urgent', name: 'Emergency' } },
    ],
    [
      'pencil',
      'Updated by <b>Nora Ekdal</b> {time} — <strong>Impact</strong> changed from <strong>Low</strong> to <strong>High</strong>',
      undefined,
    ],
    ['pencil', 'Updated by <b>Nora Ekdal</b> {time} — unset <strong>Due Date</strong>', undefined],
    ['time', 'Flagged as overdue by the system {time}', undefined],
    ['exchange', '<b>Nora Ekdal</b> referred this to <strong>Pots</strong> {time}', undefined],
  ])('%s: %s', (icon, description, expected) => {
    const before = (read().changes ?? []).slice(1);
    const changes = read(event(1, icon, description)).changes ?? [];
    const [change] = changes;
    if (expected === undefined) expect(changes.map(({ field }) => field)).toEqual(before.map(({ field }) => field));
    else expect(change).toMatchObject(expected);
    const isCoded = JSON.stringify(expected)?.includes('code') ?? true;
    if (!isCoded) expect(change?.to ?? {}).not.toHaveProperty('code');
  });
});

describe('addresses of osTicket', () => {
  it.each<[string, string | undefined]>([
    ['tickets.php?id=31', '31'],
    ['tickets.php?a=view&id=31&x=1#note', '31'],
    ['tickets.php?id=0031', '31'],
    ['tickets.php?number=400200', '31'],
    ['tickets.php', '31'],
    ['tickets.php?id=32', undefined],
    ['tasks.php?id=31', undefined],
    ['users.php?id=31', undefined],
    ['../tickets.php?id=31', undefined],
  ])('%s', (address, ticketId) => {
    const { document, url } = open(address);
    expect(readPage(osTicket, document, url, options)?.ref.ticketId).toBe(ticketId);
  });

  it('has no ticket in front under a ticket’s address without the ticket', () => {
    const { document, url } = open();
    element(document, '#content').innerHTML =
      '<div id="msg_error">ticket: Unknown or invalid ID.</div><div class="sticky bar"><div class="flush-left"><h2><a href="tickets.php?queue=1">Open</a></h2></div></div>';
    expect(readPage(osTicket, document, url, options)).toBeNull();
    expect(isListAddress(url, osTicket.address, '/help')).toBe(true);
  });

  it('has the ticket in front while its fields are edited', () => {
    const { document, url } = open('tickets.php?id=31&a=edit');
    element(document, '#content').innerHTML =
      '<form action="tickets.php?id=31&amp;a=edit" method="post" class="save"><input type="hidden" name="a" value="edit" /><input type="hidden" name="id" value="31" /><select name="source"><option value="" selected>—</option><option value="Phone" selected>Phone</option></select></form>';
    expect(readPage(osTicket, document, url, options)).toEqual({
      ref: { helpDesk: 'os-ticket', ticketId: '31' },
      lane: 'page',
      revision: osTicket.revision,
      channel: 'phone',
    });
  });

  it.each([
    ['', true],
    ['index.php', true],
    ['tickets.php?queue=6', true],
    ['tickets.php?a=search&query=kettle', true],
    ['tickets.php?a=open&uid=90', false],
    ['profile.php', false],
    ['dashboard.php', false],
  ])('a list: %s', (address, isList) => {
    expect(isListAddress(new URL(address, home), osTicket.address, '/help')).toBe(isList);
  });

  it('is recognised below its path, once signed in, and not on customers’ pages', () => {
    const { document, url } = open();
    expect(recognise(document, url)).toEqual([{ helpDesk: 'os-ticket', basePath: '/help' }]);
    remove('#info')(document);
    expect(recognise(document, url)).toEqual([]);
  });

  it('reads what is put in place of another ticket, and only touched entries anew', () => {
    const { document, url } = open();
    const reader = createPageReader(osTicket, options);
    expect(reader.read(document, url)?.messages?.length).toBe(4);
    const { MutationObserver } = document.defaultView ?? window;
    const observer = new MutationObserver(() => undefined);
    observer.observe(element(document, '#pjax-container'), { childList: true, subtree: true, characterData: true });
    write(author('403'), 'Nora Ekdal')(document);
    reader.forget(observer.takeRecords());
    expect(reader.read(document, url)?.messages?.[1]?.author).toBe('unknown');
  });
});
