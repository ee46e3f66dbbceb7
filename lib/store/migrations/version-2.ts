import type { Migration } from './migration.ts';

interface TicketAt2 {
  siteKey: string;
  assigneeId?: string | null;
  status?: string;
  openFor?: string;
}

/** What the agent answers and enters by hand, and an index of each agent's unsolved tickets by when they were last read. */
export const version2: Migration = {
  version: 2,
  stores: {
    checkIns: 'week',
    companyMonths: 'month',
    tickets: 'key, &row, *utcDays, waitsFor, lastSeenAt, mergedInto, [openFor+lastSeenAt]',
  },
  upgrade: async (transaction) => {
    await transaction
      .table<TicketAt2>('tickets')
      .toCollection()
      .modify((ticket) => {
        const { siteKey, assigneeId, status } = ticket;
        const isOpen = status !== undefined && status !== 'solved' && status !== 'closed';
        if (isOpen && typeof assigneeId === 'string' && assigneeId !== '') ticket.openFor = `${siteKey}@${assigneeId}`;
      });
  },
};
