import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { allowedPaths, apiRequests, isAllowed } from '../../../lib/helpdesks/api-requests.ts';
import { isListAddress } from '../../../lib/helpdesks/list-in-front.ts';
import { readApi } from '../../../lib/helpdesks/read-api.ts';
import { readPage } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import { zendesk } from '../../../lib/helpdesks/zendesk.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/zendesk/${name}`, import.meta.url), { encoding: 'utf8' });
const json = (name: string) => JSON.parse(fixture(name));

const me = json('me.json');
const { ticket } = json('ticket.json');
const answers = {
  me: [me],
  ticket: [{ ticket }],
  audits: [json('audits-1.json'), json('audits-2.json')],
};
const context = { ticketId: '47' };
/** The ticket with other fields. */
const withFields = (fields: object) => ({ ...answers, ticket: [{ ticket: { ...ticket, ...fields } }] });

let lastId = 1_000;
/** One audit as the only one of the ticket's history. */
function oneSave(author: number, via: object, ...events: object[]) {
  lastId += 10;
  const numbered = events.map((event, index) => ({ id: lastId + index + 1, ...event }));
  const audit = {
    id: lastId,
    ticket_id: 47,
    author_id: author,
    created_at: '2026-11-16T12:00:00Z',
    via,
    events: numbered,
  };
  const users = [
    { id: 501, role: 'agent' },
    { id: 502, role: 'agent' },
    { id: 900, role: 'end-user' },
  ];
  return { ...answers, audits: [{ audits: [audit], users, meta: { has_more: false, after_cursor: 'z' } }] };
}
const change = (field_name: string, previous_value: unknown, value: unknown) => ({
  type: 'Change',
  field_name,
  previous_value,
  value,
});
const comment = (isPublic: unknown, author_id?: number) => ({
  type: 'Comment',
  public: isPublic,
  author_id,
  body: 'Hm.',
});
const web = { channel: 'web' };
const trigger = { channel: 'rule', source: { from: { id: 4 }, rel: 'trigger' } };

