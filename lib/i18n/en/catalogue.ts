import { enAnswers } from './answers.ts';
import { enCommon } from './common.ts';
import { enDashboard } from './dashboard.ts';
import { enFigures } from './figures.ts';
import { enGlance } from './glance.ts';
import { enHandOvers } from './hand-overs.ts';
import { enHandTime } from './hand-time.ts';
import { enHealth } from './health.ts';
import { enMoreFigures } from './more-figures.ts';
import { enNotices } from './notices.ts';
import { enOnPage } from './on-page.ts';
import { enPopup } from './popup.ts';
import { enQualityFigures } from './quality-figures.ts';
import { enRefusals } from './refusals.ts';
import { enSurveyFigures } from './survey-figures.ts';
import { enTaught } from './taught.ts';
import { enTickets } from './tickets.ts';

/**
 * English, and the list of all messages there are. Sentences an agent would say: no jargon of the code, no
 * praise, no blame, no exclamation marks. The count of a message with plural forms is always called `n`.
 */
export const en = {
  ...enCommon,
  ...enOnPage,
  ...enFigures,
  ...enGlance,
  ...enAnswers,
  ...enMoreFigures,
  ...enSurveyFigures,
  ...enPopup,
  ...enTickets,
  ...enHandTime,
  ...enNotices,
  ...enHandOvers,
  ...enHealth,
  ...enRefusals,
  ...enTaught,
  ...enDashboard,
  ...enQualityFigures,
} as const;
