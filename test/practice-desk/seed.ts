import { type Desk, type NewTicket, Refusal, type Step } from './desk.ts';
import type { Author, SaveRequest } from './page/wire.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface SeedCustomer {
  name: string;
  email: string;
  /** The kettle that this customer calls by a word found nowhere else. */
  word: string;
  steps?: Step[];
}

const customers: Record<string, SeedCustomer> = {
  c101: { name: 'Wilhelmina Quarrenbosch', email: 'w.quarrenbosch@fernmoor-post.example', word: 'Plumvarnish' },
  c102: { name: 'Ottokar Zwinglinde', email: 'ottokar@zwinglinde-haus.example', word: 'Gribbelwerk' },
  c103: { name: 'Philippa Thistlemarrow', email: 'philippa.t@marrowmail.example', word: 'Snorkelfen' },
  c104: { name: 'Bartholomew Inkpennyworth', email: 'b.inkpenny@quillgate.example', word: 'Dapplewick' },
  c105: { name: 'Seraphina Oxtobrand', email: 'sera@oxtobrand.example', word: 'Mizzlethorpe' },
  c106: { name: 'Casimir Wolkenstrand', email: 'casimir@wolkenstrand.example', word: 'Fennigrad' },
  c107: {
    name: 'Guinevere Pottlebaum',
    email: 'g.pottlebaum@larchnet.example',
    word: 'Quibblestone',
    steps: [{ after: 'reply', seconds: 6, text: 'Thank you, that is all I needed for my Quibblestone.' }],
  },
  c108: { name: 'Leopold Vantroostwijk', email: 'leo@vantroostwijk.example', word: 'Harrowbeam' },
  c109: { name: 'Euphemia Clackmannock', email: 'euphemia@clackmannock.example', word: 'Tinderlilt' },
  c110: {
    name: 'Ignatius Bramblecote',
    email: 'i.bramblecote@hedgepost.example',
    word: 'Wobbleforth',
    steps: [{ after: 'reply', seconds: 6, text: 'Thank you so much, the Wobbleforth boils again.' }],
  },
  c111: {
    name: 'Rosalind Feuerquist',
    email: 'rosalind@feuerquist.example',
    word: 'Candlemoor',
    steps: [
      { after: 'reply', seconds: 8, text: 'And does the guarantee of my Candlemoor cover the lid as well?' },
      { after: 'reply', seconds: 6, text: 'Wonderful, thank you. My Candlemoor and I are happy.' },
    ],
  },
  c112: {
    name: 'Thaddeus Grimmelsohn',
    email: 'thaddeus@grimmelsohn.example',
    word: 'Pebblewhist',
    steps: [
      { after: 'solve', seconds: 15, text: 'I am afraid the Pebblewhist leaks again, exactly as before.' },
      { after: 'solve', seconds: 5, text: 'Now it is tight. Thank you, from me and the Pebblewhist.' },
    ],
  },
  c113: { name: 'Arabella Knotgrasse', email: 'a.knotgrasse@tansymail.example', word: 'Lumberquay' },
  c114: { name: 'Montgomery Szalonka', email: 'monty@szalonka.example', word: 'Sparkhollow' },
  c115: {
    name: 'Henrietta Duckenfold',
    email: 'h.duckenfold@penwick.example',
    word: 'Ledgerfinch',
    steps: [{ after: 'reply', seconds: 10, text: 'The invoice for the Ledgerfinch is right now, thank you.' }],
  },
  c116: {
    name: 'Balthasar Erdmuth',
    email: 'balthasar@erdmuth-keramik.example',
    word: 'Kilnwhisper',
    steps: [{ after: 'reply', seconds: 20, text: 'Good. When will the new handle for the Kilnwhisper be sent?' }],
  },
  c117: { name: 'Clementine Overhaugh', email: 'clem@overhaugh.example', word: 'Marzipool' },
  c118: {
    name: 'Percival Nachtigal',
    email: 'percival@nachtigal.example',
    word: 'Stringwater',
    steps: [{ after: 'reply', seconds: 3, text: 'Thanks, I will wait for the parcel with the Stringwater.' }],
  },
  c121: {
    name: 'Isadora Fluchthorn',
    email: 'isadora@fluchthorn.example',
    word: 'Bellowmint',
    steps: [
      { after: 'reply', seconds: 4, text: 'Yes, the light of the Bellowmint is red.' },
      { after: 'reply', seconds: 5, text: 'I held the button, now the Bellowmint hums.' },
      { after: 'reply', seconds: 3, text: 'Perfect, thank you. Goodbye from the Bellowmint.' },
    ],
  },
  c122: {
    name: 'Ferdinand Askilberg',
    email: 'ferdinand@askilberg.example',
    word: 'Copperdrift',
    steps: [
      { after: 'reply', seconds: 5, text: 'My order of the Copperdrift was last Tuesday.' },
      { after: 'reply', seconds: 4, text: 'Friday is fine for the Copperdrift, thank you.' },
    ],
  },
  c123: {
    name: 'Minerva Tollepost',
    email: 'minerva@tollepost.example',
    word: 'Umberglass',
    steps: [{ after: 'reply', seconds: 3, text: 'In green, please, like my old Umberglass.' }],
  },
};

