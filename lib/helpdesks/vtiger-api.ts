import type { ApiLane } from './adapter.ts';

/** The stored fields of one ticket, codes and ids as they are in the database, times in UTC. It has no history. */
export const vtigerApi: ApiLane = {
  requests: [
    {
      key: 'ticket',
      path: '/index.php?module=HelpDesk&action=GetData&record={id}&source_module=HelpDesk',
      when: ['open', 'afterOwnAct'],
    },
  ],
  ticketId: { at: 'ticket.result.data.id' },
  facts: {
    statusCode: [{ at: 'ticket.result.data.ticketstatus', map: 'status' }],
    statusLabel: [{ at: 'ticket.result.data.ticketstatus' }],
    assigneeId: [{ at: 'ticket.result.data.assigned_user_id' }],
    priorityCode: [{ at: 'ticket.result.data.ticketpriorities', map: 'priority' }],
    priorityLabel: [{ at: 'ticket.result.data.ticketpriorities' }],
    createdAt: [{ at: 'ticket.result.data.createdtime', parse: 'utc' }],
  },
  people: {
    // A ticket without a contact has `0` there.
    requesters: [
      {
        at: 'ticket.result.data.contact_id',
        when: [{ not: { value: { at: 'ticket.result.data.contact_id' }, is: ['0'] } }],
      },
    ],
  },
};
