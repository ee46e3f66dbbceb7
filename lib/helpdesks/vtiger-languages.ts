import type { Language } from './adapter.ts';

/** In the order of the product's own lists; a word that a pack leaves out appears in English. */
interface Pack {
  /** Open, In Progress, Wait For Response, Closed */
  status: readonly string[];
  /** Low, Normal, High, Urgent */
  priority: readonly string[];
  /** Status, Priority, Assigned To, Contact Name */
  field: readonly string[];
  /** From `LBL_Jan` to `LBL_Dec`, some of them translated by a machine as if they were other words. */
  months: readonly string[];
}

const statuses = ['Open', 'In Progress', 'Wait For Response', 'Closed'] as const;
const priorities = ['Low', 'Normal', 'High', 'Urgent'] as const;
const fields = ['ticketstatus', 'ticketpriorities', 'assigned_user_id', 'contact_id'] as const;

const english: Pack = {
  status: statuses,
  priority: priorities,
  field: ['Status', 'Priority', 'Assigned To', 'Contact Name'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** Words to codes. A word that stands for two codes stands for none; an English one gives way to the pack's own. */
function table<Code>(
  words: readonly string[],
  fallback: readonly string[],
  codes: readonly Code[],
): Record<string, Code> {
  const one = (list: readonly string[]): [string, Code][] =>
    list.flatMap((word, index): [string, Code][] => {
      const code = codes[index];
      return code === undefined || list.some((other, place) => other === word && place !== index) ? [] : [[word, code]];
    });
  const own = new Set(words);
  return Object.fromEntries([...one(fallback).filter(([word]) => !own.has(word)), ...one(words)]);
}

function language(code: string, pack: Pack): [string, Language] {
  const inLowerCase = (words: readonly string[]): string[] =>
    words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  return [
    code,
    {
      source: `Vtiger CRM 7 and 8, languages/${code}/HelpDesk.php and Vtiger.php`,
      sentences: {},
      labels: {
        status: table(pack.status, english.status, statuses),
        priority: table(pack.priority, english.priority, priorities),
        field: table(pack.field, english.field, fields),
      },
      months: table(inLowerCase(pack.months), inLowerCase(english.months), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
    },
  ];
}

/** The product's own words, from the language packs that it is delivered with. */
export const vtigerLanguages: Readonly<Record<string, Language>> = Object.fromEntries([
  language('en_us', english),
  language('en_gb', english),
  language('de_de', {
    status: ['offen', 'In Bearbeitung', 'warte auf Zuarbeit', 'geschlossen'],
    priority: ['Low', 'normal', 'hoch', 'dringend'],
    field: ['Status', 'Priorität', 'zuständig', 'Kontakt Name'],
    months: english.months,
  }),
  language('es_es', {
    status: ['Abierta', 'En Progreso', 'Esperando', 'Cerrada'],
    priority: ['Bajo', 'Normal', 'Alta', 'Urgente'],
    field: ['Estado', 'Prioridad', 'Asignado a', 'Nombre De Contacto'],
    months: ['Ene', 'Feb', 'Mar', 'Abr', 'May', 'Jun', 'Jul', 'Ago', 'Sep', 'Oct', 'Nov', 'Dic'],
  }),
  language('fr_fr', {
    status: ['Ouvert', 'En cours', 'Attente réponse', 'Fermé'],
    priority: ['Basse', 'Normale', 'Haute', 'Urgente'],
    field: ['Statut', 'Priorité', 'Assigné à', 'Nom Du Contact'],
    months: ['Jan', 'Fev', 'Mar', 'Avr', 'Mai', 'Juin', 'Juil', 'Aout', 'Sep', 'Oct', 'Nov', 'Dec'],
  }),
  language('it_it', {
    status: ['Aperto', 'In Corso', 'In Attesa Risposta', 'Chiuso'],
    priority: ['Low', 'Normale', 'Alto', 'Urgente'],
    field: ['Stato', 'Priorità', 'Assegnato a', 'Nome Del Contatto'],
    months: english.months,
  }),
  language('nl_nl', {
    status: ['Open', 'In uitvoering', 'Wacht op reactie', 'Gesloten'],
    priority: ['Laag', 'Normaal', 'Hoog', 'Urgent'],
    field: ['Status', 'Prioriteit', 'Toegewezen aan', 'Contact Naam'],
    months: english.months,
  }),
  language('pl_pl', {
    status: ['Otwarte', 'W realizacji', 'Oczekuje na odpowiedź', 'Zamknięte'],
    priority: ['Niski', 'Normalny', 'Wysoki', 'Pilny'],
    field: ['Status', 'Priorytet', 'Przydzielone do', 'Nazwa Kontaktu'],
    months: ['Jan', 'Luty', 'Mar', 'Kwi', 'Może', 'Cze', 'Jul', 'Sie', 'Wrzesień', 'Paź', 'Noego', 'Dec'],
  }),
  language('pt_br', {
    status: ['Aberto', 'Em Andamento', 'Aguarda Resposta', 'Fechado'],
    priority: ['Baixo', 'Normal', 'Alto', 'Urgente'],
    field: ['Status', 'Prioridade', 'Responsável', 'Nome Contato'],
    months: ['Jan', 'Fev', 'Mar', 'Abr', 'Mai', 'Jun', 'Jul', 'Ago', 'Set', 'Out', 'Nov', 'Dez'],
  }),
  language('ru_ru', {
    status: ['Открыто', 'В Процессе', 'Ожидание Ответа', 'Закрыто'],
    priority: ['Низкий', 'Нормальный', 'Высокий', 'Чрезвычайный'],
    field: ['Статус', 'Приоритет', 'Ответственный', 'Имя Контакта'],
    months: ['Янв', 'Фев', 'Мар', 'Апр', 'Май', 'Июн', 'Июл', 'Авг', 'Сен', 'Окт', 'Ноя', 'Дек'],
  }),
]);
