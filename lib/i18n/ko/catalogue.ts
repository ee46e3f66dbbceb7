import { koAnswers } from './answers.ts';
import { koCommon } from './common.ts';
import { koDashboard } from './dashboard.ts';
import { koFigures } from './figures.ts';
import { koGlance } from './glance.ts';
import { koHandOvers } from './hand-overs.ts';
import { koHandTime } from './hand-time.ts';
import { koHealth } from './health.ts';
import { koMoreFigures } from './more-figures.ts';
import { koNotices } from './notices.ts';
import { koOnPage } from './on-page.ts';
import { koPopup } from './popup.ts';
import { koQualityFigures } from './quality-figures.ts';
import { koRefusals } from './refusals.ts';
import { koSurveyFigures } from './survey-figures.ts';
import { koTaught } from './taught.ts';
import { koTickets } from './tickets.ts';

/** Korean of everything that the popup and the dashboard may say, but for what only pages of the dashboard say. */
export const ko = {
  ...koCommon,
  ...koOnPage,
  ...koFigures,
  ...koGlance,
  ...koAnswers,
  ...koMoreFigures,
  ...koSurveyFigures,
  ...koPopup,
  ...koTickets,
  ...koHandTime,
  ...koNotices,
  ...koHandOvers,
  ...koHealth,
  ...koRefusals,
  ...koTaught,
  ...koDashboard,
  ...koQualityFigures,
} as const;
