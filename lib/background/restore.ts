import { RefusedMessageError, type ViewHandlers } from '../messages/receive.ts';
import type { Context } from './context.ts';

type RestoreHandlers = Pick<ViewHandlers, 'restoreBegin' | 'restorePart' | 'restoreEnd'>;

export function restoring(_context: Context): RestoreHandlers {
  const notYet = async (): Promise<never> => {
    throw new RefusedMessageError('Restoring is not here yet.');
  };
  return { restoreBegin: notYet, restorePart: notYet, restoreEnd: notYet };
}