/** Strings of customers that must never be found in what Deskpace stores or exports. */
export const markers: string[] = Object.values(customers).flatMap(({ name, email, word }) => [
  name,
  name.slice(name.indexOf(' ') + 1),
  email,
  word,
]);

type Act = { ago: number; ticket: string } & (
  | { open: Omit<NewTicket, 'id' | 'at' | 'createdBy'> & { createdBy?: Author } }
  | { by: string; save: SaveRequest }
  | { customer: string }
);

const agent = (id: string): Author => (id === 'robot' ? { id, role: 'system' } : { id, role: 'agent' });

/** A conversation of many turns, so that its history takes several pages. */
function longConversation(): Act[] {
  const acts: Act[] = [];
  for (let turn = 1; turn <= 27; turn += 1) {
    const ago = 4 * day - turn * 3 * hour;
    const reply = `Turn ${turn}: thank you, please try the next step of the guide.`;
    acts.push({ ago, ticket: '12', by: 'a1', save: { reply, ...(turn % 3 === 0 ? { status: 'pending' } : {}) } });
    acts.push({ ago: ago - 40 * minute, ticket: '12', customer: `Turn ${turn}: still nothing from the Gribbelwerk.` });
  }
  return acts;
}

const past: Act[] = [
  {
    ago: 6 * day + 2 * hour,
    ticket: '11',
    open: {
      subject: 'Plumvarnish kettle arrived without a lid',
      text: 'The box was whole, but there is no lid for my Plumvarnish.',
      channel: 'email',
      requesterId: 'c101',
      tags: ['shipping'],
    },
  },
  { ago: 6 * day + hour, ticket: '11', by: 'a1', save: { assigneeId: 'a1' } },
  { ago: 6 * day + 50 * minute, ticket: '11', by: 'a1', save: { reply: 'A lid is on its way.', status: 'pending' } },
  { ago: 5 * day + 3 * hour, ticket: '11', customer: 'The lid of the Plumvarnish has come, it fits.' },
  { ago: 5 * day + 2 * hour, ticket: '11', by: 'a1', save: { reply: 'Glad to hear it.', status: 'solved' } },
  { ago: day + 2 * hour, ticket: '11', by: 'robot', save: { status: 'closed' } },

  {
    ago: 5 * day,
    ticket: '12',
    open: {
      subject: 'Gribbelwerk switches itself off, warranty case',
      text: 'My Gribbelwerk stops after ten seconds. I would like to keep it.',
      channel: 'email',
      requesterId: 'c102',
      tags: ['warranty'],
    },
  },
  { ago: 4 * day + 20 * hour, ticket: '12', by: 'a2', save: { assigneeId: 'a1', note: 'Nora knows this one.' } },
  ...longConversation(),

  {
    ago: 4 * day,
    ticket: '13',
    open: {
      subject: 'Descaling the Snorkelfen',
      text: 'How often does the Snorkelfen want to be descaled?',
      channel: 'web',
      requesterId: 'c103',
    },
  },
  {
    ago: 4 * day - hour,
    ticket: '13',
    by: 'a1',
    save: { assigneeId: 'a1', reply: 'Every two months.', status: 'solved' },
  },
  { ago: 3 * day, ticket: '13', customer: 'I did, and the Snorkelfen is still white inside.' },
  {
    ago: 3 * day - 2 * hour,
    ticket: '13',
    by: 'a2',
    save: { assigneeId: 'a2', reply: 'Twice, then.', status: 'solved' },
  },

  {
    ago: 3 * day + 5 * hour,
    ticket: '14',
    open: {
      subject: 'Dapplewick trips the fuse',
      text: 'Each time the Dapplewick is switched on, the kitchen is dark.',
      channel: 'email',
      requesterId: 'c104',
      priority: 'high',
      tags: ['safety'],
    },
  },
  {
    ago: 3 * day + 4.5 * hour,
    ticket: '14',
    by: 'a1',
    save: { assigneeId: 'a1', reply: 'Please unplug it. We look into it.' },
  },
  { ago: 3 * day + 4.4 * hour, ticket: '14', by: 'a1', save: { note: 'Needs the workshop.', teamId: 'second-line' } },
  {
    ago: 2 * day,
    ticket: '14',
    by: 'a3',
    save: { assigneeId: 'a3', reply: 'The workshop has it.', status: 'waiting' },
  },

  {
    ago: 3 * day,
    ticket: '15',
    open: {
      subject: 'Call: Mizzlethorpe for a left-handed aunt',
      text: 'On the phone: asks for a Mizzlethorpe with the spout on the other side.',
      channel: 'phone',
      requesterId: 'c105',
      createdBy: { id: 'a2', role: 'agent' },
      priority: 'low',
    },
  },
  {
    ago: 3 * day - 5 * minute,
    ticket: '15',
    by: 'a2',
    save: { assigneeId: 'a2', reply: 'Here is the list.', status: 'pending' },
  },

  {
    ago: 2 * day + 3 * hour,
    ticket: '16',
    open: {
      subject: 'Second cable for the Fennigrad',
      text: 'Can I order another cable for the Fennigrad?',
      channel: 'email',
      requesterId: 'c106',
      tags: ['orders'],
    },
  },
  { ago: 2 * day, ticket: '16', by: 'a1', save: { assigneeId: 'a1' } },
  { ago: day + hour, ticket: '16', by: 'a1', save: { reply: 'Yes, here is the link.', status: 'solved' } },

  {
    ago: 26 * hour,
    ticket: '17',
    open: {
      subject: 'Quibblestone whistles out of tune',
      text: 'My Quibblestone used to whistle a clear A. Now it is nearly an A flat.',
      channel: 'email',
      requesterId: 'c107',
      tags: ['shipping', 'warranty'],
    },
  },
  { ago: 25 * hour, ticket: '17', by: 'a1', save: { assigneeId: 'a1' } },
  { ago: 24.8 * hour, ticket: '17', by: 'a1', save: { reply: 'Could you send a recording?', status: 'pending' } },
  { ago: 3 * hour, ticket: '17', customer: 'Here it is: the Quibblestone at breakfast, and at noon.' },

  {
    ago: 20 * hour,
    ticket: '18',
    open: {
      subject: 'Harrowbeam to be sent to another address',
      text: 'We have moved. Please send the Harrowbeam to the new house.',
      channel: 'web',
      requesterId: 'c108',
      tags: ['shipping'],
    },
  },
  {
    ago: 18 * hour,
    ticket: '18',
    by: 'a1',
    save: { assigneeId: 'a1', reply: 'Which number in the street?', status: 'pending' },
  },

  {
    ago: 8 * hour,
    ticket: '19',
    open: {
      subject: 'Is the Tinderlilt dishwasher-safe?',
      text: 'The leaflet of the Tinderlilt says nothing about it.',
      channel: 'web',
      requesterId: 'c109',
    },
  },
  {
    ago: 3 * hour + 2 * minute,
    ticket: '20',
    open: {
      subject: 'Wobbleforth does not heat',
      text: 'The Wobbleforth lights up, but the water stays cold.',
      channel: 'email',
      requesterId: 'c110',
      tags: ['warranty'],
    },
  },
  {
    ago: 2 * hour,
    ticket: '21',
    open: {
      subject: 'Guarantee of the Candlemoor',
      text: 'How long is the guarantee of the Candlemoor?',
      channel: 'email',
      requesterId: 'c111',
      tags: ['warranty'],
    },
  },
  {
    ago: 95 * minute,
    ticket: '22',
    open: {
      subject: 'Pebblewhist leaks at the seam',
      text: 'There is always a small lake under my Pebblewhist.',
      channel: 'email',
      requesterId: 'c112',
    },
  },
  {
    ago: 70 * minute,
    ticket: '23',
    open: {
      subject: 'Colours of the Lumberquay',
      text: 'Is there a blue Lumberquay?',
      channel: 'web',
      requesterId: 'c113',
      priority: 'low',
    },
  },
  {
    ago: 55 * minute,
    ticket: '24',
    open: {
      subject: 'Sparkhollow smells of burning',
      text: 'The Sparkhollow smells of burning since this morning. Is it dangerous?',
      channel: 'email',
      requesterId: 'c114',
      priority: 'urgent',
      tags: ['safety'],
    },
  },
  {
    ago: 40 * minute,
    ticket: '25',
    open: {
      subject: 'Charged twice for one Ledgerfinch',
      text: 'I bought one Ledgerfinch and see two amounts on my statement.',
      channel: 'email',
      requesterId: 'c115',
      tags: ['billing'],
    },
  },
  {
    ago: 25 * minute,
    ticket: '26',
    open: {
      subject: 'New handle for the Kilnwhisper',
      text: 'The handle of my Kilnwhisper is loose.',
      channel: 'email',
      requesterId: 'c116',
    },
  },
  { ago: 20 * minute, ticket: '26', by: 'a2', save: { assigneeId: 'a2' } },
  {
    ago: 18 * minute,
    ticket: '27',
    open: {
      subject: 'Marzipool as a present',
      text: 'Could the Marzipool be wrapped as a present?',
      channel: 'web',
      requesterId: 'c117',
      tags: ['orders'],
    },
  },
  {
    ago: 10 * minute,
    ticket: '28',
    open: {
      subject: 'Where is my Stringwater?',
      text: 'The parcel with the Stringwater has been in the same town for four days.',
      channel: 'email',
      requesterId: 'c118',
      tags: ['shipping'],
    },
  },
  {
    ago: 4 * minute,
    ticket: '31',
    open: {
      subject: 'Chat: Bellowmint does nothing',
      text: 'Hello? My Bellowmint does nothing at all.',
      channel: 'chat',
      requesterId: 'c121',
    },
  },
  {
    ago: 3 * minute,
    ticket: '32',
    open: {
      subject: 'Chat: order of a Copperdrift',
      text: 'Hi, when does the Copperdrift come?',
      channel: 'chat',
      requesterId: 'c122',
      tags: ['orders'],
    },
  },
  {
    ago: 2 * minute,
    ticket: '33',
    open: {
      subject: 'Chat: colour of the Umberglass',
      text: 'Is there still the Umberglass of last year?',
      channel: 'chat',
      requesterId: 'c123',
    },
  },
];

