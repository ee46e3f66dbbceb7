/** The database could not be used. `sentence` tells the agent what is the matter and what to do. */
export abstract class StoreError extends Error {
  abstract readonly sentence: string;
}

/** A newer Deskpace wrote it; this one must not touch it. */
export class StoreNewerError extends StoreError {
  override readonly name = 'StoreNewerError';
  readonly sentence =
    'Your log was written by a newer version of Deskpace. Update Deskpace; until then the log can be exported but not changed.';
}

export class StoreUnreadableError extends StoreError {
  override readonly name = 'StoreUnreadableError';
  readonly sentence =
    'Deskpace cannot open its log. Restart the browser; if that does not help, export what can still be read and restore your last backup.';
}

export class StoreFullError extends StoreError {
  override readonly name = 'StoreFullError';
  readonly sentence = 'The disk is full, so Deskpace cannot record. Free some space; nothing recorded so far is lost.';
}

export class StoreBlockedError extends StoreError {
  override readonly name = 'StoreBlockedError';
  readonly sentence =
    'Another tab still runs an older version of Deskpace. Close the open Deskpace pages, then open this one again.';
}

const kinds: { names: string[]; make: (message: string, options: ErrorOptions) => StoreError }[] = [
  { names: ['QuotaExceededError'], make: (message, options) => new StoreFullError(message, options) },
  { names: ['VersionError'], make: (message, options) => new StoreNewerError(message, options) },
  {
    names: [
      'UnknownError',
      'DataError',
      'DataCloneError',
      'InvalidStateError',
      'NotReadableError',
      'NotFoundError',
      'InternalError',
      'TimeoutError',
      'OpenFailedError',
      'MissingAPIError',
      'UpgradeError',
      'SecurityError',
    ],
    make: (message, options) => new StoreUnreadableError(message, options),
  },
];

/** The same failure as a named error of the store; what has nothing to do with the database comes back as it is. */
export function namedStoreError(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const names = namesOf(error);
  for (const { names: known, make } of kinds) {
    const name = names.find((candidate) => known.includes(candidate));
    if (name !== undefined) return make(`${name}: ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
  return error;
}

/** Runs a piece of work with the database and turns its failure into a named one. */
export async function withNamedErrors<Result>(work: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw namedStoreError(error);
  }
}

/** An aborted transaction names its cause inside; a full disk always goes first. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth++) {
    names.push(current.name);
    // Dexie's own errors keep what they were caused by as `inner`.
    current = ('inner' in current ? current.inner : undefined) ?? current.cause;
  }
  return names.sort((left, right) => Number(right === 'QuotaExceededError') - Number(left === 'QuotaExceededError'));
}
