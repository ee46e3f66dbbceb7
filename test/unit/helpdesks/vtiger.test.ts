import { describe, expect, it } from 'vitest';
import { apiRequests, isAllowed } from '../../../lib/helpdesks/api-requests.ts';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import { vtiger } from '../../../lib/helpdesks/vtiger.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { element, fixturePage } from './fixture-page.ts';

type Fixture = 'summary' | 'updates';
const url = new URL('https://crm.example/index.php?module=HelpDesk&view=Detail&record=310');

function open(name: Fixture, at = url): Document {
  return fixturePage(`vtiger/${name}.html`, at)();
}

function read(name: Fixture, change: (document: Document) => void = () => undefined): TicketReading {
  const document = open(name);
  change(document);
  const reading = readPage(vtiger, document, url, { basePath: '', zone: 'Europe/Oslo' });
  if (reading === null) throw new Error('The fixture is not read as a ticket');
  return reading;
}

const comment = (document: Document, id: string): Element => {
  const found = element(document, `[data-commentid="${id}"]`).closest('.singleComment');
  if (found === null) throw new Error(`The fixture has no comment ${id}`);
  return found;
};
const author = (reading: TicketReading, id: string) => reading.messages?.find((message) => message.id === id)?.author;
const lockAll = (document: Document): void => {
  for (const edit of document.querySelectorAll('.edit')) edit.remove();
};

describe('the summary of a Vtiger ticket', () => {
  it('says what its fields and comments say, and that there is more', () => {
    expect(read('summary')).toEqual({
      ref: { helpDesk: 'vtiger', ticketId: '310' },
      lane: 'page',
      revision: 1,
      viewer: { id: '21', name: 'Nora Ekdal' },
      status: { code: 'open', label: 'In Progress' },
      assignee: { id: '21', name: 'Nora Ekdal' },
      priority: { code: 'urgent', label: 'Urgent' },
      requester: '290',
      messages: [
        { order: 0, author: 'unknown', visibility: 'public', opening: true },
        {
          id: '322',
          at: Date.parse('2026-11-18T07:15Z'),
          precision: 'minute',
          order: 1,
          author: 'customer',
          visibility: 'public',
        },
        {
          id: '327',
          at: Date.parse('2026-11-18T15:05Z'),
          precision: 'minute',
          order: 2,
          author: 'agent',
          visibility: 'internal',
        },
        {
          id: '331',
          at: Date.parse('2026-11-19T08:30Z'),
          precision: 'minute',
          order: 3,
          author: 'me',
          authorId: '21',
          visibility: 'public',
        },
      ],
      complete: false,
    });
  });

  it.each([
    ['en_us', 'Closed', 'solved'],
    ['pl_pl', 'Zamknięte', 'solved'],
    ['pl_pl', 'Closed', 'solved'],
    ['ru_ru', 'Ожидание Ответа', 'pending'],
    ['de_de', 'warte auf Zuarbeit', 'pending'],
    ['es_es', 'Esperando', 'pending'],
    ['fr_fr', 'Fermé', 'solved'],
    ['it_it', 'In Corso', 'open'],
    ['nl_nl', 'Wacht op reactie', 'pending'],
    ['pt_br', 'Aguarda Resposta', 'pending'],
    ['pl_pl', 'Закрыто', undefined],
    ['xx_xx', 'Closed', undefined],
    ['en_us', 'Waiting for parts', undefined],
  ])('after an edit in place goes by what is shown: in %s %s is %s', (language, text, code) => {
    const { status } = read('summary', (document) => {
      document.body.dataset['language'] = language;
      const value = element(document, '[data-name="ticketstatus"]').closest('td')?.querySelector('.value');
      if (value) value.textContent = text;
    });
    expect(status).toEqual({ ...(code === undefined ? {} : { code }), label: text });
  });

  it('after an edit in place takes code and owner from the list that the product leaves there', () => {
    const { status, assignee } = read('summary', (document) => {
      const edit = (name: string, text: string, options: string): void => {
        const cell = element(document, `[data-name="${name}"]`).closest('td');
        const value = cell?.querySelector('.value');
        if (value) value.textContent = text;
        cell?.querySelector('.edit')?.insertAdjacentHTML('beforeend', `<select name="${name}">${options}</select>`);
      };
      edit('ticketstatus', 'Erledigt', '<option value="Open">Offen</option><option value="Closed">Erledigt</option>');
      edit(
        'assigned_user_id',
        'Tomas Lind',
        '<option value="21">Nora Ekdal</option><option value="22">Tomas Lind</option>',
      );
    });
    expect(status).toEqual({ code: 'solved', label: 'Erledigt' });
    expect(assignee).toEqual({ id: '22', name: 'Tomas Lind' });
  });

  it('has no assignee known by a name that two people in that list bear', () => {
    const { assignee } = read('summary', (document) => {
      lockAll(document);
      const options = '<option value="21">Nora Ekdal</option><option value="29">Nora Ekdal</option>';
      document.body.insertAdjacentHTML('beforeend', `<select name="assigned_user_id">${options}</select>`);
    });
    expect(assignee).toBeUndefined();
  });

  it('goes by labels where the viewer may not edit, and has no id of the assignee then', () => {
    const { status, priority, assignee, requester } = read('summary', lockAll);
    expect(status).toEqual({ code: 'open', label: 'In Progress' });
    expect(priority).toEqual({ code: 'urgent', label: 'Urgent' });
    expect(assignee).toEqual({ name: 'Nora Ekdal' });
    expect(requester).toBe('290');
  });

  it('knows no field by a label that two rows have, or that its language does not', () => {
    const twice = read('summary', (document) => {
      lockAll(document);
      element(document, 'label[title="Description"]').textContent = 'Status';
    });
    expect(twice).not.toHaveProperty('status');
    const foreign = read('summary', (document) => {
      lockAll(document);
      document.body.dataset['language'] = 'xx_xx';
    });
    expect(foreign).not.toHaveProperty('status');
    expect(foreign).not.toHaveProperty('assignee');
  });

  it('says nothing of a requester that is not set', () => {
    expect(read('summary', (document) => element(document, 'a[href*="Contacts"]').remove())).not.toHaveProperty(
      'requester',
    );
  });

  it('leaves out comments on other records that are shown among the ticket’s own', () => {
    const { messages } = read('summary', (document) => {
      element(document, '[data-commentid="327"]').setAttribute('data-relatedto', '290');
    });
    expect(messages?.map(({ id }) => id)).toEqual([undefined, '322', '331']);
  });

  it('tells no opening of an empty description', () => {
    const { messages } = read('summary', (document) => {
      element(document, '[data-name="description"]').setAttribute('data-value', '');
    });
    expect(messages?.map(({ id }) => id)).toEqual(['322', '327', '331']);
  });

  it.each([
    ['1', 'internal'],
    ['0', 'public'],
    ['', undefined],
  ])('reads privacy %s as %s', (value, visibility) => {
    const { messages } = read('summary', (document) => {
      comment(document, '331').querySelector('input')?.setAttribute('value', value);
    });
    expect(messages?.at(-1)?.visibility).toBe(visibility);
  });
});

