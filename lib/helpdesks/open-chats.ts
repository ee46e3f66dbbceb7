import type { AddressRule } from './adapter.ts';
import { provenId } from './ticket-in-front.ts';

/**
 * The ids of the chats that are open side by side, each once, in order of the page; none where the product has no such
 * thing. The sensor asks it with every heartbeat.
 */
export function openChats(document: Document, rule: AddressRule): string[] {
  if (rule.chats === undefined) return [];
  const ids = new Set<string>();
  for (const pane of document.querySelectorAll(rule.chats)) {
    const id = provenId(pane, rule);
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}
