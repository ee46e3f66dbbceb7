import type { PageCatalogue } from '../catalogue.ts';
import { ruByHand } from './by-hand.ts';
import { ruCharts } from './charts.ts';
import { ruDemo } from './demo.ts';
import { ruNoticeSettings } from './notice-settings.ts';
import { ruPast } from './past.ts';
import { ruQuality } from './quality.ts';
import { ruQuestions } from './questions.ts';
import { ruReview } from './review.ts';
import { ruStates } from './states.ts';
import { ruSurveys } from './surveys.ts';
import { ruTags } from './tags.ts';
import { ruTicketLog } from './ticket-log.ts';
import { ruTimeline } from './timeline.ts';
import { ruWelcome } from './welcome.ts';

/** Russian of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const ruPages = {
  ...ruByHand,
  ...ruCharts,
  ...ruNoticeSettings,
  ...ruDemo,
  ...ruPast,
  ...ruReview,
  ...ruStates,
  ...ruSurveys,
  ...ruTags,
  ...ruTicketLog,
  ...ruTimeline,
  ...ruWelcome,
  ...ruQuality,
  ...ruQuestions,
} as const satisfies PageCatalogue;
