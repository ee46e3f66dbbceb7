import type { Translation } from '../catalogue.ts';
import type { enTimeline } from '../en/timeline.ts';

/** The part of the Polish messages about the timeline of a ticket, on paper too. */
export const plTimeline = {
  'timeline.wrong': 'To jest błędne',
  'timeline.leftOut': 'pominięte przeze mnie',
  'timeline.print': 'Drukuj przebieg',
  'timeline.title': 'Przebieg zgłoszenia {ticket}',
  'timeline.made': 'Utworzono w Deskpace, {when}. Czas: {zone}.',
  'timeline.knownUntil': 'Historia jest znana w całości do {when}.',
  'timeline.notKnown': 'Nie wiadomo, czy historia jest pełna.',
  'timeline.sources':
    'Podane przez helpdesk: odczytane z jego strony lub danych. Zauważone między dwoma odczytami: strona pokazała coś innego niż wcześniej, a chwila leży między nimi.',
  'timeline.edited':
    'Oznaczone *: na podstawie mojej późniejszej poprawki. To, co zmierzono, zostaje w dzienniku; każda poprawka jest tu podana.',
  'timeline.notEdited': 'Nic nie zmieniono ręcznie.',
  'timeline.timeByDay': 'Mój czas według dni',
  'timeline.correct': 'Popraw',
  'timeline.whatWasIt': 'Czym było to przekazanie?',
  'timeline.myWord': 'według mnie: {what}',
} as const satisfies Translation<typeof enTimeline>;
