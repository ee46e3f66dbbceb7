import type { Language } from './adapter.ts';

interface Words {
  /** Below `config/locales` of Redmine 5.0.4. */
  file: string;
  /** `text_journal_changed`, `text_journal_set_to`, `text_journal_deleted`. */
  says: readonly [changed: string, set: string, deleted: string];
  /** `field_status`, `field_assigned_to`, `field_priority`, `field_project`. */
  fields: readonly [status: string, assignee: string, priority: string, project: string];
  /** Short names of the twelve months, then the long ones where they differ, between strokes. */
  months: string;
  /** AM and PM, where they are other words. */
  halves?: readonly [am: string, pm: string];
}

function language({ file, says, fields, months, halves }: Words): Language {
  const [changed, set, deleted] = says;
  const [status, assignee, priority, project] = fields;
  return {
    source: `Redmine 5.0.4, config/locales/${file}`,
    sentences: { changed: [changed], set: [set], deleted: [deleted] },
    labels: { field: { [status]: 'status', [assignee]: 'assignee', [priority]: 'priority', [project]: 'project' } },
    months: Object.fromEntries(months.split('|').map((name, index) => [name, (index % 12) + 1])),
    ...(halves === undefined ? {} : { halves: { am: halves[0], pm: halves[1] } }),
  };
}

/**
 * Redmine's own words in all of its languages: how one change is told, what the fields are called, and what dates may hold.
 * Names of statuses, priorities, projects and people are never translated.
 */