describe('whose a Vtiger comment is', () => {
  const setName = (document: Document, id: string, name: string): void => {
    element(
      comment(document, id).ownerDocument,
      `.singleComment:has([data-commentid="${id}"]) .creatorName`,
    ).textContent = name;
  };
  const setPicture = (document: Document, id: string, src: string): void => {
    element(document, `[data-commentid="${id}"]`).innerHTML = `<img src="${src}">`;
  };

  it('is the viewer’s by the link to edit it, whatever the name', () => {
    expect(
      author(
        read('summary', (document) => setName(document, '331', 'Nora E.')),
        '331',
      ),
    ).toBe('me');
  });

  it('is a namesake’s where the viewer’s own comments have that link', () => {
    expect(
      author(
        read('summary', (document) => setName(document, '327', 'Nora Ekdal')),
        '327',
      ),
    ).toBe('agent');
  });

  it('is unknown under the viewer’s name where nobody may edit', () => {
    const reading = read('summary', (document) => element(document, '.editComment').remove());
    expect(author(reading, '331')).toBe('unknown');
    expect(author(reading, '327')).toBe('agent');
  });

  it('is the customer’s by the picture, even where the viewer’s mailbox brought it', () => {
    const reading = read('summary', (document) => {
      comment(document, '322').insertAdjacentHTML('beforeend', '<a class="editComment">Edit</a>');
    });
    expect(author(reading, '322')).toBe('customer');
  });

  it('is unknown for mail from an address, a mailbox’s picture, and a photo of anybody', () => {
    const address = (document: Document): void => setName(document, '331', 'someone@shop.example');
    expect(author(read('summary', address), '331')).toBe('unknown');
    const mail = (document: Document): void =>
      setPicture(document, '327', 'layouts/v7/skins/images/MailConverterComment.png');
    expect(author(read('summary', mail), '327')).toBe('unknown');
    const photo = (document: Document): void => setPicture(document, '327', 'storage/2026/November/week3/9_face.png');
    expect(author(read('summary', photo), '327')).toBe('unknown');
  });

  it('is the viewer’s with a photo only under the viewer’s name', () => {
    const photo = (document: Document): void => setPicture(document, '331', 'storage/2026/November/week3/9_nora.png');
    expect(author(read('summary', photo), '331')).toBe('me');
    const other = (document: Document): void => {
      photo(document);
      setName(document, '331', 'Ivar Moen');
    };
    expect(author(read('summary', other), '331')).toBe('unknown');
  });
});

