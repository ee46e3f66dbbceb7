import { hrefOf } from './page.ts';

/** The dashboard over a log that was made up; the pages' own addresses follow, so that each can be bookmarked. */
export const sampleHref = `?demo${hrefOf({ kind: 'overview', days: 7 })}`;

/** Back from there to the agent's own figures. */
export const leaveHref = `dashboard.html${hrefOf({ kind: 'overview', days: 7 })}`;
