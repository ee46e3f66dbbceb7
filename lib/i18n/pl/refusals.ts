import type { Translation } from '../catalogue.ts';
import type { enRefusals } from '../en/refusals.ts';

/** The part of the Polish messages about what the log or the background refuses; see `in-own-words.ts`. */
export const plRefusals = {
  'refusal.noEvent': 'Tego zdarzenia nie ma w dzienniku.',
  'refusal.storeNewer':
    'Dziennik zapisała nowsza wersja Deskpace. Zaktualizuj Deskpace; do tego czasu dziennik można eksportować, ale nie zmieniać.',
  'refusal.storeUnreadable':
    'Deskpace nie może otworzyć dziennika. Uruchom przeglądarkę ponownie; jeśli to nie pomoże, wyeksportuj to, co da się odczytać, i przywróć ostatnią kopię zapasową.',
  'refusal.storeFull':
    'Dysk jest pełny, więc Deskpace nie może zapisywać. Zwolnij trochę miejsca; nic z dotychczasowych zapisów nie przepadło.',
  'refusal.storeBlocked':
    'W innej karcie działa jeszcze starsza wersja Deskpace. Zamknij otwarte strony Deskpace i otwórz tę ponownie.',
  'refusal.countsAlready': 'Cały ten czas jest już policzony.',
  'refusal.noTimeThere': 'W tym miejscu nie jest liczony żaden czas tego zgłoszenia.',
  'refusal.gapGone': 'Tej luki już nie ma.',
  'refusal.nothingToUndo': 'Nie ma czego cofnąć.',
  'refusal.endBeforeBeginning': 'Koniec musi być po początku.',
  'refusal.notPassed': 'Można wpisać tylko czas, który już minął.',
  'refusal.tooLong': 'Wpis może mieć najwyżej 24 godziny.',
  'refusal.ticketNotInLog': 'Tego zgłoszenia nie ma w dzienniku.',
  'refusal.moveNotInLog': 'Tego przekazania nie ma w dzienniku.',
  'refusal.deskOff': 'Ten helpdesk nie jest już włączony.',
  'refusal.deskNotTaught': 'Ten helpdesk nie jest już nauczony.',
  'refusal.noTaughtFile': 'To nie jest helpdesk nauczony w Deskpace: {problem}.',
  'refusal.noJson': 'Ten plik nie jest plikiem JSON ({reason}).',
  'refusal.backup': 'Kopii zapasowej nie można odczytać ({where}): {what}',
  'refusal.answerTwice': 'Jedna odpowiedź jest tam dwa razy.',
  'refusal.answerThere': 'Ta odpowiedź już tu jest. Aby ją zmienić, najpierw ją usuń.',
  'refusal.drawnNotReviewed': 'Niektóre wylosowane wcześniej zgłoszenia nie zostały jeszcze ocenione.',
  'refusal.nothingToReview': 'Nie ma już nic takiego do oceny.',
  'refusal.weightsChanged': 'Wagi w międzyczasie zmieniono. Sprawdź punkty ponownie.',
  'refusal.drawnAsElse': 'Wylosowano je jako coś innego.',
  'refusal.notInSample': 'To zgłoszenie nie czeka na ocenę w tej próbie.',
  'refusal.unknownTicket': 'Deskpace nie zna tego zgłoszenia.',
  'refusal.reviewed': 'To zgłoszenie jest już ocenione.',
  'refusal.isDrawn': 'To zgłoszenie wylosowano: oceń je razem z próbą.',
  'refusal.nobodySignedIn': 'Nie wiadomo, kto jest zalogowany w tym helpdesku.',
  'refusal.structure': 'Odpowiedź strony nie jest opisem budowy strony.',
  'refusal.noZone': '„{zone}” nie jest strefą czasową.',
  'refusal.restoreGone': 'Przywracanie nie zostało rozpoczęte albo w międzyczasie rozpoczęto inne. Zacznij od nowa.',
  'refusal.restorePart': 'Brakuje części {part} z {parts} kopii zapasowej. Zacznij od nowa.',
  'refusal.taughtTooLarge': 'Ten plik jest za duży na nauczony helpdesk.',
  'refusal.backupNoText': 'Plik nie jest tekstem, więc nie jest kopią zapasową Deskpace.',
  'refusal.reviewIncomplete': 'Ocena nie jest kompletna: {problem}.',
  'refusal.noRubric': 'To nie jest zestaw kryteriów: {problem}.',
  'refusal.viewFailed':
    'Nie udało się pokazać tej strony ({what}). Otwórz ją ponownie; Twój dziennik jest nienaruszony.',
  'refusal.sampleOnly': 'To przykładowe dane, więc tutaj nie ma to na czym zadziałać. Najpierw zamknij przykład.',
} as const satisfies Translation<typeof enRefusals>;
