import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noon, TestDesk } from './ask-desk.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await TestDesk.start();
});
afterEach(() => test.desk.close());

const iso = (at: number) => new Date(at).toISOString();

describe('signing in', () => {
  it('says who is signed in, in a cookie that scripts cannot read', async () => {
    const answer = await test.signIn('a2');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^practice_desk_\d+=[0-9a-f-]{36}; Path=\/desk; HttpOnly; SameSite=Lax$/,
    );
    const me = await test.get('/desk/api/me');
    expect(me.body).toEqual({ agent: { id: 'a2', name: 'Tomasz Brandt', teamId: 'first-line' } });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });

  it('ends the session on the server when the agent signs out', async () => {
    await test.signIn();
    expect((await test.post('/desk/api/sign-out', {})).body).toEqual({ agent: null });
    expect((await test.get('/desk/api/me')).status).toBe(401);
  });

  it.each([
    '/desk/api/me',
    '/desk/api/people',
    '/desk/api/changes',
    '/desk/api/tickets',
    '/desk/api/tickets/17',
    '/desk/api/tickets/17/history',
  ])('reads nothing from %s without a session', async (path) => {
    const answer = await test.get(path);
    expect(answer.status).toBe(401);
    expect(answer.body).toEqual({ error: { code: 'signed-out', message: 'Nobody is signed in.' } });
  });

  it('does not let the second line or a stranger sign in', async () => {
    for (const agentId of ['a3', 'nobody']) {
      const answer = await test.post('/desk/api/sign-in', { agentId });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: { code: 'bad-field', field: 'agentId' } });
    }
    expect((await test.post('/desk/api/sign-in', {})).body).toMatchObject({
      error: { code: 'bad-field', field: 'agentId' },
    });
  });
});

describe('a ticket', () => {
  it('has exactly the documented fields', async () => {
    await test.signIn();
    expect((await test.get('/desk/api/tickets/17')).body).toEqual({
      ticket: {
        id: '17',
        subject: 'Quibblestone whistles out of tune',
        status: 'open',
        priority: 'normal',
        channel: 'email',
        team: { id: 'first-line', name: 'First line' },
        assignee: { id: 'a1', name: 'Nora Ekdal' },
        requester: { id: 'c107', name: 'Guinevere Pottlebaum', email: 'g.pottlebaum@larchnet.example' },
        createdAt: iso(noon - 26 * 3_600_000),
        createdBy: { id: 'c107', role: 'customer' },
        updatedAt: iso(noon - 3 * 3_600_000),
        tags: ['shipping', 'warranty'],
        sla: [{ kind: 'solve', dueAt: iso(noon + 22 * 3_600_000) }],
        entryCount: 8,
      },
    });
  });

  it('says null for an assignee when nobody has it', async () => {
    await test.signIn();
    expect((await test.get('/desk/api/tickets/20')).body).toMatchObject({ ticket: { assignee: null } });
  });

  it.each([
    ['mine', ['12', '17', '18']],
    ['waiting', ['14', '15', '18']],
    ['solved', ['11', '13', '16']],
  ])('is listed under %s where it belongs', async (filter, ids) => {
    await test.signIn();
    const { body } = await test.get(`/desk/api/tickets?filter=${filter}`);
    const listed = [...JSON.stringify(body).matchAll(/"id":"(\d+)"/g)].map((match) => match[1]);
    expect(listed.sort()).toEqual(ids);
  });
});

