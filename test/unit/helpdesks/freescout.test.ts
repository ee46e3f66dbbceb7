import { describe, expect, it } from 'vitest';
import { freescout } from '../../../lib/helpdesks/freescout.ts';
import { freescoutLanguages } from '../../../lib/helpdesks/freescout-languages.ts';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { isNewTicketAddress } from '../../../lib/helpdesks/new-ticket.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import type { Change, Message, TicketReading } from '../../../lib/model/reading.ts';
import { element, fixturePage } from './fixture-page.ts';

const url = new URL('https://desk.example/help/conversation/41?folder_id=17');
const options = { basePath: '/help', zone: 'Europe/Warsaw' };

const open = fixturePage('freescout/conversation.html', url);

function read(change: (document: Document) => void = () => undefined, zone: string = options.zone): TicketReading {
  const document = open();
  change(document);
  const reading = readPage(freescout, document, url, { ...options, zone });
  if (reading === null) throw new Error('The fixture is not read as a ticket');
  return reading;
}

interface Thread {
  kind: 'customer' | 'message' | 'note' | 'draft';
  /** Id of the agent or the customer. */
  by?: string;
  name?: string;
  status?: string;
  at?: string;
  badge?: string;
  alert?: string;
  body?: string;
}

function thread(
  { kind, by, name = 'Somebody', status = '', at, badge = '', alert = '', body = '' }: Thread,
  id: number,
) {
  const person = kind === 'customer' ? `customers/${by}/edit` : `users/profile/${by}`;
  return `
    <div class="thread thread-type-${kind}" id="thread-${id}"><div class="thread-message">
      ${badge && `<div class="thread-badge"><i class="glyphicon ${badge}"></i></div>`}
      <div class="thread-header">
        <div class="thread-title"><div class="thread-person"><strong>
          ${by === undefined ? name : `<a href="https://desk.example/help/${person}">${name}</a>`}
        </strong></div></div>
        <div class="thread-info"><a class="thread-date" title="${at ?? 'Nov 18, 2026 08:00'}">now</a><br>
          ${kind === 'draft' ? '' : `<span class="thread-status"> ${status} </span>`}</div>
      </div>
      <div class="thread-body">${alert}<div class="thread-content">${body}</div></div>
    </div></div>`;
}

function lineItem(text: string, id: number): string {
  return `
    <div class="thread thread-type-lineitem thread-state-published" id="thread-${id}"><div class="thread-message">
      <div class="thread-header">
        <div class="thread-title">\n ${text}\n </div>
        <div class="thread-info"><a class="thread-date" title="Nov 18, 2026 08:00">now</a></div>
      </div>
    </div></div>`;
}

const fromIwo = (more: Partial<Thread> = {}): Thread => ({ kind: 'customer', by: '90', ...more });
const fromMe = (more: Partial<Thread> = {}): Thread => ({ kind: 'message', by: '70', name: 'you', ...more });
const fromTomasz = (more: Partial<Thread> = {}): Thread => ({ kind: 'message', by: '71', ...more });

/** Puts these entries on the page, the oldest first and numbered from 501 on. */
function tellStory(document: Document, entries: readonly (Thread | string)[]): void {
  const threads = entries.map((entry, index) =>
    typeof entry === 'string' ? lineItem(entry, 501 + index) : thread(entry, 501 + index),
  );
  element(document, '#conv-layout-main').innerHTML = threads.reverse().join('\n');
}

function story(
  entries: readonly (Thread | string)[],
  more: (document: Document) => void = () => undefined,
): TicketReading {
  return read((document) => {
    tellStory(document, entries);
    more(document);
  });
}

const opened = fromIwo({ status: 'Anyone, New' });
const told = ({ id, by, field, from, to }: Change) => [id, by, field, from, to];
const author = ({ id, author: who, authorId, visibility }: Message) => [id, who, authorId, visibility];
const nobody = { nobody: true };
const me = { id: '70' };
const tomasz = { id: '71', name: 'Tomasz Wilk' };
const status = (code: string, name?: string) => (name === undefined ? { code } : { code, name });

