import type { TicketReading } from '../model/reading.ts';

/** Ids that a reading proves to be of the staff: who is signed in, who changed what only the staff does, who wrote notes. */
export function colleaguesIn({ viewer, messages = [], changes = [] }: TicketReading): string[] {
  const ids = [
    viewer?.id,
    ...changes.filter(({ by }) => by === 'agent').map(({ byId }) => byId),
    ...messages
      .filter(({ author, visibility }) => author === 'agent' && visibility === 'internal')
      .map(({ authorId }) => authorId),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}
