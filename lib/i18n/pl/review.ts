import type { Translation } from '../catalogue.ts';
import type { enReview } from '../en/review.ts';

/** The part of the Polish messages about the review sheet. */
export const plReview = {
  'review.title': 'Arkusz do rozmowy',
  'review.intro':
    'Jedna strona na rozmowę z przełożonym: Twoje liczby z tych dni, jak są pewne i czego w nich brakuje. Bez klientów i numerów zgłoszeń.',
  'review.print': 'Drukuj',
  'review.heading': 'Moja praca, {from} – {to}',
  'review.recorded': 'zapisano {time}',
  'review.figure': 'Wskaźnik',
  'review.value': 'W tych dniach',
  'review.interval': 'Prawdop. zakres',
  'review.n': 'Na podstawie',
  'review.usual': 'Zwykle w ciągu dnia',
  'review.target': 'Mój cel',
  'review.none': 'W tych dniach nic nie zapisano.',
  'review.keepInMind': 'O czym pamiętać',
  'review.notRecorded': {
    one: 'W {n} z {all} dni nic nie zapisano ({days}).',
    few: 'W {n} z {all} dni nic nie zapisano ({days}).',
    many: 'W {n} z {all} dni nic nie zapisano ({days}).',
    other: 'W {n} z {all} dni nic nie zapisano ({days}).',
  },
  'review.allRecorded': 'Coś zapisano każdego dnia.',
  'review.moreSpans': '{spans} i jeszcze {n}',
  'review.before': 'Przed {day} Deskpace nie był używany.',
  'review.goesOn': 'Te dni jeszcze trwają: tego, co będzie, tu nie ma.',
  'review.known': '{name}: {known}. Może to być {between}.',
  'review.windowNotOver': {
    one: '{name}: {n} może jeszcze wrócić i na razie się nie liczy.',
    few: '{name}: {n} mogą jeszcze wrócić i na razie się nie liczą.',
    many: '{name}: {n} może jeszcze wrócić i na razie się nie liczy.',
    other: '{name}: {n} może jeszcze wrócić i na razie się nie liczy.',
  },
  'review.leftOut': 'Pominięto: {list} ({name}).',
  'review.intervals':
    'Prawdopodobny zakres: w innym takim okresie tej samej pracy liczba znalazłaby się w nim 95 razy na 100. Im mniej przypadków, tym jest szerszy.',
  'review.usualNote': {
    one: 'Zwykle: wyniki pojedynczych dni z {n} dnia pracy wcześniej.',
    few: 'Zwykle: wyniki pojedynczych dni z {n} dni pracy wcześniej.',
    many: 'Zwykle: wyniki pojedynczych dni z {n} dni pracy wcześniej.',
    other: 'Zwykle: wyniki pojedynczych dni z {n} dnia pracy wcześniej.',
  },
  'review.own':
    'Zmierzone w mojej przeglądarce na zgłoszeniach otwartych przeze mnie. Raport zespołu może liczyć pracę innych osób, inne godziny lub inne limity.',
  'review.definitions': 'Definicje według wersji: {list}.',
  'review.made': 'Utworzono w Deskpace {version}, {when}. Czas: {zone}.',
} as const satisfies Translation<typeof enReview>;