describe('a FreeScout conversation', () => {
  it('says what stands in its header, the status by its number whatever its name is', () => {
    expect(read()).toMatchObject({
      ref: { helpDesk: 'freescout', ticketId: '41' },
      lane: 'page',
      viewer: { id: '70' },
      status: { code: 'solved', label: 'Solved' },
      assignee: { id: '70' },
      group: { id: '8', name: 'Kettles' },
      channel: 'email',
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'minute' },
      createdBy: 'customer',
      requester: '71',
      complete: true,
    });
  });

  it('never takes "Me" for a name, and knows others by theirs', () => {
    expect(read().assignee).toEqual(me);
    const { assignee } = read((document) => {
      element(document, '.conv-user .active').className = '';
      element(document, '[data-user_id="71"]').parentElement?.setAttribute('class', 'active');
    });
    expect(assignee).toEqual(tomasz);
  });

  it('knows nobody by the number, and leaves somebody who is not in the list a name', () => {
    const none = read((document) => {
      element(document, '.conv-user .active').className = '';
      element(document, '[data-user_id="-1"]').parentElement?.setAttribute('class', 'active');
    });
    expect(none.assignee).toBeNull();
    const gone = read((document) => {
      element(document, '.conv-user .active').className = '';
      element(document, '#conv-assignee .conv-info-val span').textContent = 'Jo Gone';
    });
    expect(gone.assignee).toEqual({ name: 'Jo Gone' });
  });

  it('tells authors by their ids, though customers and agents share numbers', () => {
    expect(read().messages?.map(author)).toEqual([
      ['402', 'customer', undefined, 'public'],
      ['404', 'agent', '71', 'internal'],
      ['405', 'me', '70', 'public'],
      ['406', 'customer', undefined, 'public'],
    ]);
    const { messages, requester } = story([fromIwo({ by: '70', status: 'Anyone, New' })]);
    expect(messages?.[0]?.author).toBe('customer');
    expect(requester).toBe('71');
  });

  it('tells changes with entries and changes made with a message', () => {
    expect(read().changes?.map(told)).toEqual([
      ['403', 'agent', 'assignee', nobody, { id: '72', name: 'Zoë Ramos, Jr.' }],
      ['405', 'me', 'status', status('open'), status('solved')],
      ['405', 'me', 'assignee', { id: '72', name: 'Zoë Ramos, Jr.' }, { id: '70', name: 'Nora Ekdal' }],
      ['406', 'customer', 'status', status('solved'), status('open')],
      ['407', 'me', 'status', status('open'), status('solved', 'Solved')],
    ]);
  });

  it('gives times to the minute in the agent’s zone, from the title before and after it was moved', () => {
    const moments = read().messages?.map(({ at, precision }) => [new Date(at ?? 0).toISOString(), precision]);
    expect(moments?.[1]).toEqual(['2026-11-16T09:15:00.000Z', 'minute']);
    const raw = read((document) => {
      for (const date of document.querySelectorAll('.thread-date')) {
        date.setAttribute('title', date.getAttribute('data-original-title') ?? '');
        date.removeAttribute('data-original-title');
      }
    });
    expect(raw).toEqual(read());
  });

  it('leaves times out without a zone', () => {
    const reading = readPage(freescout, open(), url, { basePath: '/help' });
    expect(reading).not.toHaveProperty('createdAt');
    expect(reading?.messages?.every(({ at }) => at === undefined)).toBe(true);
  });

  it('says nothing of a conversation whose threads are not there', () => {
    const reading = read((document) => element(document, '#conv-layout-main').replaceChildren());
    for (const fact of ['messages', 'changes', 'complete', 'createdAt']) expect(reading).not.toHaveProperty(fact);
    expect(reading.status?.code).toBe('solved');
  });
});