describe('Zendesk’s JSON', () => {
  const reading = readApi(zendesk, answers, context);

  it('states the ticket', () => {
    expect(reading).toMatchObject({
      ref: { helpDesk: 'zendesk', ticketId: '47' },
      lane: 'api',
      viewer: { id: '501', name: 'Nora Ekdal' },
      status: { code: 'solved', label: 'solved' },
      assignee: { id: '501' },
      group: { id: '31' },
      priority: { code: 'high' },
      channel: 'email',
      tags: ['kettle', 'warranty'],
      createdAt: { at: Date.parse('2026-11-16T08:00:00Z'), precision: 'exact' },
      createdBy: 'customer',
      requester: '900',
      complete: true,
    });
    expect(reading?.links).toBeUndefined();
    expect(reading?.calls).toEqual([]);
  });

  it('tells a rule’s message from the agent’s in whose name it was sent, and notes from replies', () => {
    expect(
      reading?.messages?.map(({ id, author, authorId, visibility, opening }) => [
        id,
        author,
        authorId,
        visibility,
        opening,
      ]),
    ).toEqual([
      ['10', 'customer', undefined, 'public', true],
      ['20', 'system', undefined, 'public', undefined],
      ['40', 'agent', '502', 'internal', undefined],
      ['50', 'me', '501', 'public', undefined],
    ]);
  });

  it('tells what a trigger changed from what the agent changed in the same save', () => {
    expect(reading?.changes?.map(({ id, by, byId, field, from, to }) => [id, by, byId, field, from, to])).toEqual([
      ['14', 'system', undefined, 'group', { nobody: true }, { id: '30' }],
      ['30', 'me', '501', 'assignee', { nobody: true }, { id: '501' }],
      ['31', 'me', '501', 'group', { id: '30' }, { id: '31' }],
      ['51', 'me', '501', 'status', { code: 'open', name: 'open' }, { code: 'pending', name: 'pending' }],
      ['52', 'me', '501', 'priority', { code: 'normal', name: 'normal' }, { code: 'high', name: 'high' }],
      ['54', 'system', undefined, 'status', { code: 'pending', name: 'pending' }, { code: 'solved', name: 'solved' }],
    ]);
  });

  it('keeps known kinds of deadline that run, and drops new ones', () => {
    expect(reading?.sla?.map(({ metric, at }) => [metric, new Date(at).toISOString()])).toEqual([
      ['firstResponse', '2026-11-16T12:00:00.000Z'],
      ['resolution', '2026-11-18T08:00:00.000Z'],
    ]);
  });

  it('keeps the customer’s answer to the survey, and no offer of one', () => {
    const at = Date.parse('2026-11-16T11:00:00Z');
    expect(reading?.rating).toEqual([{ id: '60', kind: 'csat', score: 1, worst: 0, best: 1, at, precision: 'exact' }]);
    const offered = readApi(zendesk, oneSave(-1, trigger, { type: 'SatisfactionRating', score: 'offered' }), context);
    expect(offered?.rating).toEqual([]);
  });

  it('is not complete while pages are missing, nor for an archived ticket without paging', () => {
    const part = readApi(zendesk, { ...answers, audits: [answers.audits[0]] }, context);
    expect(part?.complete).toBe(false);
    expect(part?.messages).toHaveLength(2);
    const { meta: _, ...archived } = json('audits-2.json');
    expect(readApi(zendesk, { ...answers, audits: [archived] }, context)?.complete).toBe(false);
  });

  it('says of an unassigned ticket that nobody has it', () => {
    expect(readApi(zendesk, withFields({ assignee_id: null }), context)?.assignee).toBeNull();
  });

  it('knows me by the number, whatever anybody is called', () => {
    const renamed = { user: { ...me.user, name: 'Tomasz Brandt' } };
    const by = (given: object) =>
      readApi(zendesk, { ...answers, me: [given] }, context)?.messages?.map(({ author }) => author);
    expect(by(renamed)).toEqual(by(me));
    expect(by({ user: { ...me.user, id: 502 } })).toEqual(['customer', 'system', 'me', 'agent']);
  });

  it('knows nobody when the browser is signed out and an anonymous user comes', () => {
    const anonymous = { user: { id: null, name: 'Anonymous user', role: 'end-user' } };
    const by = readApi(zendesk, { ...answers, me: [anonymous] }, context)?.messages?.map(({ author }) => author);
    expect(by).toEqual(['customer', 'system', 'agent', 'agent']);
  });

  it.each([
    ['a status category', { status: 'hold', custom_status_id: 77 }, 'onHold'],
    ['a status of next year', { status: 'snoozed' }, undefined],
  ])('takes %s for what it is', (_, fields, code) => {
    expect(readApi(zendesk, withFields(fields), context)?.status?.code).toBe(code);
  });

  it('counts a custom status only by its category', () => {
    const within = readApi(zendesk, oneSave(501, web, change('custom_status_id', '1', '77')), context);
    expect(within?.changes).toEqual([]);
  });

  it.each([
    ['email', {}, 'email'],
    ['native_messaging', {}, 'chat'],
    ['web', { from_messaging_channel: true }, 'chat'],
    ['voice', {}, 'phone'],
    ['whatsapp', {}, 'social'],
    ['api', {}, 'other'],
    ['carrier_pigeon', {}, undefined],
  ])('knows the channel %s', (channel, fields, expected) => {
    expect(readApi(zendesk, withFields({ via: { channel }, ...fields }), context)?.channel).toBe(expected);
  });

  it('does not call the history of a chat whole', () => {
    expect(readApi(zendesk, withFields({ from_messaging_channel: true }), context)?.complete).toBe(false);
    const chat = oneSave(900, { channel: 'chat' }, { type: 'ChatStartedEvent', value: { chat_id: 'a' } });
    expect(readApi(zendesk, chat, context)?.complete).toBe(false);
  });

  it('knows of which closed ticket one is the follow-up', () => {
    const via = { channel: 'closed_ticket', source: { from: { ticket_id: 12, subject: 'Kettle' }, rel: 'follow_up' } };
    expect(readApi(zendesk, withFields({ via }), context)?.links).toEqual([{ kind: 'followUpOf', ticketId: '12' }]);
  });

  it('knows who answered a call', () => {
    const voice = {
      type: 'VoiceComment',
      public: false,
      data: { answered_by_id: 501, call_duration: 80, started_at: '2026-11-16T11:55:00Z' },
    };
    const { calls, messages } = readApi(zendesk, oneSave(-1, { channel: 'voice' }, voice), context) ?? {};
    expect(calls).toEqual([expect.objectContaining({ by: 'me', at: Date.parse('2026-11-16T11:55:00Z') })]);
    expect(messages).toEqual([]);
  });

  it.each([
    ['an agent in the workspace', 501, web, comment(true, 501), 'me', 'public'],
    ['a light agent, who can write notes only', 502, web, comment(false, 502), 'agent', 'internal'],
    ['an agent by mail', 502, { channel: 'email' }, comment(true, 502), 'agent', 'public'],
    ['a customer through a form of another program', 900, { channel: 'api' }, comment(true, 900), 'customer', 'public'],
    ['an integration with my key', 501, { channel: 'api' }, comment(true, 501), 'unknown', 'public'],
    ['an integration, by number', 502, { channel: 5 }, comment(true, 502), 'unknown', 'public'],
    ['an automation in my name', 501, { channel: 8 }, comment(true, 501), 'system', 'public'],
    ['a trigger inside my save', 501, web, { ...comment(true, 501), via: trigger }, 'system', 'public'],
    ['the product itself', -1, web, comment(true), 'system', 'public'],
    ['a merge', 501, { channel: 'web', source: { rel: 'merge' } }, comment(true, 501), 'system', 'public'],
    ['somebody who was deleted', 777, web, comment(true, 777), 'unknown', 'public'],
    ['me for a customer', 501, web, comment(true, 900), 'customer', 'public'],
    ['a comment that does not say whether it is public', 501, web, comment(undefined, 501), 'me', undefined],
  ])('knows the author of a message of %s', (_, author, via, event, by, visibility) => {
    const [message] = readApi(zendesk, oneSave(author, via, event), context)?.messages ?? [];
    expect([message?.author, message?.visibility]).toEqual([by, visibility]);
  });

  it('knows a merged ticket from the one that it was merged into', () => {
    const merge = { channel: 'system', source: { from: { ticket_id: 48 }, rel: 'merge' } };
    const gone = readApi(
      zendesk,
      oneSave(501, merge, comment(false, 501), change('status', 'open', 'closed')),
      context,
    );
    expect(gone?.changes?.map(({ field, by }) => [field, by])).toEqual([
      ['status', 'system'],
      ['merged', 'system'],
    ]);
    const stays = readApi(zendesk, oneSave(501, merge, comment(false, 501)), context);
    expect(stays?.changes).toEqual([]);
  });

  it('knows a ticket that was solved in the save that opened it', () => {
    const opened = oneSave(501, web, comment(true, 501), { type: 'Create', field_name: 'status', value: 'solved' });
    const { messages, changes } = readApi(zendesk, opened, context) ?? {};
    expect(messages?.map(({ author, opening }) => [author, opening])).toEqual([['me', true]]);
    expect(changes?.map(({ by, field, from, to }) => [by, field, from, to?.code])).toEqual([
      ['me', 'status', undefined, 'solved'],
    ]);
  });

  it('leaves a requester who is an agent, too, unknown unless it is me', () => {
    const asked = (requester_id: number, author: number) => {
      const given = {
        ...oneSave(author, web, comment(true, author)),
        ticket: [{ ticket: { ...ticket, requester_id } }],
      };
      return readApi(zendesk, given, context)?.messages?.[0]?.author;
    };
    expect([asked(502, 502), asked(501, 501)]).toEqual(['unknown', 'me']);
  });

  it.each([
    ['another ticket', withFields({ id: 48 })],
    ['an error', { ...answers, ticket: [{ error: 'RecordNotFound', description: 'Not found' }] }],
    ['nothing', {}],
    ['no objects', { ticket: ['<html>'], audits: [7], me: [null] }],
  ])('gives null for %s', (_, given) => {
    expect(readApi(zendesk, given, context)).toBeNull();
  });

  it('leaves out facts whose field is missing or of another type', () => {
    const odd = { ticket: { id: 47, status: ['open'], priority: 3, created_at: 'soon', assignee_id: { id: 5 } } };
    const { ref, status, priority, createdAt, assignee, rating, calls, sla } =
      readApi(zendesk, { ticket: [odd] }, context) ?? {};
    expect({ ref, status, priority, createdAt, assignee, rating, calls, sla }).toEqual({
      ref: { helpDesk: 'zendesk', ticketId: '47' },
      status: { code: 'open', label: 'open' },
      priority: { label: '3' },
    });
  });

  it('stores no word of a customer', () => {
    expect(JSON.stringify(reading)).not.toMatch(/whistles|Lid|Received|Casimir|customers\.example|Well sung/);
  });
});

