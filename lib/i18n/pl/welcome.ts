import type { Translation } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** The part of the Polish messages of the first steps. */
export const plWelcome = {
  'welcome.title': 'Witamy w Deskpace',
  'welcome.lead': 'Cztery kroki, mniej niż minuta: potem liczony jest czas pierwszego zgłoszenia.',
  'welcome.progress': 'Wykonane kroki: {n} z {all}',
  'welcome.allDone': 'Gotowe: Deskpace liczy czas Twoich zgłoszeń.',
  'welcome.isDone': 'zrobione',
  'welcome.pin': 'Przypnij przycisk, aby był widoczny',
  'welcome.pinChromium': 'Kliknij ikonę puzzla obok paska adresu, a potem pinezkę obok Deskpace.',
  'welcome.pinFirefox':
    'Od początku jest na pasku narzędzi. Jeśli go nie widać: kliknij ikonę puzzla, koło zębate obok Deskpace i „Przypnij do paska narzędzi”.',
  'welcome.desk': 'Otwórz swój helpdesk i kliknij przycisk',
  'welcome.deskHow':
    'W osobnej karcie, po zwykłym zalogowaniu. Deskpace spojrzy na tę jedną stronę i powie, który to helpdesk. Nieznanego można go tam nauczyć.',
  'welcome.permission': 'Włącz go',
  'welcome.permissionHow':
    'Jedno kliknięcie, a przeglądarka zapyta raz, o ten jeden adres. Innych stron Deskpace nie może czytać.',
  'welcome.asked': 'Przeglądarka pyta o {host}. Bez Twojej zgody nic tam nie jest czytane.',
  'welcome.on': 'Włączono dla {host}.',
  'welcome.lost':
    '{host} jest włączony, ale przeglądarka nie daje na niego zgody. Kliknij tam przycisk, aby zezwolić ponownie.',
  'welcome.ticket': 'Otwórz zgłoszenie',
  'welcome.ticketHow': 'Jego czas biegnie od razu i po kilku sekundach jest tutaj.',
  'welcome.timed': '#{ticket}: dotąd {time}',
  'welcome.privacy1':
    'Wszystko zostaje w tej przeglądarce: Deskpace niczego nigdzie nie wysyła i nie zapisuje słów, nazwisk ani adresów klientów.',
  'welcome.privacy2':
    'Czyta tylko helpdesk, który włączysz, w Twoim własnym logowaniu; po wyłączeniu przestaje, a po odinstalowaniu Deskpace wszystko znika.',
  'welcome.look': 'Chcesz się tylko rozejrzeć?',
  'welcome.sampleNote':
    'Sześć tygodni zmyślonego agenta, na każdej stronie. Nic z tego nie zostaje i nic Twojego się nie zmienia.',
} as const satisfies Translation<typeof enWelcome>;
