import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Correction, Site, Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import {
  aCorrection,
  aDay,
  aSite,
  assigned,
  aTicket,
  at,
  colleague,
  me,
  moved,
  nobody,
  person,
  reply,
} from '../../builders.ts';

const sites = [aSite({ higherTier: ['tier2', '9'] })];

function summaryOf(events: TicketEvent[], ticket: Partial<Ticket> = {}, corrections: Correction[] = []) {
  const tickets = [aTicket({ row: 1, assigneeId: '7', ...ticket, events })];
  const [summary] = summariseDay(aDay({ tickets, corrections, sites })).filter(({ viewerKey }) => viewerKey === me);
  return summary;
}

const kindsOf = (...args: Parameters<typeof summaryOf>) => summaryOf(...args)?.handOvers.map(({ kind }) => kind) ?? [];

const key = aTicket({ row: 1 }).key;

describe('hand-overs', () => {
  it('are own changes to somebody else on a ticket that was mine', () => {
    expect(kindsOf([assigned(person('8'), at('10:00'), 'me', person('7'))])).toEqual(['sideways']);
    expect(kindsOf([moved('billing', at('10:00'))])).toEqual(['sideways']);
    expect(kindsOf([moved('billing', at('10:00'), 'agent')])).toEqual([]);
  });

  it('are so on a ticket that I had answered, whoever had it', () => {
    expect(kindsOf([reply(at('09:00')), moved('billing', at('10:00'))], { assigneeId: null })).toEqual(['sideways']);
  });

  it('are none when I take a ticket, put it down, or move it where it is', () => {
    expect(kindsOf([assigned(person('7'), at('10:00'), 'me', person('8'))])).toEqual([]);
    expect(kindsOf([assigned(nobody, at('10:00'), 'me', person('7'))])).toEqual([]);
    expect(kindsOf([moved('support', at('10:00'))])).toEqual([]);
  });

  it('are none when I move a ticket and take it along in one go', () => {
    const events = [
      reply(at('09:00')),
      moved('billing', at('10:00')),
      assigned(person('7'), at('10:00:30'), 'me', nobody),
    ];
    expect(kindsOf(events, { assigneeId: '7' })).toEqual([]);
  });

  it('are mine when I took the ticket from nobody a moment before', () => {
    const taken = assigned(person('7'), at('10:00'), 'me', nobody);
    expect(kindsOf([taken, moved('tier2', at('10:00:20'))])).toEqual(['escalation']);
    expect(kindsOf([taken, reply(at('10:00:10')), moved('billing', at('10:00:20'))])).toEqual(['sideways']);
  });

  it.each([
    ['a minute apart', '10:01:00', 1],
    ['just over a minute apart', '10:01:00.001', 2],
  ])('a change of group and one of assignee %s', (_, second, expected) => {
    const events = [moved('billing', at('10:00')), assigned(person('8'), at(second), 'me', person('7'))];
    expect(kindsOf(events)).toHaveLength(expected);
  });

  it('are triage when nobody had the ticket and I had not answered', () => {
    expect(kindsOf([moved('tier2', at('10:00'))], { assigneeId: null })).toEqual(['triage']);
    expect(kindsOf([assigned(person('8'), at('10:00'), 'me', nobody)])).toEqual(['triage']);
  });

  it('are set aside when somebody else had the ticket, or nobody knows who', () => {
    const events = [moved('billing', at('10:00'))];
    expect(summaryOf(events, { assigneeId: '8' })).toMatchObject({ handOvers: [], setAside: { handOverNotMine: 1 } });
    const { assigneeId: _, ...unknown } = aTicket({ row: 1, events });
    const [summary] = summariseDay(aDay({ tickets: [unknown] }));
    expect(summary?.setAside).toEqual({ handOverUnknownOwner: 1 });
  });

  it('between two readings on two days are set aside', () => {
    const when = { at: at('08:00'), precision: 'between' as const, notBefore: at('20:00', '2026-03-09') };
    expect(summaryOf([moved('billing', when)])).toMatchObject({ handOvers: [], setAside: { handOverDayUnknown: 1 } });
  });

  it('by an unknown actor are counted as unknown', () => {
    const summary = summaryOf([reply(at('09:00')), moved('billing', at('10:00'), 'unknown')]);
    expect(summary).toMatchObject({ handOvers: [], setAside: { handOverUnknownActor: 1 } });
  });
});

