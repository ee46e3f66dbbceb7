import type { Translation } from '../catalogue.ts';
import type { enRefusals } from '../en/refusals.ts';

/** The part of the Russian messages about what the log or the background refuses; see `in-own-words.ts`. */
export const ruRefusals = {
  'refusal.noEvent': 'Этого события нет в журнале.',
  'refusal.storeNewer':
    'Журнал записан более новой версией Deskpace. Обновите Deskpace; до этого журнал можно экспортировать, но не изменять.',
  'refusal.storeUnreadable':
    'Deskpace не может открыть журнал. Перезапустите браузер; если это не поможет, экспортируйте то, что ещё читается, и восстановите последнюю копию.',
  'refusal.storeFull':
    'Диск заполнен, поэтому Deskpace не может записывать. Освободите место; уже записанное не потеряно.',
  'refusal.storeBlocked':
    'В другой вкладке ещё работает старая версия Deskpace. Закройте открытые страницы Deskpace и откройте эту снова.',
  'refusal.countsAlready': 'Всё это время уже засчитано.',
  'refusal.noTimeThere': 'Там нет засчитанного времени этого обращения.',
  'refusal.gapGone': 'Этого пробела больше нет.',
  'refusal.nothingToUndo': 'Отменять нечего.',
  'refusal.endBeforeBeginning': 'Конец должен быть позже начала.',
  'refusal.notPassed': 'Можно ввести только прошедшее время.',
  'refusal.tooLong': 'Запись может быть не длиннее 24 часов.',
  'refusal.ticketNotInLog': 'Этого обращения нет в журнале.',
  'refusal.moveNotInLog': 'Этой передачи нет в журнале.',
  'refusal.deskOff': 'Этот хелпдеск больше не включён.',
  'refusal.deskNotTaught': 'Этот хелпдеск больше не обучен.',
  'refusal.noTaughtFile': 'Это не хелпдеск, которому обучили Deskpace: {problem}.',
  'refusal.noJson': 'Этот файл не JSON ({reason}).',
  'refusal.backup': 'Резервную копию нельзя прочитать ({where}): {what}',
  'refusal.answerTwice': 'Один ответ там дважды.',
  'refusal.answerThere': 'Этот ответ уже есть. Чтобы изменить его, сначала удалите его.',
  'refusal.drawnNotReviewed': 'Некоторые выбранные раньше обращения ещё не оценены.',
  'refusal.nothingToReview': 'Оценивать из этого больше нечего.',
  'refusal.weightsChanged': 'Веса тем временем изменились. Проверьте отметки ещё раз.',
  'refusal.drawnAsElse': 'Оно выбрано как что-то другое.',
  'refusal.notInSample': 'Это обращение не ждёт оценки в этой выборке.',
  'refusal.unknownTicket': 'Deskpace не знает этого обращения.',
  'refusal.reviewed': 'Это обращение уже оценено.',
  'refusal.isDrawn': 'Это обращение выбрано случайно: оцените его вместе с выборкой.',
  'refusal.nobodySignedIn': 'Неизвестно, кто вошёл в этот хелпдеск.',
  'refusal.structure': 'Ответ страницы не является отчётом о её строении.',
  'refusal.noZone': '«{zone}» — не часовой пояс.',
  'refusal.restoreGone': 'Это восстановление не было начато, или с тех пор начато другое. Начните заново.',
  'refusal.restorePart': 'Не хватает части {part} из {parts} резервной копии. Начните заново.',
  'refusal.taughtTooLarge': 'Этот файл слишком велик для обученного хелпдеска.',
  'refusal.backupNoText': 'Файл не текстовый, значит, это не резервная копия Deskpace.',
  'refusal.reviewIncomplete': 'Оценка неполна: {problem}.',
  'refusal.noRubric': 'Это не набор критериев: {problem}.',
  'refusal.viewFailed': 'Не удалось показать эту страницу ({what}). Откройте её снова; ваш журнал не изменился.',
  'refusal.sampleOnly': 'Это пример данных, здесь это не действует. Сначала выйдите из примера.',
} as const satisfies Translation<typeof enRefusals>;
