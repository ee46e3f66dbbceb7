import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noon, TestDesk } from './ask-desk.ts';

let test: TestDesk;
beforeEach(async () => {
  test = await TestDesk.start();
  await test.signIn();
});
afterEach(() => test.desk.close());

const save = (id: string, body: object) => test.post(`/desk/api/tickets/${id}/save`, body);
const last = (id: string) => test.desk.state.ticket(id).entries.at(-1);

describe('a customer', () => {
  it('says thank you exactly so many seconds after the reply', async () => {
    await save('20', { reply: 'Press the red button.', status: 'pending' });
    expect(test.pass(5.999)).toBe(0);
    expect(test.pass(0.001)).toBe(1);
    const [message, reopened] = test.desk.state.ticket('20').entries.slice(-2);
    expect(message).toMatchObject({ kind: 'reply', author: { id: 'c110', role: 'customer' }, at: noon + 6_000 });
    expect(reopened).toMatchObject({
      kind: 'status',
      from: 'pending',
      to: 'open',
      author: { id: 'robot', role: 'system' },
    });
    expect(reopened?.id).not.toBe(message?.id);
    expect(reopened?.at).toBe(message?.at);
  });

  it('asks a further question first, and is silent once the script is over', async () => {
    await save('21', { reply: 'Two years.' });
    test.pass(8);
    expect(last('21')?.text).toContain('cover the lid');
    await save('21', { reply: 'It does.' });
    test.pass(6);
    expect(last('21')?.text).toContain('Wonderful');
    await save('21', { reply: 'Goodbye.' });
    expect(test.desk.state.underWay).toBe(0);
  });

  it('comes back after a solved ticket, not after a mere reply', async () => {
    await save('22', { reply: 'We send a seal.' });
    expect(test.desk.state.underWay).toBe(0);
    await save('22', { status: 'solved' });
    test.pass(15);
    expect(test.desk.state.ticket('22')).toMatchObject({ status: 'open', sla: [{ kind: 'solve' }] });
  });

  it('does not answer a note, and some do not answer at all', async () => {
    await save('20', { note: 'For us.' });
    await save('23', { reply: 'Yes, in blue.', status: 'solved' });
    expect(test.desk.state.underWay).toBe(0);
  });

  it('in a chat answers within a few seconds, turn by turn', async () => {
    await save('31', { assigneeId: 'a1' });
    for (const [seconds, word] of [
      [4, 'red'],
      [5, 'hums'],
      [3, 'Perfect'],
    ] as const) {
      await save('31', { reply: 'And now?' });
      expect(test.pass(seconds)).toBe(1);
      expect(last('31')?.text).toContain(word);
    }
  });
});

describe('behind the stage', () => {
  it('the pace changes delays that are under way', async () => {
    await save('20', { reply: 'Press the red button.' });
    await test.post('/practice/customers', { pace: 0.5 });
    expect(test.pass(2.999)).toBe(0);
    expect(test.pass(0.001)).toBe(1);
  });

  it('a pace of 0 lets customers answer at once', async () => {
    await test.post('/practice/customers', { pace: 0 });
    await save('20', { reply: 'Press the red button.' });
    expect(test.pass(0)).toBe(1);
  });

  it('everything under way arrives on demand', async () => {
    await save('20', { reply: 'One.' });
    await save('21', { reply: 'Two.' });
    const { body } = await test.post('/practice/customers', { deliver: true });
    expect(body).toEqual({ pace: 1, delivered: 2, underWay: 0 });
    expect(last('21')?.text).toContain('cover the lid');
  });

  it('a customer writes when told to', async () => {
    const { body } = await test.post('/practice/message', { ticketId: '16', text: 'Hello again.' });
    expect(body).toMatchObject({
      ticket: { status: 'open' },
      entries: [
        { kind: 'reply', text: 'Hello again.', author: { role: 'customer' } },
        { kind: 'status', from: 'solved', to: 'open', author: { role: 'system' } },
      ],
    });
  });

  it('a new ticket comes in when told to, with the receipt of the robot', async () => {
    const { status, body } = await test.post('/practice/ticket', { subject: 'Late' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ ticket: { id: '34', status: 'new', createdBy: { role: 'customer' }, entryCount: 2 } });
    expect(last('34')).toMatchObject({ kind: 'reply', author: { id: 'robot', role: 'system' } });
  });
});
