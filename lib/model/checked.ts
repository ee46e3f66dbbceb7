import * as z from 'zod/mini';

/** The first thing wrong with a value, as its place in it and a few words; nothing of the value itself. */
export type Checked<Value> = { value: Value } | { problem: string };

/** Compares what came from outside with its schema. */
export function checked<Value>(schema: z.ZodMiniType<Value>, value: unknown): Checked<Value> {
  const result = z.safeParse(schema, value);
  if (result.success) return { value: result.data };
  const [issue] = result.error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  const extra = issue?.code === 'unrecognized_keys' ? ` (${issue.keys.slice(0, 5).join(', ')})` : '';
  return { problem: `${place === '' ? 'the record' : place}: ${words(issue)}${extra}` };
}

function words(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    // Our own words.
    case 'custom':
      return issue.message;
    case 'invalid_type':
      return 'missing or of the wrong kind';
    case 'invalid_value':
      return 'none of the allowed values';
    case 'too_big':
      return 'too large or too long';
    case 'too_small':
      return 'too small or too short';
    case 'unrecognized_keys':
      return 'has fields that it may not have';
    default:
      return 'not as it must be';
  }
}
