import type { Words } from '../../lib/i18n/words.ts';
import { saveStructure } from '../live/save-structure.ts';
import type { Tell } from './Dashboard.tsx';

/** Saves a structure report, and says how it went. */
export function reportStructure(siteKey: string, tell: Tell, say: Words['say']): void {
  saveStructure(siteKey).then(
    (isSaved) => tell(Promise.resolve(), say(isSaved ? 'health.reportSaved' : 'health.noTicketOpen')),
    (cause: unknown) => tell(Promise.reject(cause)),
  );
}
