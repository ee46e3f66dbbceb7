import type { Translation } from '../catalogue.ts';
import type { enPopup } from '../en/popup.ts';

/** The part of the Polish messages of the popup, and about the help desk in front. */
export const plPopup = {
  'popup.title': 'Deskpace',
  'popup.figures': 'Moje wskaźniki',
  'popup.inHand': 'W obsłudze',
  'popup.noTicketInHand': 'Brak zgłoszenia w obsłudze',
  'popup.inAll': '{time} łącznie',
  'popup.notCounting': 'czas nie biegnie',
  'popup.pause': 'Pauza',
  'popup.resume': 'Wznów',
  'popup.pausedNotice': 'Pauza: czas nie jest liczony, nic nie jest odczytywane.',
  'popup.export': 'Eksport mojego dziennika',
  'popup.exportCsv': 'CSV',
  'popup.exportJson': 'JSON',
  'popup.openDashboard': 'Otwórz panel',
  'popup.backupNever': 'Dziennik nie ma jeszcze kopii zapasowej. Odinstalowanie Deskpace go usuwa.',
  'popup.backupDue': {
    one: 'Ostatnia kopia zapasowa {n} dzień temu. Odinstalowanie Deskpace usuwa dziennik.',
    few: 'Ostatnia kopia zapasowa {n} dni temu. Odinstalowanie Deskpace usuwa dziennik.',
    many: 'Ostatnia kopia zapasowa {n} dni temu. Odinstalowanie Deskpace usuwa dziennik.',
    other: 'Ostatnia kopia zapasowa {n} dnia temu. Odinstalowanie Deskpace usuwa dziennik.',
  },
  'popup.backUpNow': 'Utwórz kopię',
  'popup.exported': 'Zapisano w pobranych plikach.',

  'needs.title': 'Wymaga reakcji',
  'needs.nothing': 'W zgłoszeniach odczytanych w ostatnich 7 dniach nikt nie czeka na Twoją odpowiedź.',
  'needs.waiting': { one: '{n} czeka', few: '{n} czekają', many: '{n} czeka', other: '{n} czeka' },
  'needs.oldest': 'najdłużej {time}',
  'needs.due': {
    one: '{n} z bliskim terminem',
    few: '{n} z bliskim terminem',
    many: '{n} z bliskim terminem',
    other: '{n} z bliskim terminem',
  },
  'needs.onHold': {
    one: '{n} czeka na innych',
    few: '{n} czekają na innych',
    many: '{n} czeka na innych',
    other: '{n} czeka na innych',
  },
  'needs.longest': 'najdłużej {time}',
  'needs.seen': 'stan z {time}',

  'export.table.tickets': 'Zgłoszenia',
  'export.table.events': 'Zdarzenia',
  'export.table.intervals': 'Wpisy czasu',
  'export.table.activities': 'Reszta dnia',
  'export.table.corrections': 'Zmiany',
  'export.table.days': 'Dni',

  'trouble.saveReadable': 'Zapisz, co da się odczytać',

  'site.looksLike': 'To wygląda na {helpDesk}',
  'site.switchOn': 'Włącz',
  'site.switchOnNote': 'Deskpace będzie odczytywać zgłoszenia na {host} i nic więcej.',
  'site.switchOff': 'Wyłącz dla {host}',
  'site.noPermission': 'Deskpace nie ma już zgody na odczyt {host}, więc nic tam nie zapisuje.',
  'site.allow': 'Zezwól ponownie',
  'site.unknown': 'Deskpace nie zna helpdesku na tej stronie ({host}).',
  'site.checking': 'Sprawdzanie tej strony …',
  'site.menu': 'Więcej dla tego helpdesku',
  'site.refused': 'Przeglądarka nie udzieliła zgody, więc niczego nie włączono.',
} as const satisfies Translation<typeof enPopup>;