describe('what FreeScout writes beside a message', () => {
  it('is a change only where it differs from what was known', () => {
    const { changes } = story([
      opened,
      fromTomasz({ status: 'Tomasz Wilk, Pending' }),
      fromTomasz({ kind: 'note', status: 'Tomasz Wilk, Pending' }),
      fromIwo({ status: 'New' }),
    ]);
    expect(changes?.map(told)).toEqual([
      ['502', 'agent', 'status', status('open'), status('pending')],
      ['502', 'agent', 'assignee', nobody, tomasz],
      ['504', 'customer', 'status', status('pending'), status('open')],
    ]);
  });

  it('takes a name with a comma as it is, alone and before a status', () => {
    for (const [text, code] of [
      ['Zoë Ramos, Jr., Pending', 'pending'],
      ['Zoë Ramos, Jr.', undefined],
    ] as const) {
      const { changes = [] } = story([opened, fromTomasz({ status: text })]);
      expect(changes.find(({ field }) => field === 'assignee')?.to).toEqual({ id: '72', name: 'Zoë Ramos, Jr.' });
      expect(changes.find(({ field }) => field === 'status')?.to?.code).toBe(code);
    }
  });

  it('is nobody’s known where two people in the menu bear the name', () => {
    const { changes } = read((document) => {
      const namesake = '<li><a href="#" data-user_id="79">Zoë Ramos, Jr.</a></li>';
      element(document, '#conv-toolbar .conv-user [data-user_id="72"]').insertAdjacentHTML('afterend', namesake);
    });
    const given = changes?.find(({ id, field }) => id === '403' && field === 'assignee');
    expect(given).toBeDefined();
    expect(given).not.toHaveProperty('to');
  });

  it('is the viewer where the newest word on the assignee is hers and she has the conversation', () => {
    const { changes } = story([opened, fromMe({ status: 'Nora Ekdal, Pending' })]);
    expect(changes?.[1]?.to).toEqual({ id: '70', name: 'Nora Ekdal' });
  });

  it('is a name only where somebody else has it now', () => {
    const { changes } = story([opened, fromMe({ status: 'Nora Ekdal, Pending' }), 'you assigned to Tomasz Wilk']);
    expect(changes?.map(({ field, to }) => [field, to])).toEqual([
      ['status', status('pending')],
      ['assignee', { name: 'Nora Ekdal' }],
      ['assignee', tomasz],
    ]);
  });

  it('is not known where another agent bears the name that the viewer’s may be', () => {
    const { changes } = story([opened, fromTomasz({ status: 'Nora Ekdal, New' })], (document) => {
      element(document, '[data-user_id="71"]').textContent = 'Nora Ekdal';
    });
    expect(changes).toEqual([]);
  });

  it('is not taken for the viewer’s name when it begins otherwise', () => {
    const { changes } = story([opened, fromMe({ status: 'Jo Gone, New' })]);
    expect(changes?.[0]?.to).toEqual({ name: 'Jo Gone' });
  });

  it('says nothing of changes after a reply that may have been taken back', () => {
    const { changes } = story([
      opened,
      { kind: 'draft', name: 'you' },
      fromIwo({ status: 'Pending' }),
      fromIwo({ status: 'New' }),
    ]);
    expect(changes?.map(told)).toEqual([['504', 'customer', 'status', status('pending'), status('open')]]);
  });
});

describe('entries that FreeScout writes as sentences', () => {
  it.each([
    ['you marked as Pending', 'status', 'me', status('open'), status('pending', 'Pending')],
    ['Tomasz Wilk marked as New', 'status', 'agent', status('open'), status('open', 'New')],
    ['Jo Gone marked as Solved', 'status', 'unknown', status('open'), status('solved', 'Solved')],
    ['you assigned to yourself', 'assignee', 'me', nobody, me],
    ['Tomasz Wilk assigned to you', 'assignee', 'agent', nobody, me],
    ['you assigned to anyone', 'assignee', 'me', nobody, nobody],
    ['you assigned to Zoë Ramos, Jr.', 'assignee', 'me', nobody, { id: '72', name: 'Zoë Ramos, Jr.' }],
    ['you assigned to Jo Gone', 'assignee', 'me', nobody, { name: 'Jo Gone' }],
    ['you moved conversation from another mailbox', 'group', 'me', undefined, { id: '8', name: 'Kettles' }],
    ['Tomasz Wilk deleted', 'deleted', 'agent', nobody, undefined],
    ['you restored', 'deleted', 'me', nobody, nobody],
  ])('%s', (sentence, field, by, from, to) => {
    const { changes, complete } = story([opened, sentence]);
    expect(changes?.map(told)).toEqual([['502', by, field, from, to]]);
    expect(complete).toBe(true);
  });

  it.each([
    ['you marked as Waiting for parts', 'a status that the page does not have'],
    ['Robot: tag "spare part" deleted', 'an author who is not known, before a short sentence'],
    ['Tomasz Wilk ran the Night workflow', 'a module’s own sentence'],
    ['you assigned to a assigned to b', 'a sentence that can be read in two ways'],
  ])('%s (%s) says nothing, and leaves the history open', (sentence) => {
    const reading = story([opened, sentence]);
    expect(reading.changes).toEqual([]);
    for (const fact of ['complete', 'createdAt', 'createdBy']) expect(reading).not.toHaveProperty(fact);
  });

  it('does not tell an agent who changes the customer for a change of the conversation', () => {
    const { changes, complete } = story([opened, 'you changed the customer to <a href="/customers/91/edit">Ola</a>']);
    expect([changes, complete]).toEqual([[], true]);
  });

  it('does not know who got a conversation that was moved, nor where an earlier move led to', () => {
    const { changes } = story([
      opened,
      'you moved conversation from another mailbox',
      'Tomasz Wilk moved conversation from another mailbox',
      'you assigned to Tomasz Wilk',
    ]);
    expect(changes?.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['group', undefined, undefined],
      ['group', undefined, { id: '8', name: 'Kettles' }],
      ['assignee', undefined, tomasz],
    ]);
  });

  it('sets the mark of spam and takes it off again, by an entry or with a message', () => {
    const { changes } = story([opened, 'you marked as Spam', fromIwo({ status: 'New' })]);
    expect(changes?.map(told)).toEqual([
      ['502', 'me', 'status', status('open'), status('closed', 'Spam')],
      ['502', 'me', 'spam', nobody, {}],
      ['503', 'customer', 'status', status('closed', 'Spam'), status('open')],
      ['503', 'customer', 'spam', {}, nobody],
    ]);
  });

  it('marks a conversation that came as spam', () => {
    expect(story([fromIwo({ status: 'Anyone, Spam' })]).changes?.map(told)).toEqual([
      ['501', 'customer', 'spam', nobody, {}],
    ]);
  });
});

