import type { Translation } from '../catalogue.ts';
import type { enSurveyFigures } from '../en/survey-figures.ts';

/** The part of the Polish messages about what customers answered that stands with the figures. */
export const plSurveyFigures = {
  'nav.surveys': 'Odpowiedzi w ankietach',

  'figureName.csat': 'Zadowolenie klientów',
  'figureName.csat.mean': 'Średnia ocena zadowolenia',
  'figureName.csat.follow-up': 'Niezadowoleni klienci, do których warto wrócić',
  'figureName.customer-effort': 'Mały wysiłek klienta',
  'figureName.customer-effort.mean': 'Średnia ocena wysiłku',
  'figureName.customer-effort.follow-up': 'Duży wysiłek, warto wrócić',
  'figureName.customer-effort.contacts-per-resolution': 'Kontakty na rozwiązane zgłoszenie',
  'figureName.customer-effort.messages-per-resolution': 'Moje wiadomości na rozwiązane zgłoszenie',
  'figureName.customer-effort.wait': 'Czekanie na każdą odpowiedź',
  'figureName.net-promoter': 'Poleciliby firmę (NPS)',
  'figureName.post-contact': 'Zadowoleni z mojej odpowiedzi',
  'figureName.post-contact.adequate': 'Adekwatnie i profesjonalnie',
  'figureName.post-contact.nothing-else': 'Nic więcej nie potrzeba',
  'figureName.post-contact.follow-up': 'Niezadowoleni po kontakcie, warto wrócić',

  'part.good': 'Dobre odpowiedzi',
  'part.bad': 'Złe odpowiedzi',
  'part.answersPerContact': 'Odpowiedzi na kontakt',
  'part.promoters': 'Promotorzy (9 i 10)',
  'part.passives': 'Neutralni (7 i 8)',
  'part.detractors': 'Krytycy (0–6)',

  'leftOut.answerUnknownAuthor': 'odpowiedzi, przed którymi ostatni odpisał ktoś nieznany',
  'leftOut.answerPrecision': 'odpowiedzi, przy których nie wiadomo, kto odpisał ostatni',
  'leftOut.answerNotMine': 'odpowiedzi po ostatniej odpowiedzi kogoś innego',
  'leftOut.answerNoReply': 'odpowiedzi, przed którymi nikt nie odpisał',
  'leftOut.answerDayUnknown': 'odpowiedzi, których dnia nie znamy',
  'leftOut.answerImpossible': 'oceny spoza swojej skali',
  'leftOut.answerTicketUnread': 'odpowiedzi o zgłoszeniach, których Deskpace nie czytał',

  'split.scale': 'Skala',
  'split.askedBy': 'Kto pytał',
  'split.reason': 'Powód',
  'split.answers': 'Odpowiedzi',
  'split.good': 'Dobre',
  'split.bad': 'Złe',

  'askedBy.page': 'strona zgłoszenia',
  'askedBy.hand': 'ja',
  'askedBy.zendesk': 'Zendesk',
  'askedBy.freshdesk': 'Freshdesk',
  'askedBy.surveyMonkey': 'SurveyMonkey',
  'askedBy.delighted': 'Delighted',
  'askedBy.googleForms': 'Google Forms',
  'askedBy.other': 'inna ankieta',

  'surveyReason.slow': 'trwało za długo',
  'surveyReason.unsolved': 'nierozwiązane',
  'surveyReason.manyContacts': 'trzeba było pytać ponownie',
  'surveyReason.unclear': 'niejasna odpowiedź',
  'surveyReason.wrong': 'błędna odpowiedź',
  'surveyReason.manner': 'ton lub sposób',
  'surveyReason.policy': 'zasady lub regulamin',
  'surveyReason.product': 'produkt lub cena',
  'surveyReason.praise': 'pochwała',
  'surveyReason.other': 'coś innego',

  'export.table.surveys': 'Odpowiedzi w ankietach',
  'export.table.checkIns': 'Tygodniowe podsumowania',
  'export.table.companyMonths': 'Miesiące firmy',

  'sentence.satisfied': {
    one: 'Zadowolonych: {count} z {n} klienta, który odpowiedział – {value} ({period}).',
    few: 'Zadowolonych: {count} z {n} klientów, którzy odpowiedzieli – {value} ({period}).',
    many: 'Zadowolonych: {count} z {n} klientów, którzy odpowiedzieli – {value} ({period}).',
    other: 'Zadowolonych: {count} z {n} klienta, którzy odpowiedzieli – {value} ({period}).',
  },
  'sentence.lowEffort': {
    one: 'Łatwo było {count} z {n} klienta, który odpowiedział – {value} ({period}).',
    few: 'Łatwo było {count} z {n} klientów, którzy odpowiedzieli – {value} ({period}).',
    many: 'Łatwo było {count} z {n} klientów, którzy odpowiedzieli – {value} ({period}).',
    other: 'Łatwo było {count} z {n} klienta, którzy odpowiedzieli – {value} ({period}).',
  },
  'sentence.recommend': {
    one: '{value} pkt z {n} odpowiedzi o firmie, w skali od −100 do 100 ({period}).',
    few: '{value} pkt z {n} odpowiedzi o firmie, w skali od −100 do 100 ({period}).',
    many: '{value} pkt z {n} odpowiedzi o firmie, w skali od −100 do 100 ({period}).',
    other: '{value} pkt z {n} odpowiedzi o firmie, w skali od −100 do 100 ({period}).',
  },
} as const satisfies Translation<typeof enSurveyFigures>;
