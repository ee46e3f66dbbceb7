import type { Translation } from '../catalogue.ts';
import type { enQuestions } from '../en/questions.ts';

/** The part of the Polish messages about questions before something goes, long lists, and short messages. */
export const plQuestions = {
  'ask.switchOff': 'Wyłączyć {desk}?',
  'ask.switchOffNote': 'Deskpace nie będzie tam ani mierzyć czasu, ani czytać. To, co zapisano, pozostaje.',
  'ask.forget': 'Zapomnieć {desk}?',
  'ask.forgetNote': 'Odczyt zostanie tam też wyłączony i trzeba będzie uczyć od nowa. To, co zapisano, pozostaje.',
  'ask.undoImport': {
    one: 'Usunąć {n} odpowiedź z tego importu?',
    few: 'Usunąć {n} odpowiedzi z tego importu?',
    many: 'Usunąć {n} odpowiedzi z tego importu?',
    other: 'Usunąć {n} odpowiedzi z tego importu?',
  },
  'ask.undoImportNote': 'Aby je odzyskać, wczytaj plik ponownie.',
  'ask.removeEntry': 'Usunąć {what}?',
  'ask.removeEntryNote': 'Aby to odzyskać, wpisz to ponownie.',
  'list.showAll': 'Pokaż wszystkie ({n})',
  'list.showFewer': 'Pokaż mniej',
  'notice.region': 'Komunikaty ({hotkey})',
  'notice.one': 'Komunikat',
  'notice.close': 'Zamknij',
  'figure.how': 'Jak to się liczy',
} as const satisfies Translation<typeof enQuestions>;
