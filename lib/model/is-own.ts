import { viewerIdOf } from './keys.ts';
import type { ViewerKey } from './reading.ts';
import type { TicketEvent } from './ticket.ts';

/**
 * Whether an event is the act of this viewer: decided by the product's id of the acting agent where it is
 * known, otherwise by who was signed in when the source said "me". What the system, a customer or somebody
 * unknown did is never own. Ask only about tickets of the viewer's own site, since ids repeat between sites.
 */
export function isOwn(event: Pick<TicketEvent, 'by' | 'byId' | 'viewerKey'>, viewerKey: ViewerKey): boolean {
  if (event.by !== 'me' && event.by !== 'agent') return false;
  if (event.byId !== undefined) return event.byId === viewerIdOf(viewerKey);
  return event.by === 'me' && event.viewerKey === viewerKey;
}
