import type * as z from 'zod/mini';
import { attentionSignalSchema } from '../../lib/model/schemas.ts';
import type { AttentionSignal } from '../../lib/model/signal.ts';

/** A line of a signal log that cannot be used. The message names the line and what is wrong with it. */
export class SignalLineError extends Error {
  override name = 'SignalLineError';
}

/** The signals of a log with one JSON object per line; empty lines are skipped. Throws {@link SignalLineError}. */
export function readSignals(text: string): AttentionSignal[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((row, index) => (row.trim() === '' ? [] : [readSignal(row, index + 1)]));
}

function readSignal(row: string, number: number): AttentionSignal {
  const parsed = attentionSignalSchema.safeParse(parseJson(row, number));
  if (parsed.success) return parsed.data;
  throw new SignalLineError(`line ${number}: ${explain(parsed.error.issues)}`);
}

function parseJson(row: string, number: number): unknown {
  try {
    return JSON.parse(row);
  } catch (cause) {
    throw new SignalLineError(`line ${number}: not JSON (${cause instanceof Error ? cause.message : String(cause)})`, {
      cause,
    });
  }
}

type Issue = z.core.$ZodIssue;

/** The first thing that is wrong, in the variant of the schema that the line is meant to be. */
function explain(issues: readonly Issue[]): string {
  const [issue] = issues;
  if (!issue) return 'not a signal';
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((variant) => !variant.some((inner) => inner.code === 'invalid_union'));
    if (meant) return explain(meant);
    if (issue.errors.length > 0) return '"kind" names no signal';
  }
  return issue.path.length > 0 ? `"${issue.path.join('.')}": ${wrong(issue)}` : wrong(issue);
}

function wrong(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${issue.expected} expected`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')} expected`;
    case 'unrecognized_keys':
      return `no field is called ${issue.keys.join(', ')}`;
    case 'too_small':
      return `less than ${issue.minimum}`;
    case 'too_big':
      return `more than ${issue.maximum}`;
    default:
      return issue.message;
  }
}
