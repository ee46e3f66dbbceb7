import type { Adapter } from './adapter.ts';
import { freescout } from './freescout.ts';
import { osTicket } from './os-ticket.ts';
import { practiceDesk } from './practice-desk.ts';
import { redmine } from './redmine.ts';
import { requestTracker } from './request-tracker.ts';
import { vtiger } from './vtiger.ts';
import { zendesk } from './zendesk.ts';

/** Every help desk that Deskpace knows by itself: one file, one line. */
export const helpDesks: readonly Adapter[] = [
  requestTracker,
  zendesk,
  redmine,
  vtiger,
  osTicket,
  freescout,
  practiceDesk,
];

/** The adapter of that id, or undefined for a help desk that this version does not know. */
export function helpDeskById(id: string): Adapter | undefined {
  return helpDesks.find((adapter) => adapter.id === id);
}