describe('what may be asked of Zendesk', () => {
  it('is the listed templates with the ticket’s id, and nothing else', () => {
    expect(allowedPaths(zendesk)).toEqual([
      '/api/v2/users/me.json',
      '/api/v2/tickets/{id}.json',
      '/api/v2/tickets/{id}/audits.json',
    ]);
    expect(apiRequests(zendesk, '47', '').map(({ path }) => path)).toContain('/api/v2/tickets/47.json?include=slas');
  });

  it.each([
    ['https://acme.zendesk.com/api/v2/tickets/47.json?include=users', true],
    ['https://acme.zendesk.com/api/v2/tickets/47/audits.json', true],
    ['https://acme.zendesk.com/api/v2/tickets/47/comments.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/47%2F..%2Fusers.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/47/48/audits.json', false],
    ['https://acme.zendesk.com/api/v2/tickets/.json', false],
    ['https://other.zendesk.com/api/v2/tickets/47.json', false],
    ['https://acme.zendesk.com/x/api/v2/tickets/47.json', false],
  ])('%s: %s', (address, expected) => {
    expect(isAllowed(zendesk, 'https://acme.zendesk.com', '', new URL(address))).toBe(expected);
  });
});

describe('Zendesk’s agent workspace', () => {
  const open = (path: string, host = 'acme.zendesk.com', html = fixture('workspace.html')) => {
    const url = new URL(path, `https://${host}`);
    return { document: new JSDOM(html, { url: url.href }).window.document, url };
  };
  const read = (html: string) => {
    const { document, url } = open('/agent/tickets/47', undefined, html);
    return readPage(zendesk, document, url, { basePath: '' });
  };

  it.each([
    ['/agent/tickets/47', '47'],
    ['/agent/tickets/47/events', '47'],
    ['/agent/tickets/48', undefined],
    ['/agent/tickets/new/1', undefined],
    ['/agent/filters/47', undefined],
    ['/agent/users/47/requested_tickets', undefined],
    ['/hc/en-us/requests/47', undefined],
  ])('%s has %s in front', (path, expected) => {
    const { document, url } = open(path);
    expect(ticketInFront(document, url, zendesk.address, '')?.ticketId).toBe(expected);
  });

  it('finds the ticket where the numbered element is around the pane, too', () => {
    const pane = '<section class="ticket-panes-grid-layout" data-is-active="true"></section>';
    const { document, url } = open(
      '/agent/tickets/5',
      undefined,
      `<main id="main_panes"><div data-ticket-id="5">${pane}</div><div data-ticket-id="6"></div></main>`,
    );
    expect(ticketInFront(document, url, zendesk.address, '')?.ticketId).toBe('5');
  });

  it.each([
    ['/agent/filters/360001', true],
    ['/agent/search/1?type=ticket', true],
    ['/agent/dashboard', true],
    ['/agent/tickets/47', false],
    ['/agent/admin/people', false],
  ])('%s is a list: %s', (path, expected) => {
    expect(isListAddress(open(path).url, zendesk.address, '')).toBe(expected);
  });

  it('is recognised on its own hosts only, and not in its help centre', () => {
    const on = (host: string, html?: string) => {
      const { document, url } = open('/agent/dashboard', host, html);
      return recognise(document, url).map(({ helpDesk, basePath }) => [helpDesk, basePath]);
    };
    expect(on('acme.zendesk.com')).toEqual([['zendesk', '']]);
    expect(on('zendesk.com')).toEqual([]);
    expect(on('acme-zendesk.com')).toEqual([]);
    expect(on('acme.zendesk.com', '<main>Help</main>')).toEqual([]);
  });

  it('states of the ticket in front what the page states, and who acted only of customers', () => {
    const { messages, ...rest } = read(fixture('workspace.html')) ?? {};
    expect(rest).toEqual({
      ref: { helpDesk: 'zendesk', ticketId: '47' },
      lane: 'page',
      revision: 1,
      status: { code: 'pending' },
    });
    expect(
      messages?.map(({ author, visibility, at }) => [author, visibility, new Date(at ?? 0).toISOString()]),
    ).toEqual([
      ['customer', 'public', '2026-11-16T08:00:00.000Z'],
      ['unknown', 'public', '2026-11-16T08:00:05.000Z'],
      ['unknown', 'internal', '2026-11-16T09:00:00.000Z'],
    ]);
  });

  it('does not mind an open submit menu, and says nothing where two statuses contradict each other', () => {
    const badge = (status: string) =>
      `<i data-cy-test-id="status-badge-state" data-test-id="status-badge-${status}"></i>`;
    const menu = `<footer><ul data-cy-test-id="submit_button-menu">${badge('open')}${badge('solved')}</ul>`;
    expect(read(fixture('workspace.html').replace('<footer>', menu))?.status).toEqual({ code: 'pending' });
    expect(read(fixture('workspace.html').replace('<footer>', `<footer>${badge('open')}`))?.status).toBeUndefined();
    expect(read(fixture('workspace.html').replace('badge-pending', 'badge-snoozed'))?.status).toBeUndefined();
  });

  it('tells the messages in order of time, whichever way round the agent has them', () => {
    const articles = fixture('workspace.html').match(/<article[\s\S]*?<\/article>/g) ?? [];
    const reversed = fixture('workspace.html').replace(/<article[\s\S]*<\/article>/, articles.toReversed().join(''));
    expect(read(reversed)?.messages).toEqual(read(fixture('workspace.html'))?.messages);
  });

  it('is plain data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(zendesk))).toEqual(zendesk);
  });
});
