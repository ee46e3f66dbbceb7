/**
 * Names of the statuses and priorities with which an installation begins. They are data: their language is the one in which it was
 * installed, whatever the viewer's, and some packs translate one and not the other. So all languages stand in one table each,
 * and no word has two meanings. From osTicket's `include/i18n/LANGUAGE/ticket_status.yaml` and `priority.yaml` (1.8 to 1.18),
 * and, of the packs for Polish, Russian and Chinese, their word for "Closed" in `messages.mo.php`.
 */
export const statusWords: Readonly<Record<string, string>> = {
  Open: 'open',
  Resolved: 'solved',
  Closed: 'closed',
  // ar_EG
  فتح: 'open',
  'تم حلها': 'solved',
  مغلق: 'closed',
  // de
  Offen: 'open',
  Gelöst: 'solved',
  Geschlossen: 'closed',
  // fr
  Ouvert: 'open',
  Résolu: 'solved',
  Fermé: 'closed',
  // pt_BR
  Abrir: 'open',
  Resolvido: 'solved',
  Fechado: 'closed',
  // ru
  Открытая: 'open',
  Решённая: 'solved',
  Закрытая: 'closed',
  Закрытые: 'closed',
  // pl, zh_CN
  Zamknięte: 'closed',
  已关闭: 'closed',
};

export const priorityWords: Readonly<Record<string, string>> = {
  Low: 'low',
  Normal: 'normal',
  High: 'high',
  Emergency: 'urgent',
  // ar_SA
  منخفض: 'low',
  عادي: 'normal',
  عالية: 'high',
  طارئ: 'urgent',
  // de
  Niedrig: 'low',
  Hoch: 'high',
  Notfall: 'urgent',
  // fr
  Basse: 'low',
  Normale: 'normal',
  Haute: 'high',
  Urgence: 'urgent',
  // pt_BR
  Baixa: 'low',
  Alta: 'high',
  Emergência: 'urgent',
  // ru
  Низкий: 'low',
  Средний: 'normal',
  Высокий: 'high',
  Экстренный: 'urgent',
};
