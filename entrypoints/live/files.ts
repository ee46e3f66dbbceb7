/** Everything that writes a file, in one place that a view can fetch late. */
export { backUp } from './back-up.ts';
export { exportLog } from './export-log.ts';
export { saveReadable } from './save-readable.ts';
export { saveStructure } from './save-structure.ts';
