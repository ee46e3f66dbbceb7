import { describe, expect, it } from 'vitest';
import { colleaguesIn } from '../../../lib/tickets/colleagues-in.ts';
import { aReading, exact } from './readings.ts';

describe('who is proven to be staff by a reading', () => {
  it('is whoever is signed in, changes what only the staff does, or writes notes', () => {
    const reading = aReading({
      viewer: { id: '17' },
      changes: [
        { id: '1', by: 'agent', byId: '18', field: 'status', ...exact('09:00') },
        { id: '2', by: 'unknown', byId: '30', field: 'status', ...exact('09:01') },
        { id: '3', by: 'system', byId: '1', field: 'status', ...exact('09:02') },
      ],
      messages: [
        { id: '4', author: 'agent', authorId: '19', visibility: 'internal', ...exact('09:03') },
        { id: '5', author: 'agent', authorId: '20', visibility: 'public', ...exact('09:04') },
        { id: '6', author: 'customer', visibility: 'public', ...exact('09:05') },
      ],
    });
    expect(colleaguesIn(reading)).toEqual(['17', '18', '19']);
    expect(colleaguesIn(aReading({}))).toEqual([]);
  });
});
