import { koByHand } from './by-hand.ts';
import { koCharts } from './charts.ts';
import { koDemo } from './demo.ts';
import { koNoticeSettings } from './notice-settings.ts';
import { koPast } from './past.ts';
import { koQuality } from './quality.ts';
import { koQuestions } from './questions.ts';
import { koReview } from './review.ts';
import { koStates } from './states.ts';
import { koSurveys } from './surveys.ts';
import { koTags } from './tags.ts';
import { koTicketLog } from './ticket-log.ts';
import { koTimeline } from './timeline.ts';
import { koWelcome } from './welcome.ts';

/** Korean of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const koPages = {
  ...koByHand,
  ...koCharts,
  ...koNoticeSettings,
  ...koDemo,
  ...koPast,
  ...koReview,
  ...koStates,
  ...koSurveys,
  ...koTags,
  ...koTicketLog,
  ...koTimeline,
  ...koWelcome,
  ...koQuality,
  ...koQuestions,
} as const;
