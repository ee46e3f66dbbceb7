/** Everything that the popup reads from the open log: fetched once its first figures are shown. */
export { areNumbersHidden } from '../../lib/store/meta.ts';
export { getSites } from '../../lib/store/sites.ts';
export { getTaught } from '../../lib/store/taught.ts';
export { readBackupState } from '../live/read-backup-state.ts';
export { readFigures } from '../live/read-figures.ts';
export { readGlance } from '../live/read-glance.ts';
export { readAttention } from '../live/read-in-hand.ts';
export { readLostFacts } from '../live/read-lost-facts.ts';
export { readNeeds } from '../live/read-needs.ts';