describe('conversations that were merged or deleted', () => {
  const deleted = (document: Document): void => {
    element(document, '#conv-assignee').closest('li')?.remove();
    element(document, '#conv-status').setAttribute('data-original-title', 'Status: New');
    element(document, '.conv-status').innerHTML = '<li><a href="#" class="conv-restore-trigger">Restore</a></li>';
  };

  it('the one that went names its survivor by the address, whatever number it shows', () => {
    const reading = story(
      [
        'you merged into conversation #<a href="https://desk.example/help/conversation/39?folder_id=6">390</a>',
        'you deleted',
      ],
      deleted,
    );
    expect(reading.links).toEqual([{ kind: 'mergedInto', ticketId: '39' }]);
    expect(reading.changes?.map(told)).toEqual([
      ['501', 'me', 'merged', undefined, { id: '39' }],
      ['502', 'me', 'deleted', undefined, undefined],
    ]);
    expect(reading.messages).toEqual([]);
    expect(reading.status).toEqual({ code: 'open', label: 'New' });
    expect(reading).not.toHaveProperty('assignee');
  });

  it('a deleted one still tells what stood beside its messages', () => {
    const { changes } = story([opened, fromTomasz({ status: 'Tomasz Wilk, Pending' }), 'you deleted'], deleted);
    expect(changes?.map(({ id, field, to }) => [id, field, to])).toEqual([
      ['502', 'status', status('pending')],
      ['503', 'deleted', undefined],
    ]);
  });

  it('the one that stays keeps all messages, but tells neither an opening nor earlier changes', () => {
    const reading = story([
      opened,
      'you marked as Solved',
      fromIwo({ status: 'New' }),
      'you merged with another conversation',
      'you marked as Pending',
    ]);
    expect(reading.messages?.map(({ id, opening }) => [id, opening])).toEqual([
      ['501', undefined],
      ['503', undefined],
    ]);
    expect(reading.changes?.map(({ id }) => id)).toEqual(['505']);
    for (const fact of ['complete', 'createdAt', 'createdBy', 'links']) expect(reading).not.toHaveProperty(fact);
  });
});