describe('the updates of a Vtiger ticket', () => {
  it('tell changes with both ends, several fields at once, and when the ticket was created', () => {
    const reading = read('updates');
    const at = Date.parse('2026-11-18T15:06Z');
    expect(reading.changes).toEqual([
      {
        at: Date.parse('2026-11-18T07:20Z'),
        precision: 'minute',
        order: 1,
        by: 'me',
        byId: '21',
        field: 'priority',
        to: { code: 'urgent', name: 'Urgent' },
      },
      {
        at,
        precision: 'minute',
        order: 2,
        by: 'agent',
        field: 'status',
        from: { code: 'open', name: 'Open' },
        to: { code: 'open', name: 'In Progress' },
      },
      {
        at,
        precision: 'minute',
        order: 2,
        by: 'agent',
        field: 'assignee',
        from: { name: 'Kettles' },
        to: { name: 'Nora Ekdal' },
      },
    ]);
    expect(reading.createdAt).toEqual({ at: Date.parse('2026-11-18T07:00Z'), precision: 'minute' });
    expect(reading).not.toHaveProperty('messages');
    expect(reading).not.toHaveProperty('createdBy');
    expect(reading.complete).toBe(false);
  });

  it('say nothing of changes in a language that is not written down', () => {
    const reading = read('updates', (document) => {
      document.body.dataset['language'] = 'xx_xx';
    });
    expect(reading).not.toHaveProperty('changes');
    expect(reading.complete).toBe(false);
  });

  it('do not take an update of hidden fields for the creation', () => {
    const reading = read('updates', (document) => {
      const [, , , last] = document.querySelectorAll('.updates_timeline > li');
      last?.remove();
      for (const field of document.querySelectorAll('.updateInfoContainer')) field.remove();
      document.querySelector('.updates_timeline > li')?.remove();
    });
    expect(reading).not.toHaveProperty('createdAt');
    expect(reading.changes).toEqual([]);
  });

  const listing = (options: string) => (document: Document) => {
    const list = `<select name="assigned_user_id"><optgroup>${options}</optgroup></select>`;
    element(document, '#detailView').insertAdjacentHTML('beforeend', list);
  };
  const nora = '<option value="21">Nora Ekdal</option>';

  it('are nobody’s known where the page lists two of the viewer’s name', () => {
    const { changes } = read('updates', listing(`${nora}<option value="29">Nora Ekdal</option>`));
    expect(changes?.map(({ by, to }) => [by, to])).toEqual([
      ['unknown', { code: 'urgent', name: 'Urgent' }],
      ['agent', { code: 'open', name: 'In Progress' }],
      ['agent', undefined],
    ]);
  });

  it('say who got the ticket by number where the page lists everybody once', () => {
    const { changes } = read('updates', listing(`${nora}<option value="7">Kettles</option>`));
    expect(changes?.map(({ by }) => by)).toEqual(['me', 'agent', 'agent']);
    expect(changes?.at(-1)).toMatchObject({ from: { id: '7' }, to: { id: '21' } });
  });

  it('have no actor where the page does not say who is signed in', () => {
    const { changes } = read('updates', (document) => element(document, '.logout-content').remove());
    expect(changes?.map(({ by }) => by)).toEqual(['unknown', 'unknown', 'unknown']);
  });
});

