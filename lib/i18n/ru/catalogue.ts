import type { Catalogue } from '../catalogue.ts';
import { ruAnswers } from './answers.ts';
import { ruCommon } from './common.ts';
import { ruDashboard } from './dashboard.ts';
import { ruFigures } from './figures.ts';
import { ruGlance } from './glance.ts';
import { ruHandOvers } from './hand-overs.ts';
import { ruHandTime } from './hand-time.ts';
import { ruHealth } from './health.ts';
import { ruMoreFigures } from './more-figures.ts';
import { ruNotices } from './notices.ts';
import { ruOnPage } from './on-page.ts';
import { ruPopup } from './popup.ts';
import { ruQualityFigures } from './quality-figures.ts';
import { ruRefusals } from './refusals.ts';
import { ruSurveyFigures } from './survey-figures.ts';
import { ruTaught } from './taught.ts';
import { ruTickets } from './tickets.ts';

/** Russian of all that the popup and the dashboard may say, but for what only pages of the dashboard say. */
export const ru = {
  ...ruCommon,
  ...ruOnPage,
  ...ruFigures,
  ...ruGlance,
  ...ruAnswers,
  ...ruMoreFigures,
  ...ruSurveyFigures,
  ...ruPopup,
  ...ruTickets,
  ...ruHandTime,
  ...ruNotices,
  ...ruHandOvers,
  ...ruHealth,
  ...ruRefusals,
  ...ruTaught,
  ...ruDashboard,
  ...ruQualityFigures,
} as const satisfies Catalogue;