describe('acts', () => {
  beforeEach(() => test.signIn());

  it('save a reply that solves as two entries with one id', async () => {
    const { body } = await test.post('/desk/api/tickets/17/save', { reply: ' Tuned. ', status: 'solved' });
    const id = test.desk.state.ticket('17').entries.at(-1)?.id;
    const shared = { id, at: iso(noon), author: { id: 'a1', role: 'agent' } };
    expect(body).toMatchObject({
      ticket: { status: 'solved', sla: [] },
      entries: [
        { ...shared, kind: 'reply', text: 'Tuned.' },
        { ...shared, kind: 'status', from: 'open', to: 'solved' },
      ],
    });
  });

  it('open a new ticket by taking it, in the same save', async () => {
    const { body } = await test.post('/desk/api/tickets/20/save', { assigneeId: 'a1' });
    expect(body).toMatchObject({
      ticket: { status: 'open', assignee: { id: 'a1' } },
      entries: [
        { kind: 'status', from: 'new', to: 'open' },
        { kind: 'assignee', from: null, to: 'a1' },
      ],
    });
  });

  it('keep a new ticket new when only a note is added', async () => {
    const { body } = await test.post('/desk/api/tickets/20/save', { note: 'Ask the workshop.' });
    expect(body).toMatchObject({ ticket: { status: 'new' }, entries: [{ kind: 'note', text: 'Ask the workshop.' }] });
  });

  it('take the deadline of the first reply away with the first reply, not with a note', async () => {
    const kinds = () => test.desk.state.ticket('20').sla.map((target) => target.kind);
    await test.post('/desk/api/tickets/20/save', { note: 'A note.' });
    expect(kinds()).toEqual(['firstReply', 'solve']);
    await test.post('/desk/api/tickets/20/save', { reply: 'A reply.' });
    expect(kinds()).toEqual(['solve']);
  });

  it('escalate to the second line, which takes the assignee away', async () => {
    const { body } = await test.post('/desk/api/tickets/17/escalate', { note: 'Needs a tuner.' });
    expect(body).toMatchObject({
      ticket: { team: { id: 'second-line' }, assignee: null },
      entries: [
        { kind: 'note' },
        { kind: 'assignee', from: 'a1', to: null },
        { kind: 'team', from: 'first-line', to: 'second-line' },
      ],
    });
  });

  it('move to another team and person at once', async () => {
    const { body } = await test.post('/desk/api/tickets/17/save', { teamId: 'second-line', assigneeId: 'a3' });
    expect(body).toMatchObject({ ticket: { team: { id: 'second-line' }, assignee: { id: 'a3' } } });
  });

  it('record nothing when nothing changes', async () => {
    const { revision } = test.desk.state;
    const { status, body } = await test.post('/desk/api/tickets/17/save', { status: 'open', assigneeId: 'a1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ entries: [] });
    expect(test.desk.state.revision).toBe(revision);
  });

  it('open a ticket for a customer, by the agent', async () => {
    const request = { subject: 'By phone', text: 'Asks for a call.', requesterName: 'A caller' };
    const { status, body } = await test.post('/desk/api/tickets', request);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ticket: { id: '34', status: 'new', channel: 'phone', createdBy: { id: 'a1', role: 'agent' } },
      entries: [{ kind: 'reply', opening: true, author: { id: 'a1', role: 'agent' } }],
    });
  });

  it('show up in the changes after a revision, and only there', async () => {
    const before = test.desk.state.revision;
    await test.post('/desk/api/tickets/18/save', { note: 'One.' });
    expect((await test.get(`/desk/api/changes?since=${before}`)).body).toEqual({
      revision: before + 1,
      ticketIds: ['18'],
    });
    expect((await test.get(`/desk/api/changes?since=${before + 1}`)).body).toEqual({
      revision: before + 1,
      ticketIds: [],
    });
  });
});

describe('the pages', () => {
  it('are recognised by the attributes that the server sends', async () => {
    const { body, headers } = await test.get('/desk/tickets/17?x=1');
    expect(body).toContain('data-app="practice-desk" data-app-version="1"');
    expect(body).toContain('<meta name="application-name" content="Practice Desk"');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('explain on the start page how to switch Deskpace on', async () => {
    const { body } = await test.get('/');
    expect(body).toContain('Switch on');
    expect(body).not.toContain('data-app="practice-desk"');
  });

  it('are sent as JavaScript without types', async () => {
    for (const name of ['app', 'api', 'chat-panes', 'dom', 'history-list', 'ticket-pane', 'views', 'wire']) {
      const { status, headers, body } = await test.get(`/desk/assets/${name}.ts`);
      expect([name, status, headers.get('content-type')]).toEqual([name, 200, 'text/javascript; charset=utf-8']);
      expect(body).not.toMatch(/^(export )?(interface|type) /m);
    }
  });

  it('go from the desk to the queue', async () => {
    const { status, headers } = await test.get('/desk');
    expect([status, headers.get('location')]).toEqual([302, '/desk/tickets']);
  });
});
