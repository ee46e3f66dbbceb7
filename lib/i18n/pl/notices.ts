import type { Translation } from '../catalogue.ts';
import type { enNotices } from '../en/notices.ts';

/** Polish of what quiet notifications say. No customer’s words come into them. */
export const plNotices = {
  'notice.dueSoon': 'Zgłoszenie #{ticket}: termin za {time}',
  'notice.dueSoonText': 'Termin helpdesku, stan z {seen}.',
  'notice.ownSoon': 'Zgłoszenie #{ticket}: pierwsza odpowiedź za najwyżej {time}',
  'notice.ownSoonText': 'Własny cel, stan z {seen}.',
  'notice.manySoon': {
    one: '{n} zgłoszenie ma bliski termin',
    few: '{n} zgłoszenia mają bliski termin',
    many: '{n} zgłoszeń ma bliski termin',
    other: '{n} zgłoszenia ma bliski termin',
  },
  'notice.manySoonText': '{tickets}. Pierwszy termin za {time}.',
  'notice.pause': 'Pauza wciąż trwa',
  'notice.pauseText': 'Od {since}. Do wznowienia nic nie jest liczone.',
  'notice.longWork': '{time} pracy bez przerwy',
  'notice.longWorkText': 'Od {since}. Przerwa to pięć minut bez pracy.',
  'notice.day': 'Dzisiejszy dzień pracy',
  'notice.daySolved': {
    one: '{n} rozwiązane',
    few: '{n} rozwiązane',
    many: '{n} rozwiązanych',
    other: '{n} rozwiązanego',
  },
  'notice.dayHandled': {
    one: '{n} obsłużone zgłoszenie',
    few: '{n} obsłużone zgłoszenia',
    many: '{n} obsłużonych zgłoszeń',
    other: '{n} obsłużonego zgłoszenia',
  },
  'notice.dayTime': '{time} przy zgłoszeniach',
  'notice.connection': 'Deskpace nie odczytuje już wszystkiego: {desk}',
  'notice.connectionText': 'W liczbach może brakować danych. Otwórz, aby zobaczyć jakich.',
} as const satisfies Translation<typeof enNotices>;
