import { Account } from './account.ts';

/** Who is who in the account that tests use. Ids of agents and customers never coincide. */
export const staff = { nora: 501, tomasz: 502, ines: 503, lea: 504 };
export const customers = { casimir: 900, minerva: 901, percival: 902 };
export const teams = { firstLine: 31, secondLine: 32 };
/** "Waiting for the workshop", a status of the account's own making in the category on hold. */
export const workshopStatus = 77;

/** Strings of customers that must never be found in what Deskpace stores. */
export const markers = [
  'Wolkenstrand',
  'Tollepost',
  'Nachtigal',
  'Fennigrad',
  'Umberglass',
  'Stringwater',
  'desk-mail.example',
];

/**
 * An account in which some days have passed: 47 is new and unanswered, 48 is Tomasz's and answered, 49 is a long
 * conversation over several pages of audits, 50 was answered by rules and bots only, 51 was merged into 52.
 */
export function seededAccount(now: () => number = Date.now): Account {
  const start = now();
  let at = start - 3 * 86_400_000;
  const account = new Account(() => at);
  const user = (id: number, name: string, role: 'end-user' | 'agent' | 'admin', role_type: number | null = null) =>
    account.users.set(id, { id, name, email: `u${id}@desk-mail.example`, role, role_type });
  user(staff.nora, 'Nora Ekdal', 'agent');
  user(staff.tomasz, 'Tomasz Brandt', 'agent');
  user(staff.ines, 'Ines Falk', 'admin');
  user(staff.lea, 'Lea Orm', 'agent', 1);
  user(customers.casimir, 'Casimir Wolkenstrand', 'end-user');
  user(customers.minerva, 'Minerva Tollepost', 'end-user');
  user(customers.percival, 'Percival Nachtigal', 'end-user');
  account.groups.push({ id: teams.firstLine, name: 'First line', members: [staff.nora, staff.tomasz, staff.lea] });
  account.groups.push({ id: teams.secondLine, name: 'Second line', members: [staff.ines] });
  account.statuses.push({ id: workshopStatus, status_category: 'hold', agent_label: 'Waiting for the workshop' });

  const later = (minutes: number) => {
    at += minutes * 60_000;
  };
  const say = (body: string, isPublic = true) => ({ comment: { body, public: isPublic } });

  account.open(49, { subject: 'The Umberglass again', requester: customers.minerva });
  later(10);
  account.save(49, staff.nora, { assignee_id: staff.nora });
  for (let turn = 1; turn <= 60; turn += 1) {
    later(7);
    account.save(49, staff.nora, { ...say(`Turn ${turn}: please try the next step.`), status: 'pending' });
    later(7);
    account.save(49, customers.minerva, say(`Turn ${turn}: the Umberglass still leaks.`), { channel: 'email' });
  }
  account.open(48, { subject: 'A lid for the Fennigrad', requester: customers.casimir });
  later(20);
  account.save(48, staff.tomasz, { ...say('It is on its way.'), assignee_id: staff.tomasz, status: 'pending' });
  later(30);
  account.save(48, staff.lea, say('The lid was sent on Monday.', false));
  account.sideConversation(48, 'To the workshop: is there a lid left?');
  account.open(50, { subject: 'Where is my Stringwater?', requester: customers.percival, via: { channel: 'web' } });
  account.autoReply(50, staff.nora);
  later(5);
  account.save(50, staff.nora, say('A bot looks into it.'), { channel: 'api' });
  account.open(51, { subject: 'Fennigrad, once more', requester: customers.casimir });
  account.open(52, { subject: 'Fennigrad, third letter', requester: customers.casimir });
  later(5);
  account.merge(51, 52, staff.tomasz);
  account.open(53, { subject: 'Invoice for the Umberglass', requester: customers.minerva });
  later(5);
  account.save(53, staff.nora, { ...say('Here it is.'), assignee_id: staff.nora, status: 'solved' });
  later(60);
  account.rate(53, 'good');
  account.close(53);
  account.open(56, { subject: 'A spout for the Fennigrad', requester: customers.casimir });
  later(5);
  account.save(56, staff.nora, { ...say('Here it is.'), assignee_id: staff.nora, status: 'solved' });
  later(60);
  account.close(56);
  at = start - 40 * 60_000;
  account.open(47, { subject: 'The Fennigrad whistles', requester: customers.casimir });
  later(10);
  account.open(55, { subject: 'A handle for the Umberglass', requester: customers.minerva });
  account.open(54, { subject: 'The Stringwater is late', requester: customers.percival });
  account.setClock(now);
  return account;
}
