import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestDesk } from './ask-desk.ts';

let test: TestDesk;
beforeAll(async () => {
  test = await TestDesk.start();
  await test.signIn();
});
afterAll(() => test.desk.close());

describe('a bad request', () => {
  it.each<[string, object, number, string, string | undefined]>([
    ['/desk/api/tickets/17/save', { status: 'done' }, 400, 'bad-field', 'status'],
    ['/desk/api/tickets/17/save', { status: 'closed' }, 400, 'bad-field', 'status'],
    ['/desk/api/tickets/17/save', { status: 'new' }, 400, 'bad-field', 'status'],
    ['/desk/api/tickets/17/save', { assigneeId: 'a9' }, 400, 'bad-field', 'assigneeId'],
    ['/desk/api/tickets/17/save', { reply: '  ' }, 400, 'bad-field', 'reply'],
    ['/desk/api/tickets/17/save', { reply: 4 }, 400, 'bad-field', 'reply'],
    ['/desk/api/tickets/17/save', { replay: 'x' }, 400, 'unknown-field', 'replay'],
    ['/desk/api/tickets/17/save', { constructor: 'x' }, 400, 'unknown-field', 'constructor'],
    ['/desk/api/tickets/17/save', [], 400, 'bad-json', undefined],
    ['/desk/api/tickets/999/save', { note: 'x' }, 404, 'no-such-ticket', undefined],
    ['/desk/api/tickets/11/save', { note: 'x' }, 409, 'ticket-closed', undefined],
    ['/desk/api/tickets/11/escalate', {}, 409, 'ticket-closed', undefined],
    ['/desk/api/tickets', { subject: 'x', text: 'y' }, 400, 'bad-field', 'requesterName'],
    ['/desk/api/nothing', {}, 404, 'no-such-address', undefined],
    ['/desk/api/me', {}, 405, 'wrong-method', undefined],
    ['/practice/customers', { pace: -1 }, 400, 'bad-field', 'pace'],
    ['/practice/message', {}, 400, 'bad-field', 'ticketId'],
    ['/practice/message', { ticketId: '999' }, 404, 'no-such-ticket', undefined],
    ['/practice/message', { ticketId: '11' }, 409, 'ticket-closed', undefined],
  ])('to %s with %j is refused by name and changes nothing', async (path, body, status, code, field) => {
    const before = test.desk.state.revision;
    const answer = await test.post(path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      error: { code, message: expect.stringMatching(/\.$/), ...(field === undefined ? {} : { field }) },
    });
    expect(test.desk.state.revision).toBe(before);
  });

  it.each([
    ['/desk/api/tickets?filter=hers', 'bad-query'],
    ['/desk/api/tickets/17/history?limit=0', 'bad-query'],
    ['/desk/api/tickets/17/history?limit=101', 'bad-query'],
    ['/desk/api/tickets/17/history?limit=ten', 'bad-query'],
    ['/desk/api/tickets/17/history?order=random', 'bad-query'],
    ['/desk/api/tickets/17/history?after=zzz', 'bad-cursor'],
    ['/desk/api/changes?since=-1', 'bad-query'],
  ])('for %s is %s', async (path, code) => {
    const answer = await test.get(path);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  it.each([
    ['/desk/api/tickets/999', 'no-such-ticket'],
    ['/desk/api/tickets/999/history', 'no-such-ticket'],
    ['/desk/assets/secret.ts', 'no-such-address'],
    ['/desk/assets/..%2fserver.ts', 'no-such-address'],
    ['/elsewhere', 'no-such-address'],
  ])('for %s, which is not there, is %s', async (path, code) => {
    const answer = await test.get(path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ error: { code } });
  });

  it('that is no JSON, or not said to be, is refused', async () => {
    const json = { 'content-type': 'application/json' };
    expect(await test.send('/desk/api/tickets/17/save', '{"note":', json)).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-json' } },
    });
    expect(
      await test.send('/desk/api/tickets/17/save', '{"note":"x"}', { 'content-type': 'text/plain' }),
    ).toMatchObject({
      status: 415,
      body: { error: { code: 'not-json' } },
    });
  });

  it('from another origin is refused', async () => {
    for (const origin of ['https://elsewhere.example', 'null']) {
      const answer = await test.post('/desk/api/tickets/17/save', { note: 'x' }, { origin });
      expect(answer).toMatchObject({ status: 403, body: { error: { code: 'foreign-origin' } } });
    }
    const own = await test.post('/desk/api/tickets/17/save', { note: 'x' }, { origin: test.desk.origin });
    expect(own.status).toBe(200);
  });

  it('over 100 kB is refused', async () => {
    const answer = await test.post('/desk/api/tickets/17/save', { reply: 'x'.repeat(100_001) });
    expect(answer).toMatchObject({ status: 413, body: { error: { code: 'too-large' } } });
  });

  it('with the wrong method says which is right', async () => {
    const answer = await test.get('/desk/api/sign-in');
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });
});