describe('escalations', () => {
  it('go to a group or person named as a higher tier', () => {
    expect(kindsOf([moved('tier2', at('10:00'))])).toEqual(['escalation']);
    expect(kindsOf([assigned(person('9'), at('10:00'), 'me', person('7'))])).toEqual(['escalation']);
  });

  it.each([
    ['ten minutes apart', '10:10:00', ['escalation']],
    ['just over ten minutes apart', '10:10:00.001', ['escalation', 'escalation']],
  ])('on one ticket %s', (_, second, expected) => {
    const back = assigned(person('7'), at('10:02'), 'system');
    const taken = assigned(person('7'), at('09:00'), 'me', nobody);
    const events = [taken, moved('tier2', at('10:00')), back, assigned(person('9'), at(second))];
    expect(kindsOf(events)).toEqual(expected);
  });

  it('leave a sideways hand-over beside them alone', () => {
    const events = [moved('tier2', at('10:00')), moved('billing', at('10:05'), 'me', 'tier2')];
    expect(kindsOf(events)).toEqual(['escalation', 'sideways']);
  });

  it('are told by the agent, with a reason, about one hand-over', () => {
    const event = moved('billing', at('10:00'));
    const word = aCorrection({
      ticketKey: key,
      what: { kind: 'escalation', eventKey: event.key, reason: 'approvalNeeded' },
    });
    expect(summaryOf([event], {}, [word])?.handOvers).toEqual([
      { ticket: 1, at: at('10:00'), kind: 'escalation', reason: 'approvalNeeded', fromGroup: 'support' },
    ]);
  });

  it('stay one when the product’s own id takes the place of the key that the word was about', () => {
    const event = moved('tier2', at('10:00:20'));
    const eventKey = `group~7~${at('10:00') / 60_000}~0`;
    const word = aCorrection({ ticketKey: key, what: { kind: 'escalation', eventKey, reason: 'policy' } });
    const found = [{ ticket: 1, at: at('10:00:20'), kind: 'escalation', fromGroup: 'support', reason: 'policy' }];
    expect(summaryOf([event], {}, [word])?.handOvers).toEqual(found);
    const other = aCorrection({
      ticketKey: key,
      what: { kind: 'transfer', eventKey: `group~7~${at('10:01') / 60_000}~0` },
    });
    expect(kindsOf([event], {}, [other])).toEqual(['escalation']);
  });

  it('are told about no event in particular, at the moment of the word', () => {
    const word = aCorrection({ ticketKey: key, madeAt: at('11:00'), what: { kind: 'escalation' } });
    expect(summaryOf([], {}, [word])?.handOvers).toEqual([{ ticket: 1, at: at('11:00'), kind: 'escalation' }]);
  });

  it('are not mine when told about an act of somebody else, or by another viewer of the site', () => {
    const event = moved('billing', at('10:00'), 'agent');
    const about = aCorrection({ ticketKey: key, what: { kind: 'escalation', eventKey: event.key } });
    expect(kindsOf([event], {}, [about])).toEqual([]);
    const word = aCorrection({ ticketKey: key, madeAt: at('11:00'), what: { kind: 'escalation' } });
    const tickets = [aTicket({ row: 1, events: [reply(at('09:00'))] })];
    const other = [aSite({ viewerKey: colleague })];
    const told = summariseDay(aDay({ tickets, corrections: [word], sites: other })).filter(
      ({ handOvers }) => handOvers.length > 0,
    );
    expect(told.map(({ viewerKey }) => viewerKey)).toEqual([colleague]);
  });

  it('take the hand-over within ten minutes of the word with them', () => {
    const word = (time: string) => [aCorrection({ ticketKey: key, madeAt: at(time), what: { kind: 'escalation' } })];
    const events = [moved('billing', at('11:00'))];
    expect(kindsOf(events, {}, word('11:10'))).toEqual(['escalation']);
    expect(kindsOf(events, {}, word('10:50'))).toEqual(['escalation']);
    expect(kindsOf(events, {}, word('11:10:00.001'))).toEqual(['sideways', 'escalation']);
  });

  it('are refused by the agent, and told again by undoing that', () => {
    const event = moved('tier2', at('10:00'));
    const no = aCorrection({ id: 'no', ticketKey: key, what: { kind: 'notEscalation', eventKey: event.key } });
    const undo = aCorrection({ ticketKey: key, undoes: 'no', what: { kind: 'notEscalation', eventKey: event.key } });
    expect(kindsOf([event], {}, [no])).toEqual(['sideways']);
    expect(kindsOf([event], {}, [no, undo])).toEqual(['escalation']);
  });

  it('stay what the agent says of the one act, whoever got the ticket', () => {
    const event = moved('tier2', at('10:00'));
    const word = aCorrection({
      id: 'word',
      ticketKey: key,
      what: { kind: 'transfer', eventKey: event.key, reason: 'wrongDepartment' },
    });
    expect(summaryOf([event], {}, [word])?.handOvers).toEqual([
      { ticket: 1, at: at('10:00'), kind: 'sideways', reason: 'wrongDepartment', fromGroup: 'support' },
    ]);
    const undo = aCorrection({ ticketKey: key, undoes: 'word', what: word.what });
    expect(kindsOf([event], {}, [word, undo])).toEqual(['escalation']);
  });

  it('are none where the agent says so of the one act, and are again by undoing that', () => {
    const event = moved('tier2', at('10:00'));
    const no = aCorrection({ id: 'no', ticketKey: key, what: { kind: 'neither', eventKey: event.key } });
    const undo = aCorrection({ ticketKey: key, undoes: 'no', what: no.what });
    expect(summaryOf([event], {}, [no])).toMatchObject({ handOvers: [], setAside: { handOverNeither: 1 } });
    expect(kindsOf([event], {}, [no, undo])).toEqual(['escalation']);
  });

  it('are left out and counted apart on an excluded ticket', () => {
    expect(summaryOf([moved('tier2', at('10:00'))], { mark: 'excluded' })?.handOvers[0]?.leftOut).toBe('excluded');
  });
});

