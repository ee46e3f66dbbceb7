import type { Translation } from '../catalogue.ts';
import type { enHandOvers } from '../en/hand-overs.ts';

/** The part of the Polish messages about tickets given to others, and about solved ones to look at again. */
export const plHandOvers = {
  'nav.check': 'Sprawdź rozwiązane',
  'check.title': 'Sprawdź moje rozwiązane zgłoszenia',
  'check.intro':
    'Ich czas na powrót minął, a nikt od tamtej pory do nich nie zajrzał: do tego momentu nie liczą się ani na plus, ani na minus. Otwórz zgłoszenie w helpdesku, a zostanie odczytane i zniknie z tej listy. Deskpace sam niczego nie otwiera.',
  'check.none': 'Nie ma nic do sprawdzenia: wszystkie wyniki są znane.',
  'check.lastLooked': 'Ostatnio sprawdzone',
  'check.never': 'nigdy w całości',
  'check.open': 'Zajrzyj',
  'check.sample': 'Próba losowa',
  'check.sampleWhy':
    'Jest ich dużo. Deskpace wylosował te {size} spośród wszystkich {of} rozwiązań z ostatnich 28 dni, których czas na powrót minął: po sprawdzeniu mówią za wszystkie.',
  'check.sampleKnown': 'Znane dotąd: {known} z {size}.',
  'check.sampleFigure': 'Co mówi próba',
  'check.others': 'Wszystkie pozostałe',
  'handOver.title': 'Zgłoszenia przekazane innym',
  'handOver.ask':
    'Te osoby lub grupy po raz pierwszy otrzymały Twoje zgłoszenia. Co to jest? Pytanie pada raz; odpowiedź obowiązuje na stałe.',
  'handOver.answered': 'Już określone',
  'handOver.whom': 'Komu',
  'handOver.lastTicket': 'Ostatnie zgłoszenie',
  'handOver.askAgain': 'Zapytaj ponownie',
  'handOver.because': 'Przekazane dziś. Dlaczego? Odpowiedź jest dobrowolna.',
  'handOver.why': 'Powód',
  'part.reason': 'Powód: {reason}',
  'correction.excludeTicket': 'pominięto we wskaźnikach',
  'correction.excludeEvent': 'uznane za błędne, pominięte',
  'correction.escalation': 'uznano za eskalację',
  'correction.notEscalation': 'uznano, że to nie eskalacja',
  'correction.transfer': 'uznano za przekazanie',
  'correction.neither': 'uznano, że to ani eskalacja, ani przekazanie',
  'correction.because': '{what}: {reason}',
} as const satisfies Translation<typeof enHandOvers>;
