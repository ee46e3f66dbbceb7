import type { Catalogue } from '../catalogue.ts';
import { plAnswers } from './answers.ts';
import { plCommon } from './common.ts';
import { plDashboard } from './dashboard.ts';
import { plFigures } from './figures.ts';
import { plGlance } from './glance.ts';
import { plHandOvers } from './hand-overs.ts';
import { plHandTime } from './hand-time.ts';
import { plHealth } from './health.ts';
import { plMoreFigures } from './more-figures.ts';
import { plNotices } from './notices.ts';
import { plOnPage } from './on-page.ts';
import { plPopup } from './popup.ts';
import { plQualityFigures } from './quality-figures.ts';
import { plRefusals } from './refusals.ts';
import { plSurveyFigures } from './survey-figures.ts';
import { plTaught } from './taught.ts';
import { plTickets } from './tickets.ts';

/** Polish of all that the popup and the dashboard may say, but for what only pages of the dashboard say. */
export const pl = {
  ...plCommon,
  ...plOnPage,
  ...plFigures,
  ...plGlance,
  ...plAnswers,
  ...plMoreFigures,
  ...plSurveyFigures,
  ...plPopup,
  ...plTickets,
  ...plHandTime,
  ...plNotices,
  ...plHandOvers,
  ...plHealth,
  ...plRefusals,
  ...plTaught,
  ...plDashboard,
  ...plQualityFigures,
} as const satisfies Catalogue;
