import { enByHand } from './by-hand.ts';
import { enCharts } from './charts.ts';
import { enDemo } from './demo.ts';
import { enNoticeSettings } from './notice-settings.ts';
import { enPast } from './past.ts';
import { enQuality } from './quality.ts';
import { enQuestions } from './questions.ts';
import { enReview } from './review.ts';
import { enStates } from './states.ts';
import { enSurveys } from './surveys.ts';
import { enTags } from './tags.ts';
import { enTicketLog } from './ticket-log.ts';
import { enTimeline } from './timeline.ts';
import { enWelcome } from './welcome.ts';

/** English of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const enPages = {
  ...enByHand,
  ...enCharts,
  ...enNoticeSettings,
  ...enDemo,
  ...enPast,
  ...enReview,
  ...enStates,
  ...enSurveys,
  ...enTags,
  ...enTicketLog,
  ...enTimeline,
  ...enWelcome,
  ...enQuality,
  ...enQuestions,
} as const;
