import type { Migration } from './migration.ts';

/**
 * What customers answered, by ticket, moment and the import that brought it, and how the columns of each form of file were mapped;
 * own reviews of own work, the draws they come from, and what each channel is judged by.
 */
export const version4: Migration = {
  version: 4,
  stores: {
    surveys: 'id, ticketKey, answeredAt, importId',
    surveyMappings: 'id',
    reviews: 'id, ticketKey, reviewedAt',
    draws: 'id, drawnAt',
    rubrics: 'channel',
  },
};