describe('what the agent said of a receiver', () => {
  const handOversWith = (site: Partial<Site>, ...events: TicketEvent[]) => {
    const tickets = [aTicket({ row: 1, assigneeId: '7', events })];
    const [summary] = summariseDay(aDay({ tickets, sites: [aSite(site)] })).filter(({ viewerKey }) => viewerKey === me);
    return { kinds: summary?.handOvers.map(({ kind }) => kind), setAside: summary?.setAside };
  };
  const toGroup = () => moved('3', at('10:00'), 'me', '1');
  const toPerson = () => assigned(person('3'), at('10:00'), 'me', person('7'));

  it('holds for a group or a person of the same id, not for both', () => {
    const higher = { higherTier: ['group 3'] };
    expect(handOversWith(higher, toGroup()).kinds).toEqual(['escalation']);
    expect(handOversWith(higher, toPerson()).kinds).toEqual(['sideways']);
    expect(handOversWith({ higherTier: ['person 3'] }, toPerson()).kinds).toEqual(['escalation']);
  });

  it('leaves moves that are neither escalation nor transfer out, and counts them apart', () => {
    const receivers = { 'group 3': 'neither' } as const;
    expect(handOversWith({ receivers }, toGroup())).toEqual({ kinds: [], setAside: { handOverNeither: 1 } });
    expect(handOversWith({ receivers }, toPerson()).kinds).toEqual(['sideways']);
    const alsoBob = assigned(person('8'), at('10:00:30'), 'me', person('7'));
    expect(handOversWith({ receivers }, toGroup(), alsoBob).kinds).toEqual(['sideways']);
  });

  it('keeps a transfer a transfer, unless it is named as a higher tier too', () => {
    const receivers = { 'group 3': 'transfer' } as const;
    expect(handOversWith({ receivers }, toGroup()).kinds).toEqual(['sideways']);
    expect(handOversWith({ receivers, higherTier: ['3'] }, toGroup()).kinds).toEqual(['escalation']);
  });
});
