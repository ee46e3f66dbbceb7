import { activeContactResolution } from './catalogue/active-contact-resolution.ts';
import { averageHandleTime } from './catalogue/average-handle-time.ts';
import { averageResponseTime } from './catalogue/average-response-time.ts';
import { callQuality } from './catalogue/call-quality.ts';
import { chatQuality } from './catalogue/chat-quality.ts';
import { chatResponseTime } from './catalogue/chat-response-time.ts';
import { companyFigures } from './catalogue/company-figures.ts';
import { csat } from './catalogue/csat.ts';
import { customerEffort } from './catalogue/customer-effort.ts';
import { emailQuality } from './catalogue/email-quality.ts';
import { emailResolutionTime } from './catalogue/email-resolution-time.ts';
import { escalationRate } from './catalogue/escalation-rate.ts';
import { firstContactResolution } from './catalogue/first-contact-resolution.ts';
import { firstResponseTime } from './catalogue/first-response-time.ts';
import { handleTimePerTicket } from './catalogue/handle-time-per-ticket.ts';
import { netPromoter } from './catalogue/net-promoter.ts';
import { oneTouchResolution } from './catalogue/one-touch-resolution.ts';
import { openTickets } from './catalogue/open-tickets.ts';
import { personalBest } from './catalogue/personal-best.ts';
import { phoneCalls } from './catalogue/phone-calls.ts';
import { postContact } from './catalogue/post-contact.ts';
import { reopenRate } from './catalogue/reopen-rate.ts';
import { resolutionTime } from './catalogue/resolution-time.ts';
import { resolvedPerDay } from './catalogue/resolved-per-day.ts';
import { slaCompliance } from './catalogue/sla-compliance.ts';
import { ticketTimeShare } from './catalogue/ticket-time-share.ts';
import { ticketsHandled } from './catalogue/tickets-handled.ts';
import { transferRate } from './catalogue/transfer-rate.ts';
import { wellbeing } from './catalogue/wellbeing.ts';
import type { Metric } from './metric.ts';

/** Every metric, in the order of the catalogue. A new one is a file in `catalogue/` and a line here. */
export const metrics: readonly Metric[] = [
  ticketsHandled,
  resolvedPerDay,
  averageHandleTime,
  handleTimePerTicket,
  firstResponseTime,
  averageResponseTime,
  chatResponseTime,
  resolutionTime,
  emailResolutionTime,
  firstContactResolution,
  oneTouchResolution,
  activeContactResolution,
  reopenRate,
  escalationRate,
  transferRate,
  slaCompliance,
  openTickets,
  csat,
  customerEffort,
  netPromoter,
  callQuality,
  emailQuality,
  chatQuality,
  postContact,
  phoneCalls,
  ticketTimeShare,
  wellbeing,
  personalBest,
  companyFigures,
];
