import * as z from 'zod/mini';

/** The keys of `keys.ts`, as they are stored. */
export const siteKeyText = z
  .string()
  .check(z.maxLength(1_000), z.regex(/^[^|#@]+\|https?:\/\/[^|#@]+\|[^#@]*$/, 'no site key'));
export const ticketKeyText = z
  .string()
  .check(z.maxLength(1_000), z.regex(/^[^|#@]+\|https?:\/\/[^|#@]+\|[^#@]*#[\s\S]+$/, 'no ticket key'));
export const viewerKeyText = z
  .string()
  .check(z.maxLength(1_000), z.regex(/^[^|#@]+\|https?:\/\/[^|#@]+\|[^#@]*@[\s\S]+$/, 'no viewer key'));
