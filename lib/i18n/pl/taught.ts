import type { Translation } from '../catalogue.ts';
import type { enTaught } from '../en/taught.ts';

/** The part of the Polish messages about the help desks that were taught. */
export const plTaught = {
  'taught.title': 'Nauczone helpdeski',
  'taught.none': 'Brak. Na stronie, której Deskpace nie zna, naukę proponuje przycisk na pasku narzędzi.',
  'taught.pattern': 'Adres zgłoszenia',
  'taught.reads': 'Odczytuje',
  'taught.onlyAddress': 'tylko adres',
  'taught.on': 'Nauczono',
  'taught.name': 'Nazwa',
  'taught.words': 'Słowa oznaczające status',
  'taught.addWord': 'Kolejne słowo',
  'taught.add': 'Dodaj',
  'taught.meaning': 'Co znaczy „{word}”',
  'taught.export': 'Eksportuj',
  'taught.exportNote':
    'Plik dla współpracownika w tym samym helpdesku. Nie zawiera Twojego nazwiska ani treści zgłoszeń.',
  'taught.forget': 'Zapomnij',
  'taught.forgetNote': 'Zostanie też wyłączony. To, co zapisano, pozostaje.',
  'taught.import': 'Importuj nauczony helpdesk',
  'taught.importFile': 'Plik',
  'taught.importPreview': 'Ten plik uczy: {host}',
  'taught.importReplaces': 'Zastąpi to, czego już nauczono dla tego adresu.',
  'taught.importApply': 'Importuj ten plik',
  'taught.imported': 'Zaimportowano. Otwórz ten helpdesk i włącz go przyciskiem Deskpace na pasku narzędzi.',
  'taught.exported': 'Zapisano.',
} as const satisfies Translation<typeof enTaught>;
