import type { Correction, TimeCorrection } from './ticket.ts';

export function isTimeCorrection(what: Correction['what']): what is TimeCorrection {
  switch (what.kind) {
    case 'addTime':
    case 'changeTime':
    case 'removeTime':
    case 'leaveTime':
      return true;
    case 'excludeTicket':
    case 'excludeEvent':
    case 'escalation':
    case 'notEscalation':
    case 'transfer':
    case 'neither':
      return false;
  }
}