describe('times of Vtiger', () => {
  it.each([
    ['en_us', 'Thu, Nov 19, 2026 at 09:30', '2026-11-19T08:30Z'],
    ['en_us', 'Thu, Nov 19, 2026 at 9:30 PM', '2026-11-19T20:30Z'],
    ['en_us', 'Thu, Nov 19, 2026 at 12:05 AM', '2026-11-18T23:05Z'],
    ['pl_pl', 'Czw, Noego 19, 2026 w 09:30', '2026-11-19T08:30Z'],
    ['pl_pl', 'Pon., Może 18, 2026 w 09:30', '2026-05-18T07:30Z'],
    ['ru_ru', 'Четверг, Ноя 19, 2026 в 09:30', '2026-11-19T08:30Z'],
    ['fr_fr', 'Jeu, Aout 20, 2026 à 09:30', '2026-08-20T07:30Z'],
    ['pt_br', 'Qui, Set 17, 2026 em 09:30', '2026-09-17T07:30Z'],
    ['en_us', 'Thu, Nov 19, 2026 some time 09:30', '2026-11-19T08:30Z'],
    ['en_us', 'Thu, Nov 19, 2026 some time 9:30 PM', '2026-11-19T20:30Z'],
    ['en_us', 'Thu, Nov 19, 2026 09:30', '2026-11-19T08:30Z'],
    ['en_us', 'Thu, Noego 19, 2026 at 09:30', undefined],
    ['en_us', 'Thu, Nov 19, 2026 at 13:30 PM', undefined],
    ['xx_xx', 'Thu, Noego 19, 2026 at 09:30', undefined],
  ])('of a comment in %s: %s', (language, text, expected) => {
    const { messages } = read('summary', (document) => {
      document.body.dataset['language'] = language;
      comment(document, '331').querySelector('small')?.setAttribute('title', text);
    });
    expect(messages?.at(-1)?.at).toBe(expected && Date.parse(expected));
  });

  it.each([
    ['yyyy-mm-dd', '2026-11-08 10:20:30', '2026-11-08T09:20:30Z'],
    ['dd-mm-yyyy', '08-11-2026 10:20:30', '2026-11-08T09:20:30Z'],
    ['mm-dd-yyyy', '11-08-2026 10:20:30', '2026-11-08T09:20:30Z'],
    ['dd.mm.yyyy', '08.11.2026 10:20:30', '2026-11-08T09:20:30Z'],
    ['dd/mm/yyyy', '08/11/2026 10:20:30', '2026-11-08T09:20:30Z'],
    ['mm-dd-yyyy', '11-08-2026 10:20:30 PM', '2026-11-08T21:20:30Z'],
    ['', '08-11-2026 10:20:30', undefined],
  ])('of the details in the order %s: %s', (order, text, expected) => {
    const { createdAt, messages } = read('summary', (document) => {
      document.body.dataset['userDateformat'] = order;
      element(document, '.summaryView').outerHTML = `<table><tr>
        <td class="fieldValue" id="HelpDesk_detailView_fieldValue_createdtime"><span class="value"> ${text} </span></td>
        <td class="fieldValue" id="HelpDesk_detailView_fieldValue_description"><span class="value"> It whistles. </span></td>
        </tr></table>`;
    });
    const moment = expected === undefined ? undefined : { at: Date.parse(expected), precision: 'exact' };
    expect(createdAt).toEqual(moment);
    expect(messages?.[0]).toEqual({ ...moment, order: 0, author: 'unknown', visibility: 'public', opening: true });
  });

  it('stay unknown without a zone', () => {
    const reading = readPage(vtiger, open('updates'), url, { basePath: '' });
    expect(reading).not.toHaveProperty('createdAt');
    expect(reading?.changes?.every(({ at }) => at === undefined)).toBe(true);
  });
});

