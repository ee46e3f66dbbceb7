import { expect, it } from 'vitest';
import { handOverReceivers } from '../../../lib/metrics/hand-over-receivers.ts';
import { anEvent, aTicket, at, me } from '../../builders.ts';

const mine = { by: 'me', viewerKey: me } as const;
const toGroup = (id: string, time: string) => anEvent('groupChange', at(time), { ...mine, to: { id } });

it('lists each group and person once, with how many tickets and the last of them', () => {
  const first = aTicket({
    events: [toGroup('tier2', '09:00'), toGroup('support', '09:05'), toGroup('tier2', '09:10')],
  });
  const second = aTicket({
    events: [toGroup('tier2', '11:00'), anEvent('assigneeChange', at('11:00'), { ...mine, to: { id: '8' } })],
  });
  expect(handOverReceivers([second, first], me)).toEqual([
    {
      kind: 'group',
      code: 'tier2',
      tickets: 2,
      lastTicketKey: second.key,
      lastTicketId: second.ticketId,
      lastAt: at('11:00'),
    },
    {
      kind: 'person',
      code: '8',
      tickets: 1,
      lastTicketKey: second.key,
      lastTicketId: second.ticketId,
      lastAt: at('11:00'),
    },
    {
      kind: 'group',
      code: 'support',
      tickets: 1,
      lastTicketKey: first.key,
      lastTicketId: first.ticketId,
      lastAt: at('09:05'),
    },
  ]);
});

it('leaves out what others gave, what I took, and what was only put down', () => {
  const ticket = aTicket({
    events: [
      anEvent('groupChange', at('09:00'), { by: 'agent', byId: '8', to: { id: 'tier2' } }),
      anEvent('assigneeChange', at('09:01'), { ...mine, to: { id: '7' } }),
      anEvent('assigneeChange', at('09:02'), { ...mine, to: { nobody: true } }),
    ],
  });
  expect(handOverReceivers([ticket], me)).toEqual([]);
});
