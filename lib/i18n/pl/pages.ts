import type { PageCatalogue } from '../catalogue.ts';
import { plByHand } from './by-hand.ts';
import { plCharts } from './charts.ts';
import { plNoticeSettings } from './notice-settings.ts';
import { plPast } from './past.ts';
import { plQuality } from './quality.ts';
import { plQuestions } from './questions.ts';
import { plReview } from './review.ts';
import { plSurveys } from './surveys.ts';
import { plTags } from './tags.ts';
import { plTicketLog } from './ticket-log.ts';
import { plTimeline } from './timeline.ts';

/** Polish of what only pages of the dashboard say, so that the overlay on the help desk's page does not carry it. */
export const plPages = {
  ...plByHand,
  ...plCharts,
  ...plNoticeSettings,
  ...plPast,
  ...plReview,
  ...plSurveys,
  ...plTags,
  ...plTicketLog,
  ...plTimeline,
  ...plQuality,
  ...plQuestions,
} as const satisfies PageCatalogue;
