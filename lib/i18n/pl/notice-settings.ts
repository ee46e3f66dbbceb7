import type { Translation } from '../catalogue.ts';
import type { enNoticeSettings } from '../en/notice-settings.ts';

/** Polish of what the settings say of quiet notifications. */
export const plNoticeSettings = {
  'notices.title': 'Ciche powiadomienia',
  'notices.intro':
    'Każde przychodzi raz i tylko w Twoich godzinach pracy, a jeśli ich nie ustawiono, do godziny po ostatniej pracy; nigdy podczas pauzy, z wyjątkiem zapomnianej pauzy, ani przy ukrytych liczbach. Zawierają numery zgłoszeń i Twoje własne liczby, nic o kliencie.',
  'notices.dueSoon': 'Zbliża się termin zgłoszenia: helpdesku lub mój własny cel',
  'notices.dueBefore': 'Ile wcześniej',
  'notices.pause': 'Pauza mogła zostać zapomniana',
  'notices.pauseHint': 'Po czasie ustawionym powyżej, także poza godzinami pracy.',
  'notices.pauseNever': 'Przypomnienie powyżej ustawiono na 0: żadne nie przyjdzie.',
  'notices.longWork': 'Dwie godziny pracy bez pięciu minut przerwy',
  'notices.day': 'Podsumowanie dnia',
  'notices.dayAt': 'Przychodzi',
  'notices.dayAtEnd': 'na koniec moich godzin pracy',
  'notices.dayNever': 'Nie ustawiono godzin pracy: wybierz porę, inaczej żadne nie przyjdzie.',
  'notices.connection': 'Helpdesk nie jest już odczytywany w całości',
  'notices.connectionHint': 'Przycisk na pasku narzędzi i okienko mówią o tym zawsze.',
  'notices.notAllowed': 'Przeglądarka nie pozwala Deskpace pokazywać powiadomień, więc żadne nie przyjdzie.',
  'notices.allow': 'Zezwól na powiadomienia',
  'notices.refused': 'Przeglądarka nie zezwoliła na powiadomienia; nic nie zmieniono.',
  'notices.privacy':
    'Powiadomienia, jeśli je włączysz, pokazuje system, który może je przez jakiś czas przechowywać. Zawierają numery zgłoszeń i Twoje własne liczby.',
} as const satisfies Translation<typeof enNoticeSettings>;