describe('addresses of Vtiger', () => {
  const find = (path: string, change: (document: Document) => void = () => undefined) => {
    const document = open('summary');
    change(document);
    return ticketInFront(document, new URL(path, 'https://crm.example'), vtiger.address, '')?.ticketId;
  };

  it.each([
    '/index.php?module=HelpDesk&view=Detail&record=310',
    '/index.php?view=Detail&record=310&app=SUPPORT&module=HelpDesk&mode=showRecentActivities&page=1',
    '/index.php?module=HelpDesk&relatedModule=ModComments&view=Detail&record=310&mode=showRelatedList&relationId=146',
    '/?module=HelpDesk&view=Detail&record=310',
  ])('%s has the ticket in front', (path) => expect(find(path)).toBe('310'));

  it.each([
    '/index.php?module=HelpDesk&view=Detail&record=311',
    '/index.php?module=Contacts&view=Detail&record=310',
    '/index.php?module=HelpDesk&view=List',
    '/index.php?module=HelpDesk&view=Edit',
    '/index.php?module=HelpDesk&view=Detail',
    '/index.php',
  ])('%s has none', (path) => expect(find(path)).toBeUndefined());

  it('is not led astray by a record that is shown above the page', () => {
    const preview = (document: Document): void => {
      document.body.insertAdjacentHTML('afterbegin', '<div id="overlay"><input id="recordId" value="999"></div>');
    };
    expect(find('/index.php?module=HelpDesk&view=Detail&record=310', preview)).toBe('310');
    expect(find('/index.php?module=HelpDesk&view=Detail&record=999', preview)).toBeUndefined();
  });

  it('has a ticket in front while it is edited, and none while it is copied', () => {
    const form = (record: string) => (document: Document) => {
      element(document, '.detailViewContainer').outerHTML =
        `<form id="EditView"><input name="record" value="${record}"><select name="ticketstatus"></select></form>`;
    };
    expect(find('/index.php?module=HelpDesk&view=Edit&record=310', form('310'))).toBe('310');
    expect(find('/index.php?module=HelpDesk&view=Edit&record=310&isDuplicate=true', form(''))).toBeUndefined();
  });

  it.each([
    ['/crm/index.php?module=HelpDesk&view=List&viewname=7', true],
    ['/crm/index.php?module=Contacts&view=List', false],
    ['/crm/index.php?module=HelpDesk&view=Detail&record=310', false],
  ])('%s is a list of tickets: %s', (path, isList) => {
    expect(isListAddress(new URL(path, 'https://crm.example'), vtiger.address, '/crm')).toBe(isList);
  });

  it('is recognised on every page of whoever is signed in, below any path', () => {
    const document = open('summary');
    const home = new URL('https://crm.example/crm/index.php?module=Home&view=DashBoard');
    const at = open('summary', home);
    expect(recognise(at, home)).toEqual([{ helpDesk: 'vtiger', basePath: '/crm' }]);
    element(document, '#menubar_item_right_LBL_MY_PREFERENCES').remove();
    expect(recognise(document, url)).toEqual([]);
  });
});

describe('the stored fields of a Vtiger ticket as JSON', () => {
  const data = {
    id: '310',
    ticketstatus: 'Wait For Response',
    ticketpriorities: 'High',
    assigned_user_id: '7',
    contact_id: '290',
    createdtime: '2026-11-18 07:00:05',
  };
  const answers = (more: object) => ({
    ticket: [{ success: true, result: { success: true, data: { ...data, ...more } } }],
  });

  it('say what they are in codes, ids and UTC', () => {
    expect(readApi(vtiger, answers({}), { ticketId: '310' })).toEqual({
      ref: { helpDesk: 'vtiger', ticketId: '310' },
      lane: 'api',
      revision: 1,
      status: { code: 'pending', label: 'Wait For Response' },
      priority: { code: 'high', label: 'High' },
      assignee: { id: '7' },
      requester: '290',
      createdAt: { at: Date.parse('2026-11-18T07:00:05Z'), precision: 'exact' },
    });
  });

  it('say nothing of another ticket, and name no requester where there is none', () => {
    expect(readApi(vtiger, answers({ id: '311' }), { ticketId: '310' })).toBeNull();
    expect(readApi(vtiger, answers({ contact_id: '0' }), { ticketId: '310' })).not.toHaveProperty('requester');
    expect(readApi(vtiger, { ticket: [{ success: false, error: {} }] }, { ticketId: '310' })).toBeNull();
  });

  it.each([
    ['module=HelpDesk&action=GetData&record=310&source_module=HelpDesk', true],
    ['module=HelpDesk&action=Delete&record=310&source_module=HelpDesk', false],
    ['module=HelpDesk&action=GetData&record=310', false],
    ['module=HelpDesk&action=GetData&record=310&source_module=HelpDesk&x=1', false],
    ['module=HelpDesk&action=GetData&record=3/1&source_module=HelpDesk', false],
    ['', false],
  ])('may be asked for with exactly these parameters: %s is %s', (query, expected) => {
    const address = new URL(`https://crm.example/crm/index.php?${query}`);
    expect(isAllowed(vtiger, 'https://crm.example', '/crm', address)).toBe(expected);
    const [request] = apiRequests(vtiger, '310', '/crm');
    expect(`https://crm.example${request?.path}` === address.href).toBe(expected);
  });
});