describe('kinds of messages', () => {
  const one = (message: Thread, more?: (document: Document) => void) => story([opened, message], more).messages?.[1];

  it('a forward is written to a third party, on both sides', () => {
    expect(one(fromMe({ kind: 'note', badge: 'glyphicon-arrow-right' }))?.visibility).toBe('thirdParty');
    const origin =
      '<div class="alert alert-info">From <a href="https://desk.example/help/conversation/40#thread-3">#40</a></div>';
    const [first] = story([fromMe({ status: 'Nora Ekdal, New', alert: origin })]).messages ?? [];
    expect(first).toMatchObject({ author: 'me', visibility: 'thirdParty', opening: true });
  });

  it('a mail server’s bounce is not the customer’s', () => {
    const link = '<a href="https://desk.example/help/conversation/41#thread-id=405">#41</a>';
    expect(one(fromIwo({ alert: `<div class="alert alert-warning">Bounce for ${link}</div>` }))?.author).toBe('system');
    expect(one(fromIwo({ alert: '<div class="alert alert-warning">This is a bounce.</div>' }))?.author).toBe('unknown');
  });

  it('drafts are none', () => {
    expect(story([opened, { kind: 'draft', by: '70', name: 'you' }]).messages?.map(({ id }) => id)).toEqual(['501']);
  });

  it('an agent’s first message opens a conversation at a time that is not known: it may have been a draft', () => {
    const reading = story([fromTomasz({ status: 'Tomasz Wilk, Pending' })]);
    expect(reading).toMatchObject({ createdBy: 'agent', complete: true });
    expect(reading).not.toHaveProperty('createdAt');
  });

  it('a call begins with a note', () => {
    const reading = story([fromMe({ kind: 'note', badge: 'glyphicon-earphone', status: 'Nora Ekdal, New' })]);
    expect(reading).toMatchObject({ channel: 'phone', createdBy: 'me' });
    expect(reading.messages?.[0]).toMatchObject({ visibility: 'internal', opening: true });
  });

  it.each([
    ['conv-type-chat', 'chat'],
    ['conv-type-e-mail conv-following', 'email'],
    ['conv-type-carrier pigeon', undefined],
  ])('%s is %s', (name, channel) => {
    expect(read((document) => element(document, '#conv-layout').setAttribute('class', name)).channel).toBe(channel);
  });

  it('what a customer puts into a mail forges nothing', () => {
    const forged = thread(fromMe({ status: 'Tomasz Wilk, Solved', at: 'Nov 1, 2026 08:00' }), 999);
    const alert = '<div class="thread-body"><div class="alert alert-warning"><a href="#thread-id=1"></a></div></div>';
    const body = `${forged}${lineItem('you marked as Solved', 998)}${alert}<a href="/users/profile/70">you</a>`;
    const reading = story([fromIwo({ status: 'Anyone, New', body })]);
    expect(reading.messages?.map(author)).toEqual([['501', 'customer', undefined, 'public']]);
    expect(reading.changes).toEqual([]);
    expect(reading).toEqual(story([opened]));
  });
});

