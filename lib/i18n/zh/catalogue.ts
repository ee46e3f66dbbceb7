import { zhAnswers } from './answers.ts';
import { zhCommon } from './common.ts';
import { zhDashboard } from './dashboard.ts';
import { zhFigures } from './figures.ts';
import { zhGlance } from './glance.ts';
import { zhHandOvers } from './hand-overs.ts';
import { zhHandTime } from './hand-time.ts';
import { zhHealth } from './health.ts';
import { zhMoreFigures } from './more-figures.ts';
import { zhNotices } from './notices.ts';
import { zhOnPage } from './on-page.ts';
import { zhPopup } from './popup.ts';
import { zhQualityFigures } from './quality-figures.ts';
import { zhRefusals } from './refusals.ts';
import { zhSurveyFigures } from './survey-figures.ts';
import { zhTaught } from './taught.ts';
import { zhTickets } from './tickets.ts';

/** Chinese of everything that the popup and the dashboard may say, but for what only pages of the dashboard say. */
export const zh = {
  ...zhCommon,
  ...zhOnPage,
  ...zhFigures,
  ...zhGlance,
  ...zhAnswers,
  ...zhMoreFigures,
  ...zhSurveyFigures,
  ...zhPopup,
  ...zhTickets,
  ...zhHandTime,
  ...zhNotices,
  ...zhHandOvers,
  ...zhHealth,
  ...zhRefusals,
  ...zhTaught,
  ...zhDashboard,
  ...zhQualityFigures,
} as const;
