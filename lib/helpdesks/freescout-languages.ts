import type { Language } from './adapter.ts';

/** The product's words of one language; `author` is who did it, `to` what it led to. */
interface Words {
  statusChanged: string;
  assigned: string;
  customerChanged: string;
  moved: string;
  /** On the conversation that stays. */
  joined?: string;
  /** On the one that goes. */
  merged?: string;
  deleted: string;
  restored: string;
  you: string;
  yourself: string;
  anyone: string;
  /** The kind of a conversation by mail, where the word is not nearly the English one. */
  email?: string;
}

const english = {
  statusChanged: '{author} marked as {to}',
  assigned: '{author} assigned to {to}',
  customerChanged: '{author} changed the customer to {to}',
  moved: '{author} moved conversation from another mailbox',
  joined: '{author} merged with another conversation',
  merged: '{author} merged into conversation #{to}',
  deleted: '{author} deleted',
  restored: '{author} restored',
};

/**
 * Months as Unicode's locale data writes them with a day, without full stops, from January on; `/` between two ways. What
 * a translation lacks, the product writes in English, and translations have grown.
 */
function language(file: string, months: string, words: Words): Language {
  const { you, yourself, anyone, email = 'e-mail', ...sentences } = words;
  const templates = Object.entries(english).map(([name, template]) => {
    const own = new Map<string, string>(Object.entries(sentences)).get(name);
    return [name, own === undefined || own === template ? [template] : [own, template]] as const;
  });
  return {
    source: `FreeScout, resources/lang/${file}`,
    sentences: Object.fromEntries(templates),
    labels: {
      you: Object.fromEntries([you, yourself, 'you', 'yourself'].map((word) => [word, 'me'])),
      nobody: Object.fromEntries([anyone, 'anyone'].map((word) => [word, '-1'])),
      channel: { email: 'email', 'e-mail': 'email', chat: 'chat', phone: 'phone', [email]: 'email' },
    },
    months: Object.fromEntries(
      months.split(' ').flatMap((names, index) => names.split('/').map((name) => [name, index + 1])),
    ),
  };
}

const numberedMonths = '1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月';

/**
 * What FreeScout writes of changes, in words only and in the viewer's language. Statuses are not here: administrators
 * rename them, and the page itself has them with their numbers. A language that is not here gives messages only.
 */