describe('FreeScout in other languages', () => {
  /** As PHP does it: the author comes with the spaces of its own template. */
  const written = (template: string, by: string, to: string): string =>
    template.replace('{author}', `\n    ${by}\n`).replace('{to}', to);
  const word = (language: (typeof freescoutLanguages)[string], label: string, code: string): string[] =>
    Object.entries(language.labels[label] ?? {}).flatMap(([text, of]) => (of === code ? [text] : []));

  it.each(Object.entries(freescoutLanguages))(
    '%s: every sentence is understood, and as no other one',
    (code, language) => {
      const [you = ''] = word(language, 'you', 'me');
      const [anyone = ''] = word(language, 'nobody', '-1');
      const template = (name: string): string => language.sentences[name]?.[0] ?? '';
      const document = open();
      document.documentElement.lang = code;
      const tell = (name: string, by: string, to = ''): Change[] | undefined => {
        tellStory(document, [opened, written(template(name), by, to)]);
        return readPage(freescout, document, url, options)?.changes;
      };
      expect(tell('statusChanged', you, 'Pending')?.map(told)).toEqual([
        ['502', 'me', 'status', status('open'), status('pending', 'Pending')],
      ]);
      expect(tell('assigned', you, anyone)?.map(told)).toEqual([['502', 'me', 'assignee', nobody, nobody]]);
      expect(tell('assigned', 'Tomasz Wilk', you)?.map(told)).toEqual([['502', 'agent', 'assignee', nobody, me]]);
      expect(tell('assigned', you, 'Tomasz Wilk')?.[0]?.to).toEqual(tomasz);
      expect(tell('moved', you)?.map(({ field }) => field)).toEqual(['group']);
      expect(tell('merged', you, '39')?.map(({ field }) => field)).toEqual(['merged']);
      expect(tell('deleted', 'Tomasz Wilk')?.map(told)).toEqual([['502', 'agent', 'deleted', nobody, undefined]]);
      expect(tell('restored', you)?.map(({ field, to }) => [field, to])).toEqual([['deleted', nobody]]);
      expect(tell('customerChanged', you, 'Ola')).toEqual([]);
      expect(tell('joined', you)).toEqual([]);
    },
  );

  it.each(Object.entries(freescoutLanguages))('%s has all months', (_, { months }) => {
    expect([...new Set(Object.values(months))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each([
    ['en', 'Nov 20, 2026 09:00pm', 'UTC', '2026-11-20T21:00Z'],
    ['en', 'Nov 20, 2026 12:05am', 'UTC', '2026-11-20T00:05Z'],
    ['pl', 'Lis 18, 2026 15:45', 'Europe/Warsaw', '2026-11-18T14:45Z'],
    ['ru', 'Нояб 14, 2026 08:36', 'Europe/Moscow', '2026-11-14T05:36Z'],
    ['ko', '11월 20, 2026 10:00오후', 'Asia/Seoul', '2026-11-20T13:00Z'],
    ['ja', '11月 20, 2026 10:00午後', 'Asia/Tokyo', '2026-11-20T13:00Z'],
    ['zh-CN', '11月 18, 2026 22:20', 'Asia/Shanghai', '2026-11-18T14:20Z'],
    ['de', 'März 3, 2026 07:00', 'UTC', '2026-03-03T07:00Z'],
    ['pl', 'Foo 18, 2026 15:45', 'UTC', undefined],
    ['en', 'Nov 20, 2026 13:00pm', 'UTC', undefined],
    ['en', 'Nov 20, 2026 09:00xm', 'UTC', undefined],
  ])('%s: %s', (code, text, zone, expected) => {
    const { messages } = read((document) => {
      document.documentElement.lang = code;
      element(document, '#thread-406 .thread-date').setAttribute('data-original-title', text);
    }, zone);
    expect(messages?.at(-1)?.at).toBe(expected === undefined ? undefined : Date.parse(expected));
  });

  it('a language that is not written down gives messages, and no changes', () => {
    const reading = read((document) => {
      document.documentElement.lang = 'tlh';
    });
    expect(reading.messages?.map(author)).toEqual(read().messages?.map(author));
    for (const fact of ['changes', 'complete', 'createdAt']) expect(reading).not.toHaveProperty(fact);
  });
});

describe('where a conversation is in front', () => {
  it('is recognised below its base path, and not by its guests', () => {
    expect(recognise(open(), url, [freescout])).toEqual([{ helpDesk: 'freescout', basePath: '/help' }]);
    const guest = open();
    guest.body.className = 'user-is-guest';
    expect(recognise(guest, url, [freescout])).toEqual([]);
  });

  it.each([
    ['/help/conversation/41', '41'],
    ['/help/conversation/41?folder_id=17#thread-405', '41'],
    ['/help/conversation/42', undefined],
    ['/help/mailbox/8/17', undefined],
    ['/help/conversation/ajax-html/merge_conv?conversation_id=41', undefined],
  ])('%s: %s', (path, expected) => {
    const address = new URL(path, url);
    expect(ticketInFront(open(), address, freescout.address, '/help')?.ticketId).toBe(expected);
  });

  it('is none on a draft that was never sent, nor on the page for the printer', () => {
    const draft = open();
    element(draft, '#conv-layout').className = 'conv-new';
    const print = open();
    print.body.classList.add('print');
    for (const document of [draft, print]) expect(readPage(freescout, document, url, options)).toBeNull();
  });

  it.each([
    ['/help/mailbox/8', true],
    ['/help/mailbox/8/17', true],
    ['/help/mailbox/8/chats', true],
    ['/help/search?q=kettle', true],
    ['/help/customers/90', true],
    ['/help/mailbox/8/new-ticket', false],
    ['/help/customers/90/edit', false],
    ['/help/users/profile/70', false],
  ])('%s is a list: %s', (path, expected) => {
    expect(isListAddress(new URL(path, url), freescout.address, '/help')).toBe(expected);
  });

  it('is one to be where a new one is written', () => {
    const isNew = (path: string) => isNewTicketAddress(new URL(path, url), freescout.address, '/help');
    expect(isNew('/help/mailbox/8/new-ticket?from_thread_id=405')).toBe(true);
    expect(isNew('/help/mailbox/8')).toBe(false);
  });
});
