import type { PageCatalogue } from '../catalogue.ts';
import { plByHand } from './by-hand.ts';
import { plCharts } from './charts.ts';
import { plDemo } from './demo.ts';
import { plNoticeSettings } from './notice-settings.ts';
import { plPast } from './past.ts';
import { plQuality } from './quality.ts';
import { plQuestions } from './questions.ts';
import { plReview } from './review.ts';
import { plStates } from './states.ts';
import { plSurveys } from './surveys.ts';
import { plTags } from './tags.ts';
import { plTicketLog } from './ticket-log.ts';
import { plTimeline } from './timeline.ts';
import { plWelcome } from './welcome.ts';

/** Polish of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const plPages = {
  ...plByHand,
  ...plCharts,
  ...plNoticeSettings,
  ...plDemo,
  ...plPast,
  ...plReview,
  ...plStates,
  ...plSurveys,
  ...plTags,
  ...plTicketLog,
  ...plTimeline,
  ...plWelcome,
  ...plQuality,
  ...plQuestions,
} as const satisfies PageCatalogue;