export const freescoutLanguages: Readonly<Record<string, Language>> = {
  en: {
    ...language('', 'jan feb mar apr may jun jul aug sep oct nov dec', {
      ...english,
      you: 'you',
      yourself: 'yourself',
      anyone: 'anyone',
    }),
    source: 'FreeScout, app/Thread.php',
  },
  de: language('de.json', 'jan feb märz apr mai juni juli aug sept/sep okt nov dez', {
    statusChanged: 'von {author} markiert als {to}',
    assigned: 'von {author} an {to} zugewiesen',
    customerChanged: '{author} änderte den Kunden zu {to}',
    moved: 'Das Gespräch wurde von {author} in ein anderes Postfach verschoben',
    joined: '{author} ist eingebunden in einem anderen Gespräch',
    merged: '{author} im Gespräch eingebunden #{to}',
    deleted: '{author} gelöscht',
    restored: '{author} wiederhergestellt',
    you: 'Sie',
    yourself: 'Ihnen',
    anyone: 'alle',
  }),
  es: language('es.json', 'ene feb mar abr may jun jul ago sept/sep oct nov dic', {
    statusChanged: '{author} marcada como {to}',
    assigned: '{author} asignada a {to}',
    customerChanged: '{author} cambió el cliente a {to}',
    moved: '{author} movió la conversación desde otro correo',
    joined: '{author} fusionado con otra conversación',
    merged: '{author} fusionado en la conversación #{to}',
    deleted: '{author} borrado',
    restored: '{author} restaurado',
    you: 'tú',
    yourself: 'tú mismo',
    anyone: 'nadie',
  }),
  fi: language(
    'fi.json',
    'tammik/tammi helmik/helmi maalisk/maalis huhtik/huhti toukok/touko kesäk/kesä heinäk/heinä elok/elo syysk/syys ' +
      'lokak/loka marrask/marras jouluk/joulu',
    {
      statusChanged: '{author} merkitty {to}',
      assigned: '{author} määritetty {to}',
      customerChanged: '{author} muutti asiakkaan {to}',
      moved: '{author} siirsi keskustelun toisesta postilaatikosta',
      joined: '{author} yhdistetty toiseen keskusteluun',
      merged: '{author} yhdistetty keskusteluun #{to}',
      deleted: '{author} poistettu',
      restored: '{author} palautettu',
      you: 'sinä',
      yourself: 'itse',
      anyone: 'kuka tahansa',
    },
  ),
  fr: language('fr.json', 'janv févr mars avr mai juin juil août sept oct nov déc', {
    statusChanged: '{author} a changé le statut en {to}',
    assigned: '{author} a assigné {to}',
    customerChanged: '{author} a changé le client en {to}',
    moved: '{author} a déplacé la conversation depuis autre boîte aux lettres',
    deleted: '{author} supprimée',
    restored: '{author} a restauré',
    you: 'Moi',
    yourself: 'moi-même',
    anyone: "n'importe qui",
  }),
  hu: language('hu.json', 'jan febr márc ápr máj jún júl aug szept okt nov dec', {
    // An author of several words cannot be told from the status, and then nothing is.
    statusChanged: '{author} {to} állapotúra jelölve',
    assigned: '{author} hozzárendelve {to} -hez',
    customerChanged: '{author} megváltoztatta az ügyfelet erre: {to}',
    moved: '{author} áthelyezte a beszélgetést egy másik postafiókból',
    joined: '{author} összevonva egy másik beszélgetéssel',
    merged: '{author} összevonva a #{to} beszélgetésbe',
    deleted: '{author} törölve',
    restored: '{author} visszaállítva',
    you: 'te',
    yourself: 'magad',
    anyone: 'bárki',
  }),
  it: language('it.json', 'gen feb mar apr mag giu lug ago set ott nov dic', {
    statusChanged: '{author} ha contrassegnato come {to}',
    assigned: '{author} ha assegnato a {to}',
    customerChanged: '{author} ha cambiato il cliente con {to}',
    moved: "{author} ha trasferito il ticket da un'altra mailbox",
    joined: '{author} ha unito ad altro ticket',
    merged: '{author} ha unito al ticket #{to}',
    deleted: '{author} ha cancellato',
    restored: '{author} ha ripristinato',
    you: 'tu',
    yourself: 'te stesso',
    anyone: 'chiunque',
  }),
  ja: language('ja.json', numberedMonths, {
    statusChanged: '{author} が {to} に設定しました',
    assigned: '{author} が {to} を割り当てました',
    customerChanged: '{author} は顧客を {to} に変更しました',
    moved: '{author} が別のメールボックスから会話を移動しました',
    joined: '{author} は別の会話に統合されました',
    merged: '{author} が会話に統合されました #{to}',
    deleted: '{author} が削除しました',
    restored: '{author} が復元',
    you: 'あなた',
    yourself: '自分自身',
    anyone: '未担当',
    email: 'メール',
  }),
  ko: language('ko.json', '1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월', {
    statusChanged: '{to}로 표시된 {author}.',
    assigned: '{to}에 배정된 {author}',
    customerChanged: '{author} 고객을 {to}로 변경했습니다.',
    moved: '{author} 다른 사서함에서 대화를 이동했습니다.',
    joined: '{author}이 다른 대화에 병합되었습니다.',
    merged: '{author}이 #{to} 대화에 통합되었습니다.',
    deleted: '{author} 삭제되었습니다.',
    restored: '{author} 복원했습니다.',
    you: '고객님',
    yourself: '자신',
    anyone: '누구나',
    email: '메일',
  }),
  nl: language('nl.json', 'jan feb mrt apr mei jun jul aug sep okt nov dec', {
    statusChanged: '{author} heeft dit gemarkeerd als {to}',
    assigned: '{author} heeft toegewezen aan {to}',
    customerChanged: '{author} heeft de klant gewijzigd naar {to}',
    moved: '{author} heeft dit gesprek verplaatst vanuit een andere mailbox',
    joined: '{author} heeft dit samengevoegd met een ander gesprek',
    merged: '{author} heeft dit samengevoegd met gesprek #{to}',
    deleted: '{author} verwijderd',
    restored: '{author} hersteld',
    you: 'u',
    yourself: 'uzelf',
    anyone: 'iedereen',
  }),
  no: language('no.json', 'jan feb mars apr mai juni juli aug sep/sept okt nov des', {
    statusChanged: '{author} merket som {to}',
    assigned: '{author} tildelt til {to}',
    customerChanged: '{author} endret kunden til {to}',
    moved: '{author} flyttet samtale fra en annen innboks',
    joined: '{author} fusjonerte med en annen samtale',
    merged: '{author} fusjonerte inn i samtale #{to}',
    deleted: '{author} slettet',
    restored: '{author} gjenopprettet',
    you: 'deg',
    yourself: 'deg selv',
    anyone: 'enhver',
    email: 'e-post',
  }),
  pl: language('pl.json', 'sty lut mar kwi maj cze lip sie wrz paź lis gru', {
    statusChanged: '{author} oznaczył(a) jako {to}',
    assigned: '{author} przypisał(a) do {to}',
    customerChanged: '{author} zmienił(a) klienta na {to}',
    moved: '{author} przeniosła/-niósł rozmowę z innej skrzynki pocztowej',
    joined: '{author} scalił(a) z inną rozmową',
    merged: '{author} scalił(a) w rozmowę #{to}',
    deleted: '{author} usunęła/-ął',
    restored: '{author} przywrócono',
    you: 'Ty',
    yourself: 'siebie',
    anyone: 'ktokolwiek',
  }),
  'pt-br': language('pt-BR.json', 'jan fev mar abr mai jun jul ago set out nov dez', {
    statusChanged: '{author} marcou como {to}',
    assigned: '{author} atribuído a {to}',
    customerChanged: '{author} alterou o cliente para {to}',
    moved: '{author} moveu a conversa de outra caixa de correio',
    joined: '{author} mesclou-se com outra conversa',
    merged: '{author} mesclou-se na conversa #{to}',
    deleted: '{author} excluído',
    restored: '{author} restaurada',
    you: 'você',
    yourself: 'você mesmo',
    anyone: 'qualquer um',
  }),
  ru: language('ru.json', 'янв февр мар/марта апр мая/май июн/июня июл/июля авг сент окт нояб дек', {
    statusChanged: '{author} отметил(а) как {to}',
    assigned: '{author} назначил(а) {to}',
    customerChanged: '{author} изменил(а) клиента на {to}',
    moved: '{author} переместил(а) тикет из другого ящика',
    joined: '{author} объединил(а) с другим тикетом',
    merged: '{author} объединил(а) в #{to}',
    deleted: '{author} удалил(а)',
    restored: '{author} восстановил(а)',
    you: 'вы',
    yourself: 'себе',
    anyone: 'любой агент',
    email: 'Эл. почта',
  }),
  sv: language('sv.json', 'jan feb mars apr maj juni juli aug sep/sept okt nov dec', {
    ...english,
    you: 'du',
    yourself: 'yourself',
    anyone: 'anyone',
  }),
  tr: language('tr.json', 'oca şub mar nis may haz tem ağu eyl eki kas ara', {
    statusChanged: '{author} şu şekilde işaretlendi {to}',
    assigned: 'artık {author} den {to} atandı.',
    customerChanged: '{author} müşteriden müşteriye {to}',
    moved: '{author} konuşmayı başka bir posta kutusundan taşıdı',
    joined: '{author} başka bir konuşmayla birleşti',
    merged: '{author} #{to} konuşmasıyla birleşti',
    deleted: '{author} silindi',
    restored: '{author} restore edildi',
    you: 'sen',
    yourself: 'kendine',
    anyone: 'atanmamış',
  }),
  uk: language('uk.json', 'січ лют бер квіт трав черв лип серп вер жовт лист груд', {
    statusChanged: 'позначено {author} як {to}',
    assigned: 'призначено {author} для {to}',
    customerChanged: '{author} змінив(ла) клієнта на {to}',
    moved: 'Розмову переміщено {author} з іншої поштової скриньки',
    joined: "{author} об'єднано з іншою розмовою",
    merged: "{author} об'єднано в розмову #{to}",
    deleted: '{author} видалено',
    restored: '{author} відновлено',
    you: 'ви',
    yourself: 'себе',
    anyone: 'будь-хто',
  }),
  'zh-cn': language('zh-CN.json', numberedMonths, {
    statusChanged: '{author} 标记为{to}',
    assigned: '{author}已分配给{to}',
    customerChanged: '{author} 将客户更改为 {to}',
    moved: '{author}从另一个邮箱移动对话',
    joined: '{author}已和另一个对话合并',
    merged: '{author}合并到对话 #{to}',
    deleted: '{author}已删除',
    restored: '{author}已恢复',
    you: '你',
    yourself: '你自己',
    anyone: '某人',
    email: '电子邮件',
  }),
};
