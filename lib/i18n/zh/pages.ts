import { zhByHand } from './by-hand.ts';
import { zhCharts } from './charts.ts';
import { zhDemo } from './demo.ts';
import { zhNoticeSettings } from './notice-settings.ts';
import { zhPast } from './past.ts';
import { zhQuality } from './quality.ts';
import { zhQuestions } from './questions.ts';
import { zhReview } from './review.ts';
import { zhStates } from './states.ts';
import { zhSurveys } from './surveys.ts';
import { zhTags } from './tags.ts';
import { zhTicketLog } from './ticket-log.ts';
import { zhTimeline } from './timeline.ts';
import { zhWelcome } from './welcome.ts';

/** Chinese of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const zhPages = {
  ...zhByHand,
  ...zhCharts,
  ...zhNoticeSettings,
  ...zhDemo,
  ...zhPast,
  ...zhReview,
  ...zhStates,
  ...zhSurveys,
  ...zhTags,
  ...zhTicketLog,
  ...zhTimeline,
  ...zhWelcome,
  ...zhQuality,
  ...zhQuestions,
} as const;