/** Fills an empty desk: the same tickets every time, their past laid out backwards from the desk's present moment. */
export function seed(desk: Desk): void {
  const now = desk.now();
  const steps = new Map<string, Step[]>();
  for (const [id, { name, email, steps: script }] of Object.entries(customers)) {
    desk.addCustomer({ id, name, email, steps: [] });
    steps.set(id, script ?? []);
  }
  const inOrder = past.map((act, index) => ({ act, index })).sort((a, b) => b.act.ago - a.act.ago || a.index - b.index);
  for (const { act } of inOrder) play(desk, act, Math.round(now - act.ago));
  // Only what happens from now on is answered by the scripts; the past above is fixed.
  for (const customer of desk.customers.values()) customer.steps = [...(steps.get(customer.id) ?? [])];
}

function play(desk: Desk, act: Act, at: number): void {
  if ('open' in act) {
    const createdBy = act.open.createdBy ?? { id: act.open.requesterId, role: 'customer' };
    desk.open({ ...act.open, id: act.ticket, createdBy, at });
  } else if ('customer' in act) {
    desk.customerWrites(act.ticket, act.customer, at);
  } else {
    const entries = desk.save(act.ticket, agent(act.by), act.save, at);
    if (entries.length === 0)
      throw new Refusal(500, 'seed', `The seeded save of ticket ${act.ticket} changes nothing.`);
  }
}
