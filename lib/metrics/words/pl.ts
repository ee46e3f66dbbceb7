import type { MetricWords } from '../metric.ts';

/** The metrics' definitions in Polish, by the id of the metric. Facts and numbers are those of the English words. */
export const plMetrics: Readonly<Record<string, MetricWords>> = {
  'active-contact-resolution': {
    title: 'Bez powrotu po kontakcie',
    question: 'Po ilu moich kontaktach klient nie musi wracać?',
    definition:
      'Spośród Twoich kontaktów, których okno powrotu minęło: odsetek tych, po których klient w tym oknie nie wrócił. Klient wraca z następną wiadomością, która wymaga odpowiedzi, w dowolnym zgłoszeniu tego samego klienta widzianym przez Deskpace, poza tą samą sesją czatu; obciąża to ostatni wcześniejszy kontakt z tym klientem, kogokolwiek z ludzi. Jeśli po oknie nikt nie zajrzał do zgłoszenia, kontakt jest niepotwierdzony, a odsetek pokazywany jest jako „najwyżej”. Obok to samo dla kontaktów, które nie pozostawiły zgłoszenia w oczekiwaniu na klienta. Okno zaczyna się od ostatniej czynności kontaktu, żeby długa rozmowa albo czat go nie zużywały; wiadomości w innych zgłoszeniach liczą się od jego pierwszej czynności. Z kontaktów, które się nakładają, obciążany jest ten, który zaczął się ostatni: wiadomo w nim było najwięcej.',
    formula: 'Kontakty, po których klient nie wrócił w oknie ÷ kontakty, których okno minęło.',
    leavesOut:
      'Kontakty z klientami, których helpdesk nie wskazuje Deskpace (liczone osobno). U klienta z dziesięcioma lub więcej zgłoszeniami otwartymi w 28 dniach do kontaktu (zwykle to system albo współpracownik, który przekazuje maile) sprawdzane jest tylko to samo zgłoszenie. „Dziękuję”, po którym zgłoszenie rozwiązano bez słowa, nie jest powrotem. Okna, które jeszcze trwają; zgłoszenia scalone z innymi, spam, usunięte i pominięte.',
    threshold:
      'Cel jest osiągnięty od granicy wzwyż; bez oceny, dopóki niepotwierdzone kontakty pozostawiają więcej niż 10 punktów niepewności.',
    teamReport:
      'Mało który raport zna to pod tą nazwą; raporty o ponownych kontaktach często patrzą na jeden kanał albo jedno zgłoszenie i obciążają obecnie przypisaną osobę.',
    source: 'Katalog wskaźników Deskpace, wiersz 11.',
  },
  'average-handle-time': {
    title: 'Średni czas obsługi',
    question: 'Ile mojego czasu zajmuje kontakt?',
    definition:
      'Cały Twój czas obsługi w okresie podzielony przez Twoje kontakty, których czas zmierzono. Kontakt to rozmowa telefoniczna wraz z odpowiedziami w ciągu pół godziny po niej, sesja czatu albo Twoje odpowiedzi publiczne z jednej kolejki wymiany. Czas czytania lub pomocy przy zgłoszeniach bez kontaktu jest wliczony i pokazany osobno. Kontakty poza Twoją normą, czyli poza 10. i 90. percentylem tego samego rodzaju z ostatnich 28 dni pracy, są wymienione i pozostają w średniej. Mediana i 90. percentyl dotyczą czasu, który zajął każdy kontakt ze zmierzonym czasem. Przedział wynika z tego, jak średnia różni się między dniami; od sześciu dni.',
    formula: 'Własny czas obsługi ÷ własne kontakty ze zmierzonym czasem.',
    leavesOut:
      'Kontakty bez Twojego czasu przy zgłoszeniu od 10 minut przed do 2 minut po są bez czasu: policzone i pokazane, ale po żadnej stronie. Kontakty w zgłoszeniach scalonych z innymi, spamie, usuniętych i pominiętych nie są liczone; czas przy nich pozostaje czasem i jest pokazany osobno. Zerknięcia krótsze niż 3 sekundy to nie czas.',
    threshold: 'Ani dłużej, ani krócej nie jest lepsze samo w sobie. Własna granica jest spełniona do niej włącznie.',
    teamReport:
      'Raporty często biorą czas od otwarcia do zamknięcia albo tylko rozmowę, zawieszenie i pracę po rozmowie; tu liczy się uwaga, każda sekunda raz.',
    source:
      'Katalog wskaźników Deskpace, wiersz 3; por. ICMI i COPC, średni czas obsługi = (rozmowa + zawieszenie + praca po kontakcie) ÷ kontakty.',
  },
  'average-response-time': {
    title: 'Czas odpowiedzi',
    question: 'Jak długo klienci czekają na każdą moją odpowiedź?',
    definition:
      'Od pierwszej wiadomości klienta, na którą nikt nie odpowiedział, łącznie z otwierającą, do następnej publicznej odpowiedzi człowieka, jeśli jest Twoja; liczone w dniu odpowiedzi. Obok: od chwili, gdy zgłoszenie trafiło do Ciebie, czyli od ostatniego przypisania do Ciebie przed odpowiedzią, jeśli było później; bez wiadomości otwierających („kolejne odpowiedzi”); oraz od trafienia do Ciebie tylko w Twoich godzinach pracy, jeśli są ustawione. Czas wstrzymania z powodu kogoś innego jest wliczony i pokazany osobno.',
    formula:
      'Mediana i średnia z (następna publiczna odpowiedź człowieka − pierwsza wiadomość klienta bez odpowiedzi).',
    leavesOut:
      'Potwierdzenia odbioru, boty, notatki i rozmowy nie kończą oczekiwania; rozwiązanie zgłoszenia zamyka je bez wartości. Czasy nieznane co do minuty; odpowiedź przed wiadomością; oczekiwania zakończone przez kogoś nieznanego; zgłoszenia scalone z innymi, spam, usunięte i pominięte.',
    threshold: 'Cel jest osiągnięty do granicy włącznie.',
    teamReport:
      'Raporty często pomijają pierwszą odpowiedź, zaczynają od nowa z każdą wiadomością klienta, liczą tylko godziny pracy, odejmują czas oczekiwania na klienta albo obciążają obecnie przypisaną osobę.',
    source: 'Katalog wskaźników Deskpace, wiersz 6; por. fivetran/dbt_zendesk, int_zendesk__ticket_reply_times.',
  },
  'call-quality': {
    title: 'Jakość rozmów',
    question: 'Jak dobre są moje rozmowy w mojej własnej ocenie losowej próby?',
    definition:
      'Oceniasz rozmowy, które Deskpace losuje spośród Twoich własnych, według: zachowanie, poprawność, słuchanie, empatia i wynik, każde od 1 (niespełnione) do 5 (w pełni spełnione). Wynik oceny to średnia punktów według Twoich wag, od 0 % przy samych 1 do 100 % przy samych 5; kryterium, które nie dotyczy, nie liczy się po żadnej stronie. Poniżej połowy punktów w kryterium krytycznym cała ocena wynosi 0: tego, co psuje pracę klientowi, reszta nie wyrówna. Wskaźnik to średni wynik ocen z okresu według wag najnowszej z nich. To, co wybierasz samodzielnie, stoi obok, z liczbą ocen, na których się opiera.',
    formula:
      'Wynik = Σ (waga × (punkty − 1) ÷ 4) ÷ Σ wag, albo 0 przy niespełnionym kryterium krytycznym. Wskaźnik = suma wyników ÷ liczba ocen.',
    leavesOut:
      'To, co wybierasz samodzielnie: obok. Oceny według innych wag lub kryteriów krytycznych niż najnowsze: liczone osobno. Wylosowane zgłoszenia, których jeszcze nie oceniono lub nie można było ocenić. Zgłoszenia scalone z innymi, spam, usunięte lub pominięte przez Ciebie.',
    threshold: 'Cel jest osiągnięty od podanego odsetka wzwyż.',
    teamReport:
      'Zespół jakości wybiera inne zgłoszenia, ma własne kryteria, wagi i punkty krytyczne, a jego oceniający uzgadniają oceny między sobą, czego jedna osoba nie zrobi. Niektórzy liczą ocenę w dniu zgłoszenia, tu jest to dzień oceny.',
    source:
      'Katalog wskaźników Deskpace, wiersz 20; por. Zendesk QA, „internal quality score” i „critical categories”.',
  },
  'chat-quality': {
    title: 'Jakość czatów',
    question: 'Jak dobre są moje czaty w mojej własnej ocenie losowej próby?',
    definition:
      'Oceniasz czaty, które Deskpace losuje spośród Twoich własnych, według: szybkość reakcji, poprawność, jasność, empatia i wynik, każde od 1 (niespełnione) do 5 (w pełni spełnione). Wynik oceny to średnia punktów według Twoich wag, od 0 % przy samych 1 do 100 % przy samych 5; kryterium, które nie dotyczy, nie liczy się po żadnej stronie. Poniżej połowy punktów w kryterium krytycznym cała ocena wynosi 0: tego, co psuje pracę klientowi, reszta nie wyrówna. Wskaźnik to średni wynik ocen z okresu według wag najnowszej z nich. To, co wybierasz samodzielnie, stoi obok, z liczbą ocen, na których się opiera.',
    formula:
      'Wynik = Σ (waga × (punkty − 1) ÷ 4) ÷ Σ wag, albo 0 przy niespełnionym kryterium krytycznym. Wskaźnik = suma wyników ÷ liczba ocen.',
    leavesOut:
      'To, co wybierasz samodzielnie: obok. Oceny według innych wag lub kryteriów krytycznych niż najnowsze: liczone osobno. Wylosowane zgłoszenia, których jeszcze nie oceniono lub nie można było ocenić. Zgłoszenia scalone z innymi, spam, usunięte lub pominięte przez Ciebie.',
    threshold: 'Cel jest osiągnięty od podanego odsetka wzwyż.',
    teamReport:
      'Zespół jakości wybiera inne zgłoszenia, ma własne kryteria, wagi i punkty krytyczne, a jego oceniający uzgadniają oceny między sobą, czego jedna osoba nie zrobi. Niektórzy liczą ocenę w dniu zgłoszenia, tu jest to dzień oceny.',
    source:
      'Katalog wskaźników Deskpace, wiersz 22; por. Zendesk QA, „internal quality score” i „critical categories”.',
  },
  'chat-response-time': {
    title: 'Czas odpowiedzi na czacie',
    question: 'Jak długo klienci na czacie czekają na każdą moją odpowiedź?',
    definition:
      'Dotyczy czatów: od pierwszej wiadomości klienta, na którą nikt nie odpowiedział, albo od przyjęcia czatu przez Ciebie (ostatnie przypisanie do Ciebie przed odpowiedzią), jeśli było później, do następnej publicznej odpowiedzi człowieka, jeśli jest Twoja; liczone w dniu odpowiedzi. Obok to samo tylko w Twoich godzinach pracy, jeśli są ustawione.',
    formula: 'Mediana i średnia z (następna publiczna odpowiedź człowieka − późniejsze z: wiadomość, przyjęcie).',
    leavesOut:
      'To, na co odpowiedział bot przed przyjęciem czatu; oczekiwanie, w którym odpowiedział bot i nie wiadomo, kiedy czat przyjęto; zgłoszenia z innych i z nieznanych kanałów; notatki i rozmowy nie kończą oczekiwania; zakończenie czatu zamyka je bez wartości; czasy nieznane co do minuty; scalone z innymi, spam, usunięte i pominięte.',
    threshold: 'Cel jest osiągnięty do granicy włącznie.',
    teamReport:
      'Raporty często liczą od początku czatu, z kolejką i botem, albo jedną odpowiedź na sesję, albo tylko pierwszą.',
    source: 'Katalog wskaźników Deskpace, wiersz 7.',
  },
  'company-figures': {
    title: 'Dane firmy',
    question: 'Czy klienci zostają i ile kosztuje ich obsługa?',
    definition:
      'Z liczb, które wprowadzasz raz w miesiącu. Utrzymanie: klienci na koniec bez nowych, podzieleni przez klientów na początku; reszta to odejścia. Przy kilku miesiącach liczy się od pierwszego początku, przez wszystkich nowych, do ostatniego końca. Obok: klienci, którzy kupili ponownie, wśród wszystkich kupujących, przychody utracone przez rezygnacje i obniżki, koszt zgłoszenia w firmie, udział kosztów w przychodach i wartość klienta w ciągu lat. Brane są miesiące, których dotyka okres; jeśli żadnego nie wprowadzono, ostatni wcześniejszy.',
    formula:
      'Utrzymanie = (koniec − nowi) ÷ początek. Odejścia = 1 − utrzymanie. Utracone przychody = (rezygnacje + obniżki) ÷ przychody na początku. Koszt zgłoszenia = koszt ÷ zgłoszenia. Udział kosztów = koszt ÷ przychody. Wartość klienta = średni zakup × zakupy w roku × lata.',
    leavesOut:
      'Miesiące niewprowadzone: gdy taki leży między innymi, liczą się tylko późniejsze. Miesiące o sprzecznych liczbach. Wskaźnik, któremu brakuje liczb.',
    threshold: 'Bez celu: jeden agent sam nie zmieni żadnej z tych liczb.',
    teamReport:
      'Firmy liczą klientów, przychody i koszty według własnych zasad; niektóre biorą średnią z miesięcy albo pomijają klientów, którzy przyszli i odeszli w jednym miesiącu.',
    source:
      'Katalog wskaźników Deskpace, wiersz 28; por. słowniki Gartner i Zendesk, customer retention rate i churn rate.',
  },
  csat: {
    title: 'Zadowolenie klientów (CSAT)',
    question: 'Ilu z klientów, którzy odpowiedzieli, jest zadowolonych?',
    definition:
      'Odpowiedź oznacza zadowolenie, gdy leży co najmniej w 75 % drogi od najgorszego do najlepszego końca skali: 4 i 5 z 5, „dobrze” z dwóch. Jedna odpowiedź na zgłoszenie, najnowsza, czy to ze strony zgłoszenia, z zaimportowanego pliku, czy wpisana przez Ciebie; liczona w dniu odpowiedzi. Jest Twoja, gdy ostatnia publiczna odpowiedź człowieka przed nią jest Twoja; jeśli nikt nie odpisał, zastępuje ją ostatnia rozmowa. Obok: średnia, w swojej skali albo, przy kilku skalach, od 0 do 100; odpowiedzi na kontakt; oraz zgłoszenia warte ponownego kontaktu: te najwyżej w 25 % drogi.',
    formula: 'Zadowolone odpowiedzi ÷ odpowiedzi.',
    leavesOut:
      'Klienci, którzy nie odpowiedzieli. Odpowiedzi po ostatniej odpowiedzi kogoś innego; takie, o których nie wiadomo, czyja odpowiedź była ostatnia; wyniki spoza swojej skali; zgłoszenia scalone z innymi, spam, usunięte i pominięte przez Ciebie. Zgłoszenia nigdy nieodczytane przez Deskpace nie wchodzą do żadnego wskaźnika.',
    threshold:
      'Cel jest osiągnięty od podanego odsetka wzwyż. Dokładnie 75 % drogi to zadowolenie, dokładnie 25 % to powód do ponownego kontaktu.',
    teamReport:
      'Raporty przypisują odpowiedzi osobie przypisanej albo wszystkim, którzy odpisali, liczą każdą odpowiedź przy zgłoszeniu, biorą tylko najlepszy stopień skali albo pokazują średnią.',
    source:
      'Katalog wskaźników Deskpace, wiersz 17; por. BoldDesk, customer satisfaction, i Zendesk, satisfaction score.',
  },
  'customer-effort': {
    title: 'Mały wysiłek klienta (CES)',
    question: 'Ilu z klientów, którzy odpowiedzieli, łatwo uzyskało pomoc?',
    definition:
      'Odpowiedź oznacza mały wysiłek, gdy leży co najmniej w 75 % drogi od najgorszego do najlepszego końca skali, którykolwiek to koniec: 6 i 7 z 7, gdzie 7 to „bardzo łatwo”, 1 i 2 z 7, gdzie 1 to „bardzo mały wysiłek”. Jedna odpowiedź na zgłoszenie, najnowsza; Twoja, gdy ostatnia publiczna odpowiedź człowieka przed nią jest Twoja. Obok to, przez co przeszli klienci, czy odpowiedzieli, czy nie: Twoje kontakty i wiadomości publiczne na rozwiązane przez Ciebie zgłoszenie oraz jak długo klienci czekali na każdą odpowiedź.',
    formula:
      'Odpowiedzi o małym wysiłku ÷ odpowiedzi. Kontakty ÷ rozwiązania; odpowiedzi publiczne w rozwiązanych zgłoszeniach ÷ rozwiązania.',
    leavesOut:
      'Klienci, którzy nie odpowiedzieli; odpowiedzi po ostatniej odpowiedzi kogoś innego albo takie, o których nie wiadomo, czyja odpowiedź była ostatnia; wyniki spoza swojej skali; zgłoszenia scalone z innymi, spam, usunięte i pominięte przez Ciebie. W kontaktach i wiadomościach na rozwiązanie: rozwiązania zbiorcze i cofnięte.',
    threshold: 'Cel jest osiągnięty od podanego odsetka wzwyż. Dokładnie 75 % drogi to mały wysiłek.',
    teamReport:
      'Raporty pokazują średni wysiłek w skalach o 5 lub 7 stopniach, które zaczynają się od jednego albo drugiego końca, więc wysoka liczba może być dobra lub zła.',
    source: 'Katalog wskaźników Deskpace, wiersz 18; por. Gartner (CEB), Customer Effort Score 2.0.',
  },
  'email-quality': {
    title: 'Jakość e-maili',
    question: 'Jak dobre są moje e-maile w mojej własnej ocenie losowej próby?',
    definition:
      'Oceniasz zgłoszenia z odpowiedzią przez e-mail lub formularz, które Deskpace losuje spośród Twoich własnych, według: jasność, poprawność, kompletność, ton, gramatyka i standardy, każde od 1 (niespełnione) do 5 (w pełni spełnione). Wynik oceny to średnia punktów według Twoich wag, od 0 % przy samych 1 do 100 % przy samych 5; kryterium, które nie dotyczy, nie liczy się po żadnej stronie. Poniżej połowy punktów w kryterium krytycznym cała ocena wynosi 0: tego, co psuje pracę klientowi, reszta nie wyrówna. Wskaźnik to średni wynik ocen z okresu według wag najnowszej z nich. To, co wybierasz samodzielnie, stoi obok, z liczbą ocen, na których się opiera.',
    formula:
      'Wynik = Σ (waga × (punkty − 1) ÷ 4) ÷ Σ wag, albo 0 przy niespełnionym kryterium krytycznym. Wskaźnik = suma wyników ÷ liczba ocen.',
    leavesOut:
      'To, co wybierasz samodzielnie: obok. Oceny według innych wag lub kryteriów krytycznych niż najnowsze: liczone osobno. Wylosowane zgłoszenia, których jeszcze nie oceniono lub nie można było ocenić. Zgłoszenia scalone z innymi, spam, usunięte lub pominięte przez Ciebie.',
    threshold: 'Cel jest osiągnięty od podanego odsetka wzwyż.',
    teamReport:
      'Zespół jakości wybiera inne zgłoszenia, ma własne kryteria, wagi i punkty krytyczne, a jego oceniający uzgadniają oceny między sobą, czego jedna osoba nie zrobi. Niektórzy liczą ocenę w dniu zgłoszenia, tu jest to dzień oceny.',
    source:
      'Katalog wskaźników Deskpace, wiersz 21; por. Zendesk QA, „internal quality score” i „critical categories”.',
  },
  'email-resolution-time': {
    title: 'Czas rozwiązania e-maili',
    question: 'Ile trwa rozwiązanie e-maila i ile w tym mojego czasu?',
    definition:
      'Dotyczy zgłoszeń e-mailowych: od utworzenia do Twojego pierwszego rozwiązania, liczone w dniu rozwiązania. Obok: do ostatecznego rozwiązania, pierwsze rozwiązanie w Twoich godzinach pracy, jeśli są ustawione, i Twój czas obsługi na rozwiązane zgłoszenie, bo w branży to słowo oznacza jedno i drugie: cały Twój czas przy zgłoszeniu od jego początku do końca dnia pierwszego rozwiązania.',
    formula:
      'Mediana z (pierwsze własne rozwiązanie − utworzenie). Czas obsługi: własny czas przy tych zgłoszeniach ÷ zgłoszenia.',
    leavesOut:
      'Zgłoszenia z innych i z nieznanych kanałów; Twoje późniejsze rozwiązania zgłoszenia; cofnięte w ciągu pięciu minut; rozwiązane ponownie po „dziękuję”, które nie wymagało odpowiedzi; czasy nieznane co do minuty; scalone z innymi, spam, usunięte, pominięte i zbiorcze. Czas przy zgłoszeniu scalonym z innym nie wchodzi do tamtego. Zgłoszenia bez Twojego czasu nie mają czasu obsługi.',
    threshold: 'Cel jest osiągnięty do granicy włącznie.',
    teamReport:
      'Raporty nazywają „czasem rozwiązania” czas, który upłynął, albo czas pracy; warto zapytać, który. Jedno i drugie często tylko w godzinach pracy.',
    source: 'Katalog wskaźników Deskpace, wiersz 9.',
  },
  'escalation-rate': {
    title: 'Eskalowane',
    question: 'Jak często przekazuję zgłoszenie wyżej?',
    definition:
      'Spośród różnych zgłoszeń, nad którymi pracujesz: odsetek eskalowanych przez Ciebie, czyli przekazanych grupie lub osobie wskazanej jako wyższa linia albo nazwanych przez Ciebie eskalacją. W ciągu dziesięciu minut przy jednym zgłoszeniu to jedna eskalacja.',
    formula: 'Różne zgłoszenia eskalowane ÷ różne zgłoszenia z Twoją pracą.',
    leavesOut:
      'Nieustawione, dopóki nie wskażesz wyższej linii lub nie nazwiesz eskalacji. Rozdzielenie zgłoszenia, które było niczyje, to segregacja, liczona osobno. Zgłoszenia scalone z innymi, spam, usunięte i pominięte. Przekroczenie SLA, które helpdesk nazywa eskalacją, nią nie jest. Obok stoi odsetek zgłoszeń, o których wiadomo, że do Ciebie trafiły; mogły trafić też inne, których nie otworzono.',
    threshold: 'Ani więcej, ani mniej nie jest lepsze samo w sobie. Własna granica jest spełniona do niej włącznie.',
    teamReport:
      'Raporty często liczą każdą zmianę grupy albo przekroczenia SLA, które niektóre produkty nazywają eskalacjami.',
    source: 'Katalog wskaźników Deskpace, wiersz 13.',
  },
  'first-contact-resolution': {
    title: 'Rozwiązane przy pierwszym kontakcie',
    question: 'Ile zgłoszeń rozwiązuję na dobre przy pierwszym kontakcie?',
    definition:
      'Spośród zgłoszeń, których pierwsze rozwiązanie jest Twoje, po co najmniej jednym Twoim kontakcie, i których okno powrotu minęło: odsetek tych z dokładnie jednym Twoim kontaktem, bez publicznej odpowiedzi lub kontaktu innego agenta, bez przekazania i eskalacji przed rozwiązaniem oraz bez powrotu w oknie. Jeśli po oknie nikt nie zajrzał do zgłoszenia, jest niepotwierdzone, a odsetek pokazywany jest jako „najwyżej”.',
    formula: 'Takie zgłoszenia ÷ Twoje pierwsze rozwiązania zgłoszeń z Twoim kontaktem, których okno minęło.',
    leavesOut:
      'Zgłoszenia rozwiązane najpierw przez kogoś innego albo przez Ciebie bez kontaktu; okna, które jeszcze trwają (liczone osobno). Nadanie pierwszej grupy lub osoby zgłoszeniu, które było niczyje, nie jest przekazaniem; wiadomość otwierająca nie jest odpowiedzią; „dziękuję”, po którym rozwiązano ponownie bez słowa, i własne ponowne otwarcie nie są powrotem. Cofnięte w ciągu pięciu minut; scalone z innymi, spam, usunięte, pominięte i zbiorcze.',
    threshold:
      'Cel jest osiągnięty od granicy wzwyż; bez oceny, dopóki niepotwierdzone zgłoszenia pozostawiają więcej niż 10 punktów niepewności.',
    teamReport:
      'Raporty często liczą zgłoszenia rozwiązane jedną odpowiedzią, niezależnie od powrotu, albo pytają klienta; centra telefoniczne patrzą na ponowne rozmowy w ciągu 1 do 30 dni.',
    source: 'Katalog wskaźników Deskpace, wiersz 10; por. ICMI i SQM Group, first contact resolution.',
  },
  'first-response-time': {
    title: 'Pierwsza odpowiedź',
    question: 'Jak długo klienci czekają na pierwszą odpowiedź człowieka?',
    definition:
      'Od utworzenia zgłoszenia do pierwszej publicznej odpowiedzi człowieka, dla zgłoszeń, w których ta odpowiedź jest Twoja; liczone w dniu odpowiedzi. Gdy zgłoszenie otworzył agent, liczy się od pierwszej wiadomości klienta. Obok: od chwili, gdy zgłoszenie trafiło do Ciebie, czyli od ostatniego przypisania do Ciebie przed odpowiedzią, jeśli było później; i to samo tylko w Twoich godzinach pracy, jeśli są ustawione.',
    formula: 'Mediana z (pierwsza publiczna odpowiedź człowieka − utworzenie). Obok średnia i 90. percentyl.',
    leavesOut:
      'Potwierdzenia odbioru, boty i notatki nie są odpowiedzią. Zgłoszenia otwarte przez agenta, w których żaden klient nie napisał; czasy nieznane co do minuty; odpowiedź przed utworzeniem; zgłoszenia, o których nie wiadomo, kto je otworzył lub kto odpowiedział pierwszy; scalone z innymi, spam, usunięte i pominięte.',
    threshold: 'Cel jest osiągnięty do granicy włącznie.',
    teamReport:
      'Raporty często liczą tylko godziny pracy, obciążają obecnie przypisaną osobę, biorą automatyczne potwierdzenie za odpowiedź albo pokazują średnią.',
    source:
      'Katalog wskaźników Deskpace, wiersz 5; por. Zendesk, „First reply time”, i fivetran/dbt_zendesk, first_reply_time.',
  },
  'handle-time-per-ticket': {
    title: 'Czas obsługi na zgłoszenie',
    question: 'Ile mojego czasu zajmuje zgłoszenie łącznie?',
    definition:
      'Cały Twój czas obsługi w okresie podzielony przez różne zgłoszenia obsłużone z czasem: z Twoją pracą albo co najmniej 10 sekundami Twojego czasu. Mediana i 90. percentyl dotyczą czasu, który każde zgłoszenie zajęło w okresie. Przedział wynika z tego, jak średnia różni się między dniami, od sześciu dni; zgłoszenie należy do swojego pierwszego dnia.',
    formula: 'Własny czas obsługi ÷ różne zgłoszenia obsłużone z czasem.',
    leavesOut:
      'Zgłoszenia scalone z innymi, spam, usunięte i pominięte nie wchodzą do liczby zgłoszeń; czas przy nich pozostaje czasem i jest pokazany osobno. Czas scalonego zgłoszenia przechodzi na zgłoszenie, w którym żyje dalej. Zerknięcia krótsze niż 3 sekundy to nie czas.',
    threshold: 'Ani dłużej, ani krócej nie jest lepsze samo w sobie. Własna granica jest spełniona do niej włącznie.',
    teamReport:
      'Raporty często biorą czas, który upłynął, liczą zgłoszenie u każdego agenta, który go dotknął, albo sumują to, co agenci wpisali ręcznie.',
    source: 'Katalog wskaźników Deskpace, wiersz 4.',
  },
  'net-promoter': {
    title: 'Wskaźnik poleceń firmy (NPS)',
    question: 'Czy moi klienci poleciliby firmę?',
    definition:
      'Spośród odpowiedzi od 0 do 10 na pytanie „czy polecisz nas innym?”: odsetek promotorów (9 i 10) minus odsetek krytyków (od 0 do 6). Dotyczy firmy: ceny, produkty i czas oczekiwania ważą w nim więcej niż pojedyncza Twoja odpowiedź. Jedna odpowiedź na zgłoszenie, najnowsza, jeśli ostatnia publiczna odpowiedź człowieka przed nią jest Twoja.',
    formula: '100 × (odpowiedzi 9 i 10 − odpowiedzi od 0 do 6) ÷ odpowiedzi.',
    leavesOut:
      'Odpowiedzi w każdej innej skali niż od 0 do 10: nie da się ich porównać. Odpowiedzi po ostatniej odpowiedzi kogoś innego albo takie, o których nie wiadomo, czyja odpowiedź była ostatnia; zgłoszenia scalone z innymi, spam, usunięte i pominięte przez Ciebie.',
    threshold: 'Bez celu, bo dotyczy firmy.',
    teamReport:
      'Firma pyta wszystkich klientów, nie tylko tych, którzy do Ciebie pisali, i ma o wiele więcej odpowiedzi.',
    source: 'Katalog wskaźników Deskpace, wiersz 19; F. F. Reichheld, The One Number You Need to Grow, 2003.',
  },
  'one-touch-resolution': {
    title: 'Rozwiązane jedną odpowiedzią',
    question: 'Ile zgłoszeń rozwiązuję jedną odpowiedzią?',
    definition:
      'Spośród zgłoszeń rozwiązanych przez Ciebie po co najmniej jednej Twojej odpowiedzi publicznej: odsetek rozwiązanych dokładnie jedną, do Twojego pierwszego rozwiązania zgłoszenia; liczone w dniu tego rozwiązania. Czy zgłoszenie wróciło, mówią „rozwiązane przy pierwszym kontakcie” i „wróciło”. Obok odsetek wszystkich rozwiązanych przez Ciebie zgłoszeń, łącznie z tymi bez odpowiedzi. Jeśli odpowiedział też ktoś nieznany, zgłoszenie jest niepotwierdzone, a odsetek pokazywany jest jako „najwyżej”.',
    formula:
      'Zgłoszenia z dokładnie jedną własną odpowiedzią publiczną przed pierwszym własnym rozwiązaniem ÷ te z co najmniej jedną.',
    leavesOut:
      'Zgłoszenia rozwiązane przez Ciebie bez odpowiedzi publicznej (liczone osobno); wiadomość otwierająca, notatki i rozmowy poboczne nie są odpowiedzią; Twoje późniejsze rozwiązania zgłoszenia; cofnięte w ciągu pięciu minut; scalone z innymi, spam, usunięte, pominięte i zbiorcze.',
    threshold: 'Cel jest osiągnięty od granicy wzwyż.',
    teamReport:
      'Raporty często liczą odpowiedzi wszystkich agentów, biorą mniej niż dwie za jedną (Zendesk) albo dzielą przez wszystkie rozwiązane zgłoszenia; to ostatnie jest pokazane obok.',
    source:
      'Katalog wskaźników Deskpace, wiersz 10b; por. Zendesk, „One-touch tickets”, i Groove, „Resolved on first reply”.',
  },
  'open-tickets': {
    title: 'Moje otwarte zgłoszenia',
    question: 'Ile czeka na moim biurku?',
    definition:
      'Zgłoszenia przypisane do Ciebie i nierozwiązane, na koniec każdego lokalnego dnia; dla dzisiaj: teraz. Według wieku, statusu i priorytetu. Jest ich „co najmniej” tyle, bo nigdy nieotwartego zgłoszenia nie widać. Zgłoszenia nieodczytane od 7 dni są liczone osobno: w tym czasie mógł je rozwiązać ktoś inny.',
    formula:
      'Liczba zgłoszeń przypisanych do mnie i nierozwiązanych na koniec dnia, odczytanych w ciągu 7 poprzednich dni.',
    leavesOut:
      'Zgłoszenia, których nikt nie otworzył z Deskpace; nieodczytane od ponad 7 dni (liczone osobno); scalone z innymi, spam, usunięte i pominięte.',
    threshold: 'Własna granica jest spełniona do niej włącznie.',
    teamReport:
      'Helpdesk liczy każde zgłoszenie przypisane do Ciebie, także nigdy nieotwarte; niektóre raporty pomijają oczekujące albo liczą o godzinie nocnego zrzutu.',
    source: 'Katalog wskaźników Deskpace, wiersz 16; por. fivetran/dbt_zendesk, ticket_backlog.',
  },
  'personal-best': {
    title: 'Moje najlepsze miesiące',
    question: 'Jaki jest dotąd mój najlepszy wynik?',
    definition:
      'Dla każdego wskaźnika, w którym jeden kierunek jest lepszy: najlepszy z trzech ostatnich pełnych miesięcy z co najmniej 20 pozycjami, gdy są co najmniej dwa takie miesiące. Najlepszy wynik w szybkości lub liczbie liczy się tylko wtedy, gdy wskaźnik obok nie był gorszy niż w innych miesiącach poza jego prawdopodobny zakres. Nie ma porównania z nikim innym.',
    formula: 'Najlepsza wartość z trzech ostatnich pełnych miesięcy kalendarzowych z 20 pozycjami.',
    leavesOut:
      'Miesiące, które trwają lub nie były rejestrowane od początku; miesiące z mniej niż 20 pozycjami; miesiące, w których niepotwierdzone wyniki pozostawiają więcej niż 10 punktów niepewności; najlepszy wynik w szybkości, którego wskaźnik obok był gorszy lub nieznany. Wskaźniki bez lepszego kierunku.',
    threshold: 'Bez celu.',
    teamReport: 'Rankingi porównują ludzi; tu porównujesz się ze sobą.',
    source: 'Katalog wskaźników Deskpace, wiersz 27.',
  },
  'phone-calls': {
    title: 'Telefon',
    question: 'Jak długo dzwoniący na mnie czekają i ile trwają rozmowa, zawieszenie i praca po rozmowie?',
    definition:
      'Oczekiwanie to czas od wejścia do kolejki do odebrania przez Ciebie, dla odebranych połączeń, o których helpdesk podaje jedno i drugie. Obok liczba nieodebranych połączeń oraz ile trwały rozmowa, zawieszenie i praca po rozmowie w połączeniach zmierzonych przyciskami.',
    formula:
      'Suma (odebranie − kolejka) ÷ odebrane połączenia. Rozmowa, zawieszenie, praca po rozmowie: ich suma ÷ zmierzone połączenia.',
    leavesOut:
      'Połączenia o nieznanym oczekiwaniu nie wchodzą do oczekiwania; niezmierzone nie wchodzą do rozmowy, zawieszenia i pracy po rozmowie; nieodebrane są liczone osobno; odebranie przed kolejką; połączenia w zgłoszeniach scalonych z innymi, spamie, usuniętych i pominiętych.',
    threshold: 'Cel oczekiwania jest osiągnięty do granicy włącznie.',
    teamReport:
      'Centrale telefoniczne mierzą dzwonienie osobno od kolejki, liczą połączenia porzucone i kończą pracę po rozmowie po stałym czasie.',
    source: 'Katalog wskaźników Deskpace, wiersz 24; por. ICMI, average speed of answer i average handle time.',
  },
  'post-contact': {
    title: 'Pytania po kontakcie',
    question: 'Czy klienci są zadowoleni z mojej odpowiedzi, czy była adekwatna i profesjonalna i czy nic nie zostało?',
    definition:
      'Trzy pytania po kontakcie, każde z własnym odsetkiem: zadowolenie z odpowiedzi; adekwatność i profesjonalizm; oraz czy jest coś jeszcze, gdzie pokazany jest odsetek odpowiedzi „nie”. Gdy pytanie ma więcej stopni niż tak i nie, odpowiedź liczy się, jeśli leży co najmniej w 75 % drogi do lepszego końca. Jedna odpowiedź na zgłoszenie i pytanie, najnowsza; Twoja, gdy ostatnia publiczna odpowiedź człowieka przed nią jest Twoja albo, jeśli nikt nie odpisał, ostatnia rozmowa. Kto pytał, jest zapisane i pokazane: osobiście klienci odpowiadają inaczej niż w formularzu.',
    formula: 'Dla każdego pytania: dobre odpowiedzi ÷ odpowiedzi.',
    leavesOut:
      'Klienci, których nie zapytano lub którzy nie odpowiedzieli; odpowiedzi po ostatniej odpowiedzi kogoś innego albo takie, o których nie wiadomo, czyja odpowiedź była ostatnia; wyniki spoza swojej skali; zgłoszenia scalone z innymi, spam, usunięte i pominięte przez Ciebie.',
    threshold: 'Cel jest osiągnięty od podanego odsetka wzwyż. Dokładnie 75 % drogi to dobrze.',
    teamReport:
      'Raporty zadają inne pytania, pytają przez telefon lub w formularzu i łączą kilka odpowiedzi w jeden wynik.',
    source: 'Katalog wskaźników Deskpace, wiersz 23.',
  },
  'reopen-rate': {
    title: 'Wróciło po rozwiązaniu',
    question: 'Ile z rozwiązanych przeze mnie zgłoszeń wraca?',
    definition:
      'Spośród wszystkich Twoich rozwiązań, których okno powrotu minęło: odsetek tych, które w nim wróciły, czyli zostały otwarte ponownie albo klient znów napisał, a potem odpowiedział człowiek lub wciąż czekają. Jeśli po oknie nikt nie zajrzał do zgłoszenia, jest niepotwierdzone, a odsetek pokazywany jest jako „co najmniej”. Dopóki w ten sposób otwarte pozostaje ponad 10 punktów, a minęło ponad 40 okien, obok stoi udział w losowej próbie 20 z nich, którą losuje Deskpace, wraz z przedziałem: po sprawdzeniu mówi ona za wszystkie, a te, których nikt nie widział, pozostają niepotwierdzone.',
    formula: 'Powroty w oknie ÷ własne rozwiązania, których okno minęło.',
    leavesOut:
      'Okna, które jeszcze trwają (liczone osobno); zgłoszenia otwarte ponownie przez Ciebie nie są powrotem; „dziękuję”, po którym rozwiązano ponownie bez słowa, też nie; cofnięte w ciągu pięciu minut; scalone z innymi, spam, usunięte, pominięte i zbiorcze.',
    threshold:
      'Cel jest osiągnięty do granicy włącznie; bez oceny, dopóki niepotwierdzone zgłoszenia pozostawiają więcej niż 10 punktów niepewności.',
    teamReport:
      'Raporty liczą każdą zmianę z rozwiązanego na otwarte, także po „dziękuję”, także po latach, i obciążają obecnie przypisaną osobę.',
    source: 'Katalog wskaźników Deskpace, wiersz 12; por. fivetran/dbt_zendesk, count_reopens.',
  },
  'resolution-time': {
    title: 'Czas rozwiązania',
    question: 'Ile mija od otwarcia zgłoszenia do mojego rozwiązania?',
    definition:
      'Od utworzenia zgłoszenia do Twojego pierwszego rozwiązania, ktokolwiek je otworzył; liczone w dniu rozwiązania. Obok do ostatecznego rozwiązania, jeśli jest Twoje: ostatniego przez kogokolwiek, w zgłoszeniu niepodjętym od tamtej pory. To może się jeszcze zmieniać, dopóki zgłoszenia wracają. Oraz pierwsze tylko w Twoich godzinach pracy, jeśli są ustawione.',
    formula: 'Mediana z (pierwsze własne rozwiązanie − utworzenie). Obok średnia i 90. percentyl.',
    leavesOut:
      'Twoje późniejsze rozwiązania zgłoszenia; rozwiązania cofnięte przez tę samą osobę w ciągu pięciu minut; rozwiązane ponownie po „dziękuję”, które nie wymagało odpowiedzi; czasy nieznane co do minuty; rozwiązanie przed utworzeniem; scalone z innymi, spam, usunięte, pominięte i zbiorcze. Rozwiązane przez system po Twojej odpowiedzi liczą się tylko wtedy, gdy tak wybierzesz.',
    threshold: 'Cel jest osiągnięty do granicy włącznie.',
    teamReport:
      'Raporty często mierzą do zamknięcia zamiast rozwiązania, odejmują oczekiwanie na klienta lub wstrzymanie, liczą tylko godziny pracy, pokazują średnią albo całym czasem obciążają obecnie przypisaną osobę.',
    source: 'Katalog wskaźników Deskpace, wiersz 8; por. Zendesk, „First resolution time” i „Full resolution time”.',
  },
  'resolved-per-day': {
    title: 'Rozwiązane dziennie',
    question: 'Ile zgłoszeń doprowadzam do końca w ciągu dnia?',
    definition:
      'Zgłoszenia, którym samodzielnie nadajesz status rozwiązane lub zamknięte, raz na zgłoszenie i lokalny dzień. Dla jednego dnia to liczba z tego dnia; dla wielu średnia z dni z co najmniej jedną zarejestrowaną godziną. Zgłoszenia, które wróciły, są pokazane obok i nigdy jej nie obniżają.',
    formula:
      'Jeden dzień: zgłoszenia rozwiązane własnym działaniem. Kilka dni: zgłoszenia rozwiązane w dniach z co najmniej jedną zarejestrowaną godziną ÷ liczba tych dni.',
    leavesOut:
      'Ponowne rozwiązanie przez zamknięcie rozwiązanego; rozwiązania cofnięte przez tę samą osobę w ciągu pięciu minut; rozwiązane ponownie po „dziękuję”, które nie wymagało odpowiedzi; scalone z innymi, spam, usunięte i pominięte; zbiorcze (więcej niż pięć w ciągu 60 sekund, każde z mniej niż 10 sekundami Twojego czasu w dziesięciu minutach przedtem); wszystko przed pierwszym zarejestrowanym dniem. Rozwiązane przez system po Twojej odpowiedzi są pokazane osobno i liczone tylko wtedy, gdy tak wybierzesz.',
    threshold: 'Cel jest osiągnięty od podanej liczby wzwyż.',
    teamReport:
      'Raporty często liczą według obecnie przypisanej osoby, według dnia zamknięcia zamiast rozwiązania, liczą zgłoszenie za każdym rozwiązaniem albo liczą to, co zamknęła reguła.',
    source:
      'Katalog wskaźników Deskpace, wiersz 2; por. Zendesk Explore „Solved tickets” i HDI, Service and Support metrics.',
  },
  'sla-compliance': {
    title: 'Dotrzymane terminy',
    question: 'Jak często dotrzymuję terminów pokazywanych przez helpdesk i własnych?',
    definition:
      'Spośród terminów, które helpdesk pokazał przy Twoich zgłoszeniach: odsetek dotrzymanych, czyli z Twoją odpowiedzią lub rozwiązaniem na czas, do terminu włącznie. Z każdego terminu liczy się ten pokazany ostatnio przed spełnieniem. Niedotrzymany to taki, który minął, gdy zgłoszenie było Twoje. Obok, nigdy razem z tym, to samo dla Twojego własnego celu pierwszej odpowiedzi, liczonego w Twoich godzinach pracy, jeśli są ustawione.',
    formula: 'Dotrzymane ÷ (dotrzymane + niedotrzymane).',
    leavesOut:
      'Jeszcze przed terminem. Minął, zanim zgłoszenie było Twoje, a spełniono go później przez Ciebie: odziedziczony, liczony osobno. Dotrzymany przez kogoś innego. Terminy, których nikt nie widział przed spełnieniem. Zgłoszenia, o których nie wiadomo, czyje były, gdy minął; scalone z innymi, spam, usunięte i pominięte.',
    threshold:
      'Termin jest dotrzymany do niego włącznie; dzień jako termin do jego końca. Cel jest osiągnięty od podanego odsetka wzwyż; bez oceny, dopóki niepotwierdzone zgłoszenia pozostawiają więcej niż 10 punktów niepewności.',
    teamReport:
      'Raporty obciążają przekroczeniem obecnie przypisaną osobę, liczą to, co było po terminie, zanim do Ciebie trafiło, zatrzymują zegar według własnych zasad i potrafią mieszać kilka terminów jednego zgłoszenia.',
    source:
      'Katalog wskaźników Deskpace, wiersz 15; por. Zendesk, „SLA achievement rate”, i fivetran/dbt_zendesk, sla_policies.',
  },
  'ticket-time-share': {
    title: 'Udział mojego czasu przy zgłoszeniach',
    question: 'Jaka część mojego zarejestrowanego czasu przypada na zgłoszenia?',
    definition:
      'Twój czas obsługi podzielony przez czas Twojej obecności: Twoją zmianę, jeśli godziny pracy są tak ustawione, w przeciwnym razie od pierwszej do ostatniej aktywności każdego dnia bez przerw od 15 minut wzwyż. Aktywność to czas przy zgłoszeniach oraz na listach, spotkaniach, szkoleniach i w projektach. Pokazane jest, która to obecność.',
    formula: 'Czas obsługi w czasie obecności ÷ obecność.',
    leavesOut:
      'Dni bez obecności są nieznane, a nie 0: tak samo dni bez zgłoszenia w obsłudze. Przerwy nie są aktywnością. Czas obsługi poza zmianą. Czas, zanim strona powiedziała, kto jest zalogowany.',
    threshold:
      'Ani więcej, ani mniej nie jest lepsze: bardzo dużo nie zostawia miejsca na naukę i odpoczynek. Bez celu.',
    teamReport:
      'Raporty kadrowe dzielą przez czas zalogowania lub czas płatny („occupancy”, „utilisation”), którego Deskpace nie zna.',
    source: 'Katalog wskaźników Deskpace, wiersz 25; por. ICMI, occupancy i utilisation.',
  },
  'tickets-handled': {
    title: 'Obsłużone zgłoszenia',
    question: 'Ile zgłoszeń przechodzi przez moje ręce i kiedy?',
    definition:
      'Różne zgłoszenia obsłużone przez Ciebie w okresie: z Twoim własnym działaniem lub rozmową albo z co najmniej 10 sekundami Twojego czasu. Obok zgłoszenia z Twoją pracą, te, które stały się Twoje przez przypisanie lub utworzenie (otrzymane), i Twoje kontakty według dnia tygodnia i godziny: Twoje godziny szczytu. Zgłoszenie z kilku dni liczy się raz w każdym z nich i raz łącznie; z kilkoma tagami – przy każdym, według obecnych tagów.',
    formula: 'Różne zgłoszenia z własną pracą albo z 10 lub więcej sekundami własnego czasu.',
    leavesOut:
      'Czytanie krótsze niż 10 sekund; zerknięcia krótsze niż 3 sekundy; zgłoszenia scalone z innymi, spam, usunięte i pominięte. Z otrzymanych zgłoszeń nie są znane te, których Deskpace nigdy nie odczytał: helpdeski pokazują je na listach, których nie odczytuje.',
    threshold: 'Ani więcej, ani mniej nie jest lepsze samo w sobie. Własna granica jest spełniona do niej włącznie.',
    teamReport:
      'Raporty często liczą zgłoszenia utworzone lub przypisane w okresie, ktokolwiek nad nimi pracował, i sumują różne zgłoszenia z poszczególnych dni.',
    source: 'Katalog wskaźników Deskpace, wiersz 1.',
  },
  'transfer-rate': {
    title: 'Przekazane',
    question: 'Jak często moje zgłoszenie trafia do kogoś innego?',
    definition:
      'Spośród różnych zgłoszeń, nad którymi pracujesz: odsetek przekazanych przez Ciebie innej grupie lub osobie, gdy były już Twoje albo z Twoją odpowiedzią. Eskalacje są w tym zawarte; przekazania na tym samym poziomie są obok. Zmiana grupy i przypisanej osoby w ciągu minuty to jedno.',
    formula: 'Różne przekazane zgłoszenia ÷ różne zgłoszenia z Twoją pracą.',
    leavesOut:
      'Rozdzielenie zgłoszenia, które było niczyje, to segregacja, liczona osobno. Wzięcie zgłoszenia, odłożenie go, przeniesienie cudzego zgłoszenia albo przekazanie komuś, o kim mówisz, że to ani eskalacja, ani przekazanie. Zgłoszenia, o których nie wiadomo, kto je miał. Scalone z innymi, spam, usunięte i pominięte. Obok stoi odsetek zgłoszeń, o których wiadomo, że do Ciebie trafiły; mogły trafić też inne, których nie otworzono.',
    threshold: 'Ani więcej, ani mniej nie jest lepsze samo w sobie. Własna granica jest spełniona do niej włącznie.',
    teamReport: 'Raporty często liczą każdą zmianę przypisanej osoby lub grupy, także z segregacji i z reguł.',
    source: 'Katalog wskaźników Deskpace, wiersz 14.',
  },
  wellbeing: {
    title: 'Jak mi się pracuje',
    question: 'Czy praca mi służy i czy dość odpoczywam?',
    definition:
      'Raz w tygodniu możesz odpowiedzieć na cztery pytania od 1 do 5: skuteczność, samodzielność, zaangażowanie, rozwój. Wskaźnik to średnia wszystkich odpowiedzi z tygodni okresu; coś mówi tylko jego przebieg. Obok długie dni (ponad 9 godzin od pierwszej do ostatniej aktywności) i pominięte przerwy (ponad 4 godziny bez 15 minut wolnego). Te trzy granice ustawiasz samodzielnie.',
    formula: 'Suma odpowiedzi ÷ ich liczba.',
    leavesOut:
      'Tygodnie bez odpowiedzi. Dni bez czasu przy zgłoszeniu nie mają długiego dnia ani pominiętej przerwy. Przerwy krótsze niż 15 minut nie są przerwą.',
    threshold: 'Bez celu. Dzień równy granicy nie jest długi; odcinek równy granicy nie pomija przerwy.',
    teamReport: 'Nikt inny nie widzi Twoich odpowiedzi: nie ma ich w żadnym raporcie.',
    source: 'Katalog wskaźników Deskpace, wiersz 26.',
  },
};
