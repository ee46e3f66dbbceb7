import type { Translation } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** The part of the Russian messages of the first steps. */
export const ruWelcome = {
  'welcome.title': 'Добро пожаловать в Deskpace',
  'welcome.lead': 'Четыре шага, меньше минуты — и время первого обращения уже считается.',
  'welcome.progress': 'Выполнено шагов: {n} из {all}',
  'welcome.allDone': 'Всё готово: Deskpace считает время ваших обращений.',
  'welcome.isDone': 'готово',
  'welcome.pin': 'Закрепите кнопку на виду',
  'welcome.pinChromium': 'Нажмите значок пазла рядом с адресной строкой, затем булавку рядом с Deskpace.',
  'welcome.pinFirefox':
    'Она с самого начала на панели инструментов. Если её не видно: нажмите значок пазла, шестерёнку рядом с Deskpace и «Закрепить на панели инструментов».',
  'welcome.desk': 'Откройте свой хелпдеск и нажмите кнопку',
  'welcome.deskHow':
    'В отдельной вкладке, войдя как обычно. Deskpace посмотрит на эту одну страницу и скажет, что это за хелпдеск. Незнакомому его можно научить там же.',
  'welcome.permission': 'Включите его',
  'welcome.permissionHow':
    'Одно нажатие — и браузер один раз спросит об этом одном адресе. Других страниц Deskpace читать не может.',
  'welcome.asked': 'Браузер спрашивает о {host}. Без вашего согласия там ничего не читается.',
  'welcome.on': 'Включено для {host}.',
  'welcome.lost': '{host} включён, но браузер не даёт на него разрешения. Нажмите там кнопку, чтобы разрешить снова.',
  'welcome.ticket': 'Откройте обращение',
  'welcome.ticketHow': 'Время пойдёт сразу и через несколько секунд появится здесь.',
  'welcome.timed': '#{ticket}: пока {time}',
  'welcome.privacy1':
    'Всё остаётся в этом браузере: Deskpace никуда ничего не отправляет и не хранит слов, имён и адресов клиентов.',
  'welcome.privacy2':
    'Он читает только включённый вами хелпдеск, под вашим собственным входом; выключите — и чтение прекратится, удалите Deskpace — и исчезнет всё.',
  'welcome.look': 'Хотите сначала осмотреться?',
  'welcome.sampleNote':
    'Шесть недель вымышленного агента, на всех страницах. Ничего из этого не сохраняется, и ничто ваше не меняется.',
} as const satisfies Translation<typeof enWelcome>;
