import type { Translation } from '../catalogue.ts';
import type { enHealth } from '../en/health.ts';

/** The part of the Polish messages about what the readers of help desks find. */
export const plHealth = {
  'health.lost': 'Od {since} Deskpace nie znajduje na stronie zgłoszenia ({desk}): {facts}; czas jest liczony dalej.',
  'health.lostApi': 'Od {since} Deskpace nie znajduje w danych JSON ({desk}): {facts}; czas jest liczony dalej.',
  'health.lostTicket':
    'Od {since} Deskpace nie rozpoznaje zgłoszeń na stronach {desk}; czas przy nich nie jest liczony.',
  'health.fact.ticket': 'zgłoszenie',
  'health.fact.viewer': 'kto jest zalogowany',
  'health.fact.status': 'status',
  'health.fact.assignee': 'przypisana osoba',
  'health.fact.group': 'grupa',
  'health.fact.priority': 'priorytet',
  'health.fact.channel': 'kanał',
  'health.fact.tags': 'tagi',
  'health.fact.createdAt': 'czas utworzenia',
  'health.fact.requester': 'kto zgłosił',
  'health.fact.messages': 'wiadomości',
  'health.fact.changes': 'zmiany',
  'health.fact.deadlines': 'terminy',
  'health.finds': 'Znajduje',
  'health.allFacts': {
    one: 'jedyną szukaną informację',
    few: 'wszystkie {n} szukane informacje',
    many: 'wszystkie {n} szukanych informacji',
    other: 'wszystkie {n} szukanej informacji',
  },
  'health.someFacts': '{found} z {all} szukanych informacji',
  'health.notYet': 'jeszcze nie widziano: {facts}',
  'health.gone': 'już nie ma: {facts}',
  'health.nothingRead': 'nie odczytano jeszcze żadnego zgłoszenia',
  'health.report': 'Zapisz raport o budowie strony',
  'health.reportNote':
    'Z czego zbudowana jest ostatnio oglądana strona zgłoszenia, bez ani jednego jej słowa, do załączenia do zgłoszenia błędu.',
  'health.reportSaved': 'Zapisano raport o budowie strony.',
  'health.noTicketOpen': 'W żadnej karcie nie ma otwartego zgłoszenia z tego helpdesku. Otwórz je i zapisz ponownie.',
} as const satisfies Translation<typeof enHealth>;
