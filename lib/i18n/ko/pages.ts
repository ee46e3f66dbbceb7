import { koByHand } from './by-hand.ts';
import { koCharts } from './charts.ts';
import { koNoticeSettings } from './notice-settings.ts';
import { koPast } from './past.ts';
import { koQuality } from './quality.ts';
import { koQuestions } from './questions.ts';
import { koReview } from './review.ts';
import { koSurveys } from './surveys.ts';
import { koTags } from './tags.ts';
import { koTicketLog } from './ticket-log.ts';
import { koTimeline } from './timeline.ts';

/** Korean of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const koPages = {
  ...koByHand,
  ...koCharts,
  ...koNoticeSettings,
  ...koPast,
  ...koReview,
  ...koSurveys,
  ...koTags,
  ...koTicketLog,
  ...koTimeline,
  ...koQuality,
  ...koQuestions,
} as const;