export const redmineLanguages: Readonly<Record<string, Language>> = {
  en: language({
    file: 'en.yml',
    says: ['{label} changed from {from} to {to}', '{label} set to {to}', '{label} deleted ({from})'],
    fields: ['Status', 'Assignee', 'Priority', 'Project'],
    months:
      'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december',
  }),
  ar: language({
    file: 'ar.yml',
    says: ['{label} تغير {from} الى {to}', '{label} تغير الى {to}', '{label} تم الحذف ({from})'],
    fields: ['الحالة', 'المحال اليه', 'الأولوية', 'المشروع'],
    months: 'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    halves: ['صباحا', 'مساءاً'],
  }),
  az: language({
    file: 'az.yml',
    says: [
      'Parametr {label} {from} - {to} dəyişib',
      '{label} parametri {to} dəyişib',
      'Parametrin {from} qiyməti {label} silinib',
    ],
    fields: ['Status', 'Təyin edilib', 'Prioritet', 'Layihə'],
    months:
      'yan|fev|mart|apr|may|iyun|iyul|avq|sent|okt|noy|dek|yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr',
    halves: ['səhər', 'axşam'],
  }),
  bg: language({
    file: 'bg.yml',
    says: ['{label} променен от {from} на {to}', '{label} установен на {to}', '{label} изтрит ({from})'],
    fields: ['Състояние', 'Възложена на', 'Приоритет', 'Проект'],
    months:
      'яну|фев|мар|апр|май|юни|юли|авг|сеп|окт|ное|дек|януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  }),
  bs: language({
    file: 'bs.yml',
    says: ['{label} changed from {from} to {to}', '{label} set to {to}', '{label} deleted ({from})'],
    fields: ['Status', 'Dodijeljeno', 'Prioritet', 'Projekat'],
    months:
      'jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec|januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar',
    halves: ['prijepodne', 'poslijepodne'],
  }),
  ca: language({
    file: 'ca.yml',
    says: ['{label} ha canviat de {from} a {to}', "{label} s'ha establert a {to}", "{label} s'ha suprimit ({from})"],
    fields: ['Estat', 'Assignat a', 'Prioritat', 'Projecte'],
    months:
      'gen|feb|mar|abr|mai|jun|jul|ago|set|oct|nov|des|gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre',
  }),
  cs: language({
    file: 'cs.yml',
    says: ['{label} změněn z {from} na {to}', '{label} nastaven na {to}', '{label} smazán ({from})'],
    fields: ['Stav', 'Přiřazeno', 'Priorita', 'Projekt'],
    months:
      'led|úno|bře|dub|kvě|čer|čec|srp|zář|říj|lis|pro|leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec',
    halves: ['dop.', 'odp.'],
  }),
  da: language({
    file: 'da.yml',
    says: ['{label} ændret fra {from} til {to}', '{label} sat til {to}', '{label} slettet ({from})'],
    fields: ['Status', 'Tildelt til', 'Prioritet', 'Projekt'],
    months:
      'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  }),
  de: language({
    file: 'de.yml',
    says: [
      '{label} wurde von {from} zu {to} geändert',
      '{label} wurde auf {to} gesetzt',
      '{label} {from} wurde gelöscht',
    ],
    fields: ['Status', 'Zugewiesen an', 'Priorität', 'Projekt'],
    months:
      'jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember',
    halves: ['vormittags', 'nachmittags'],
  }),
  el: language({
    file: 'el.yml',
    says: ['{label} άλλαξε από {from} σε {to}', '{label} ορίζεται σε {to}', '{label} διαγράφηκε ({from})'],
    fields: ['Κατάσταση', 'Ανάθεση σε', 'Προτεραιότητα', 'Έργο'],
    months:
      'ιαν|φεβ|μαρ|απρ|μαϊ|ιον|ιολ|αυγ|σεπ|οκτ|νοε|δεκ|ιανουάριος|φεβρουάριος|μάρτιος|απρίλιος|μάϊος|ιούνιος|ιούλιος|αύγουστος|σεπτέμβριος|οκτώβριος|νοέμβριος|δεκέμβριος',
    halves: ['πμ', 'μμ'],
  }),
  'en-gb': language({
    file: 'en-GB.yml',
    says: ['{label} changed from {from} to {to}', '{label} set to {to}', '{label} deleted ({from})'],
    fields: ['Status', 'Assignee', 'Priority', 'Project'],
    months:
      'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december',
  }),
  'es-pa': language({
    file: 'es-PA.yml',
    says: ['{label} cambiado de {from} a {to}', '{label} establecido a {to}', '{label} eliminado ({from})'],
    fields: ['Estado', 'Asignado a', 'Prioridad', 'Proyecto'],
    months:
      'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  }),
  es: language({
    file: 'es.yml',
    says: ['{label} cambiado de {from} a {to}', '{label} establecido a {to}', '{label} eliminado ({from})'],
    fields: ['Estado', 'Asignado a', 'Prioridad', 'Proyecto'],
    months:
      'ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  }),
  et: language({
    file: 'et.yml',
    says: ['{label} muudetud {from} -> {to}', '{label} uus väärtus on {to}', '{label} kustutatud ({from})'],
    fields: ['Olek', 'Tegeleja', 'Prioriteet', 'Projekt'],
    months:
      'jaan|veebr|märts|apr|mai|juuni|juuli|aug|sept|okt|nov|dets|jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
    halves: ['enne lõunat', 'peale lõunat'],
  }),
  eu: language({
    file: 'eu.yml',
    says: ['{label} {from}-(e)tik {to}-(e)ra aldatuta', '{label}-k {to} balioa hartu du', '{label} ezabatuta ({from})'],
    fields: ['Egoera', 'Esleituta', 'Lehentasuna', 'Proiektua'],
    months:
      'urt|ots|mar|api|mai|eka|uzt|abu|ira|urr|aza|abe|urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua',
  }),
  fa: language({
    file: 'fa.yml',
    says: ['{label} از «{from}» به «{to}» تغییر کرد', '{label} شد «{to}»', '{label} حذف شد ({from})'],
    fields: ['وضعیت', 'مسئول', 'اولویت', 'پروژه'],
    months:
      'ژان|فور|مار|آور|مه|ژوئن|ژوئیه|اوت|سپت|اکت|نوا|دسا|ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
    halves: ['ق.ظ', 'ب.ظ'],
  }),
  fi: language({
    file: 'fi.yml',
    says: ['{label} changed from {from} to {to}', '{label} set to {to}', '{label} deleted ({from})'],
    fields: ['Tila', 'Nimetty', 'Prioriteetti', 'Projekti'],
    months:
      'tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu|tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu',
    halves: ['aamupäivä', 'iltapäivä'],
  }),
  fr: language({
    file: 'fr.yml',
    says: ['{label} changé de {from} à {to}', '{label} mis à {to}', '{label} {from} supprimé'],
    fields: ['Statut', 'Assigné à', 'Priorité', 'Projet'],
    months:
      'jan|fév|mar|avr|mai|juin|juil|août|sept|oct|nov|déc|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  }),
  gl: language({
    file: 'gl.yml',
    says: [
      'O campo «{label}» cambiou de «{from}» a «{to}».',
      'O campo «{label}» é agora «{to}».',
      'Eliminouse o campo «{label}» ({from}).',
    ],
    fields: ['Estado', 'Asignado a', 'Prioridade', 'Proxecto'],
    months:
      'xan|feb|maz|abr|mai|xun|xul|ago|set|out|nov|dec|xaneiro|febreiro|marzo|abril|maio|xunio|xullo|agosto|setembro|outubro|novembro|decembro',
  }),
  he: language({
    file: 'he.yml',
    says: ['{label} השתנה מ{from} ל{to}', '{label} נקבע ל{to}', '{label} נמחק ({from})'],
    fields: ['מצב', 'אחראי', 'עדיפות', 'פרויקט'],
    months:
      'יאנ|פבר|מרץ|אפר|מאי|יונ|יול|אוג|ספט|אוק|נוב|דצמ|ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
  }),
  hr: language({
    file: 'hr.yml',
    says: ['{label} promijenjen iz {from} u {to}', '{label} postavi na {to}', '{label} izbrisano ({from})'],
    fields: ['Status', 'Dodijeljeno', 'Prioritet', 'Projekt'],
    months:
      'sij|velj|ožu|tra|svi|lip|srp|kol|ruj|lis|stu|pro|siječanj|veljača|ožujak|travanj|svibanj|lipanj|srpanj|kolovoz|rujan|listopad|studeni|prosinac',
  }),
  hu: language({
    file: 'hu.yml',
    says: [
      '{label} megváltozott, {from} helyett {to} lett',
      '{label} új értéke: {to}',
      '{label} törölve lett ({from})',
    ],
    fields: ['Státusz', 'Felelős', 'Prioritás', 'Projekt'],
    months:
      'jan|febr|márc|ápr|máj|jún|júl|aug|szept|okt|nov|dec|január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
    halves: ['de.', 'du.'],
  }),
  id: language({
    file: 'id.yml',
    says: ['{label} berubah dari {from} menjadi {to}', '{label} di set ke {to}', '{label} dihapus ({from})'],
    fields: ['Status', 'Ditugaskan ke', 'Prioritas', 'Proyek'],
    months:
      'jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
  }),
  it: language({
    file: 'it.yml',
    says: ['{label} modificata da {from} a {to}', '{label} impostata a {to}', '{label} eliminata ({from})'],
    fields: ['Stato', 'Assegnato a', 'Priorità', 'Progetto'],
    months:
      'gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  }),
  ja: language({
    file: 'ja.yml',
    says: ['{label} を {from} から {to} に変更', '{label} を {to} にセット', '{label} を削除 ({from})'],
    fields: ['ステータス', '担当者', '優先度', 'プロジェクト'],
    months: '1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月',
    halves: ['午前', '午後'],
  }),
  ko: language({
    file: 'ko.yml',
    says: [
      '{label}을(를) {from}에서 {to}(으)로 변경되었습니다.',
      '{label}을(를) {to}(으)로 지정되었습니다.',
      '{label} 값이 지워졌습니다. ({from})',
    ],
    fields: ['상태', '담당자', '우선순위', '프로젝트'],
    months: '1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월',
    halves: ['오전', '오후'],
  }),
  lt: language({
    file: 'lt.yml',
    says: ['{label} pakeistas(a) iš {from} į {to}', '{label} nustatytas(a) į {to}', '{label} ištrintas(a) ({from})'],
    fields: ['Būsena', 'Paskirtas', 'Prioritetas', 'Projektas'],
    months:
      'sau|vas|kov|bal|geg|bir|lie|rgp|rgs|spa|lap|grd|sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
    halves: ['ryto', 'vakaro'],
  }),
  lv: language({
    file: 'lv.yml',
    says: ['{label} mainīts no {from} uz {to}', '{label} iestatīts uz {to}', '{label} dzēsts ({from})'],
    fields: ['Statuss', 'Piešķirts', 'Prioritāte', 'Projekts'],
    months:
      'jan|feb|mar|apr|mai|jūn|jūl|aug|sep|okt|nov|dec|janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris',
    halves: ['rītā', 'vakarā'],
  }),
  mk: language({
    file: 'mk.yml',
    says: ['{label} променето од {from} во {to}', '{label} set to {to}', '{label} избришан ({from})'],
    fields: ['Статус', 'Доделена на', 'Приоритет', 'Проект'],
    months:
      'јан|фев|мар|апр|мај|јун|јул|авг|сеп|окт|ное|дек|јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември',
    halves: ['предпладне', 'попладне'],
  }),
  mn: language({
    file: 'mn.yml',
    says: ['{label} {from} байсан нь {to} болов', '{label} {to} болгож өөрчиллөө', '{label} устсан ({from})'],
    fields: ['Төлөв', 'Оноогдсон', 'Зэрэглэл', 'Төсөл'],
    months:
      '1сар|2сар|3сар|4сар|5сар|6сар|7сар|8сар|9сар|10сар|11сар|12сар|1-р сар|2-р сар|3-р сар|4-р сар|5-р сар|6-р сар|7-р сар|8-р сар|9-р сар|10-р сар|11-р сар|12-р сар',
  }),
  nl: language({
    file: 'nl.yml',
    says: ['{label} gewijzigd van {from} naar {to}', '{label} gewijzigd naar {to}', '{label} verwijderd ({from})'],
    fields: ['Status', 'Toegewezen aan', 'Prioriteit', 'Project'],
    months:
      'jan|feb|mar|apr|mei|jun|jul|aug|sep|okt|nov|dec|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
  }),
  no: language({
    file: 'no.yml',
    says: ['{label} endret fra {from} til {to}', '{label} satt til {to}', '{label} slettet ({from})'],
    fields: ['Status', 'Tildelt til', 'Prioritet', 'Prosjekt'],
    months:
      'jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
  }),
  pl: language({
    file: 'pl.yml',
    says: ['Zmieniono {label} z {from} na {to}', 'Ustawiono {label} na {to}', 'Usunięto {label} ({from})'],
    fields: ['Status', 'Przypisany do', 'Priorytet', 'Projekt'],
    months:
      'sty|lut|mar|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień',
    halves: ['przed południem', 'po południu'],
  }),
  'pt-br': language({
    file: 'pt-BR.yml',
    says: ['{label} alterado de {from} para {to}', '{label} ajustado para {to}', '{label} excluído ({from})'],
    fields: ['Situação', 'Atribuído para', 'Prioridade', 'Projeto'],
    months:
      'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  }),
  pt: language({
    file: 'pt.yml',
    says: ['{label} alterado de {from} para {to}', '{label} configurado como {to}', '{label} apagou ({from})'],
    fields: ['Estado', 'Atribuído a', 'Prioridade', 'Projeto'],
    months:
      'jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
  }),
  ro: language({
    file: 'ro.yml',
    says: ['{label} schimbat din {from} în {to}', '{label} setat ca {to}', '{label} șters ({from})'],
    fields: ['Stare', 'Atribuit', 'Prioritate', 'Proiect'],
    months:
      'ian|feb|mar|apr|mai|iun|iul|aug|sep|oct|noi|dec|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  }),
  ru: language({
    file: 'ru.yml',
    says: [
      'Параметр {label} изменился с {from} на {to}',
      'Параметр {label} изменился на {to}',
      'Значение {from} параметра {label} удалено',
    ],
    fields: ['Статус', 'Назначена', 'Приоритет', 'Проект'],
    months:
      'янв|февр|марта|апр|мая|июня|июля|авг|сент|окт|нояб|дек|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
    halves: ['утра', 'вечера'],
  }),
  sk: language({
    file: 'sk.yml',
    says: ['{label} bolo zmenené z {from} na {to}', '{label} bolo nastavené na {to}', '{label} bolo vymazané ({from})'],
    fields: ['Stav', 'Priradené', 'Priorita', 'Projekt'],
    months:
      'jan|feb|mar|apr|máj|jún|júl|aug|sep|okt|nov|dec|január|február|marec|apríl|máj|jún|júl|august|september|október|november|december',
    halves: ['dopoludnia', 'popoludní'],
  }),
  sl: language({
    file: 'sl.yml',
    says: ['{label} se je spremenilo iz {from} v {to}', '{label} nastavljeno na {to}', '{label} izbrisan ({from})'],
    fields: ['Status', 'Dodeljen', 'Prioriteta', 'Projekt'],
    months:
      'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december',
  }),
  sq: language({
    file: 'sq.yml',
    says: ['{label} u ndryshua nga {from} në {to}', '{label} u caktua si {to}', '{label} u fshi ({from})'],
    fields: ['Gjendje', 'Caktuar', 'Përparësi', 'Projekt'],
    months:
      'jan|shk|mar|pri|maj|qer|kor|gus|sht|tet|nën|dhj|janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
  }),
  'sr-yu': language({
    file: 'sr-YU.yml',
    says: ['{label} promenjen od {from} u {to}', '{label} postavljen u {to}', '{label} izbrisano ({from})'],
    fields: ['Status', 'Dodeljeno', 'Prioritet', 'Projekat'],
    months:
      'jan|feb|mar|apr|maj|jun|jul|avg|sep|okt|nov|dec|januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar',
  }),
  sr: language({
    file: 'sr.yml',
    says: ['{label} промењен од {from} у {to}', '{label} постављен у {to}', '{label} избрисано ({from})'],
    fields: ['Статус', 'Додељено', 'Приоритет', 'Пројекат'],
    months:
      'јан|феб|мар|апр|мај|јун|јул|авг|сеп|окт|нов|дец|јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар',
  }),
  sv: language({
    file: 'sv.yml',
    says: ['{label} ändrad från {from} till {to}', '{label} satt till {to}', '{label} borttagen ({from})'],
    fields: ['Status', 'Tilldelad till', 'Prioritet', 'Projekt'],
    months:
      'jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  }),
  th: language({
    file: 'th.yml',
    says: ['{label} changed from {from} to {to}', '{label} set to {to}', '{label} deleted ({from})'],
    fields: ['สถานะ', 'มอบหมายให้', 'ความสำคัญ', 'โครงการ'],
    months:
      'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december',
  }),
  tr: language({
    file: 'tr.yml',
    says: ['{label}: {from} -> {to}', '{label} {to} yapıldı', '{label} silindi ({from})'],
    fields: ['Durum', 'Atanan', 'Öncelik', 'Proje'],
    months:
      'oca|şub|mar|nis|may|haz|tem|ağu|eyl|eki|kas|ara|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
    halves: ['öğleden önce', 'öğleden sonra'],
  }),
  uk: language({
    file: 'uk.yml',
    says: [
      'Параметр {label} змінився з {from} на {to}',
      'Параметр {label} змінився на {to}',
      'Значення {from} параметру {label} видалено',
    ],
    fields: ['Статус', 'Призначена до', 'Пріоритет', 'Проект'],
    months:
      'січ|лют|бер|квіт|трав|чер|лип|серп|вер|жовт|лист|груд|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
    halves: ['ранку', 'вечора'],
  }),
  vi: language({
    file: 'vi.yml',
    says: ['{label} thay đổi từ {from} tới {to}', '{label} gán cho {to}', '{label} xóa ({from})'],
    fields: ['Trạng thái', 'Phân công cho', 'Mức ưu tiên', 'Dự án'],
    months:
      'tháng một|tháng hai|tháng ba|tháng tư|tháng năm|tháng sáu|tháng bảy|tháng tám|tháng chín|tháng mười|tháng mười một|tháng mười hai',
    halves: ['sáng', 'chiều'],
  }),
  'zh-tw': language({
    file: 'zh-TW.yml',
    says: ['{label} 從 {from} 變更為 {to}', '{label} 設定為 {to}', '{label} 已刪除 ({from})'],
    fields: ['狀態', '被分派者', '優先權', '專案'],
    months:
      '1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
  }),
  zh: language({
    file: 'zh.yml',
    says: ['{label} 从 {from} 变更为 {to}', '{label} 被设置为 {to}', '{label} 已删除 ({from})'],
    fields: ['状态', '指派给', '优先级', '项目'],
    months:
      '1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月|一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
    halves: ['上午', '下午'],
  }),
};
