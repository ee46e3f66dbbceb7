import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type BackupSource, backupText } from '../../../lib/export/backup-text.ts';
import type { BackupHeader, TicketRecord } from '../../../lib/model/backup.ts';
import { defaultRubric, type SelfReview } from '../../../lib/model/quality.ts';
import type { Survey } from '../../../lib/model/survey.ts';
import type { Correction, HandleInterval, Observation, Ticket } from '../../../lib/model/ticket.ts';
import {
  anAnswer,
  anInterval,
  aSite,
  assigned,
  aTicket,
  at,
  created,
  me,
  moved,
  nobody,
  person,
  reply,
  someSettings,
  status,
  theSite,
} from '../../builders.ts';

const tool = fileURLToPath(new URL('../../tools/metrics.ts', import.meta.url));

function run(text: string, ...args: string[]) {
  const {
    stdout,
    stderr,
    status: code,
  } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', tool, '-', ...args], {
    input: text,
    encoding: 'utf8',
  });
  return { stdout, stderr, code };
}

async function backupOf(
  tickets: Ticket[],
  intervals: HandleInterval[],
  header: Partial<BackupHeader> = {},
  {
    reviews = [],
    surveys = [],
    corrections = [],
  }: { reviews?: SelfReview[]; surveys?: Survey[]; corrections?: Correction[] } = {},
) {
  const records = tickets.map(
    ({ key, row, firstSeenAt, lastSeenAt, knownUntil }): TicketRecord => ({
      key,
      row,
      firstSeenAt,
      lastSeenAt,
      ...(knownUntil === undefined ? {} : { knownUntil }),
      stated: { page: { channel: { value: 'email', at: lastSeenAt, revision: 1 } } },
    }),
  );
  const observations = tickets.flatMap(({ key, events }) =>
    events.map(
      (event): Observation => ({
        ticketKey: key,
        event,
        helpDesk: 'practice',
        lane: 'page',
        revision: 1,
        seenAt: at('20:00'),
      }),
    ),
  );
  const source: BackupSource = {
    sites: [[aSite({ higherTier: ['tier2'] })]],
    taught: [],
    targets: [[{ metric: 'average-handle-time', limit: 60, savedAt: at('08:00') }]],
    tickets: [records],
    observations: [observations],
    intervals: [intervals],
    activities: [],
    corrections: [corrections],
    checkIns: [],
    companyMonths: [],
    surveys: [surveys],
    reviews: [reviews],
    draws: [],
    rubrics: [],
  };
  const whole: BackupHeader = { format: 'deskpace-backup', formatVersion: 1, settings: someSettings(), ...header };
  let text = '';
  for await (const part of backupText(whole, source)) text += part;
  return text;
}

const tickets = Array.from({ length: 7 }, (_, index) =>
  aTicket({
    row: index + 1,
    events: [
      assigned(person('7'), at('08:30') + index * 60_000, 'me', nobody),
      reply(at('09:00') + index * 60_000),
      index === 0 ? moved('tier2', at('10:00')) : status('solved', at('10:00') + index * 60_000),
    ],
  }),
);
const intervals = tickets.map((ticket, index) => {
  const end = at('09:00') + index * 60_000;
  return anInterval(ticket, end - 30_000, end);
});
const theDays = ['--from', '2026-03-10', '--to', '2026-03-10', '--now', '2026-03-10T19:00:00Z'];

type Printed = { metric: string; beside: { metric: string }[] };

function parsed(stdout: string): { metrics: Printed[] } & Record<string, unknown> {
  return JSON.parse(stdout);
}

describe('npm run metrics', () => {
  it('prints the scores of own reviews', async () => {
    const rubric = defaultRubric('email');
    const reviews = tickets.map(
      ({ key }, index): SelfReview => ({
        id: `review-${index}`,
        ticketKey: key,
        viewerKey: index === 6 ? `${theSite}@8` : me,
        rubric,
        marks: Object.fromEntries(rubric.items.map(({ criterion }) => [criterion, index === 0 ? 1 : 5])),
        reviewedAt: at('12:00'),
        drawId: 'draw-1',
      }),
    );
    const { stdout } = run(await backupOf(tickets, intervals, {}, { reviews }), ...theDays);
    const quality = parsed(stdout).metrics.find(({ metric }) => metric === 'email-quality');
    // Six of mine, one of them 0; the seventh is a colleague's.
    expect(quality).toMatchObject({ value: 5 / 6, n: 6, tickets: tickets.slice(0, 6).map(({ key }) => key) });
  });

  it('prints counts and no rate of hand-overs in a triage role', async () => {
    const found = async (settings: BackupHeader['settings']) => {
      const { stdout } = run(await backupOf(tickets, intervals, { ...(settings && { settings }) }), ...theDays);
      return parsed(stdout).metrics.find(({ metric }) => metric === 'escalation-rate');
    };
    expect(await found(someSettings())).toMatchObject({ state: 'notEnough', numerator: 1, denominator: 7 });
    const hidden = await found(someSettings({ isTriage: true }));
    expect(hidden).toMatchObject({ state: 'hidden', n: 7, parts: { events: 1 } });
    expect(hidden).toMatchObject({ value: null, numerator: null, denominator: null });
  });

  it('prints what customers answered, and what they answered about tickets that nobody read', async () => {
    const surveys = [
      ...Array.from({ length: 5 }, (_, index) => anAnswer({ ticketKey: `${theSite}#${index + 1}`, score: index + 1 })),
      anAnswer({ ticketKey: `${theSite}#99` }),
    ];
    const { stdout } = run(await backupOf(tickets, intervals, {}, { surveys }), ...theDays);
    expect(parsed(stdout).metrics.find(({ metric }) => metric === 'csat')).toMatchObject({
      state: 'notEnough',
      numerator: 2,
      denominator: 5,
      leftOut: [{ reason: 'answerTicketUnread', n: 1 }],
      beside: [
        { metric: 'csat.mean', mean: 3 },
        { metric: 'csat.follow-up', tickets: [`${theSite}#1`, `${theSite}#2`] },
      ],
    });
  });

  it('prints every metric of the registry for a backup', async () => {
    const { stdout, stderr, code } = run(await backupOf(tickets, intervals), ...theDays);
    expect([stderr, code]).toEqual(['', 0]);
    const report = parsed(stdout);
    expect(report).toMatchObject({ zone: 'Europe/Warsaw', dayStart: '00:00', sites: [{ site: theSite }] });
    const of = (id: string) => report.metrics.find(({ metric }) => metric === id);
    expect(of('resolved-per-day')).toMatchObject({ value: 6, numerator: 6, parts: { gross: 6 } });
    expect(of('average-handle-time')).toMatchObject({
      value: 30,
      numerator: 210,
      denominator: 7,
      target: { limit: 60, met: true },
    });
    expect(of('handle-time-per-ticket')).toMatchObject({ value: 30, n: 7 });
    // From 08:00 to 09:00 … 09:06; the fourth of seven is 09:03.
    expect(of('first-response-time')).toMatchObject({ value: 63 * 60, beside: [{ value: 30 * 60 }] });
    expect(of('reopen-rate')).toMatchObject({ state: 'notEnough', n: 0, windowNotOver: 6 });
    expect(of('escalation-rate')).toMatchObject({
      numerator: 1,
      denominator: 7,
      parts: { events: 1 },
      tickets: [`${theSite}#1`],
    });
    expect(of('tickets-handled')).toMatchObject({
      value: 7,
      splits: { hour: [{ key: '09', parts: { contacts: 7 } }] },
    });
    expect(of('average-response-time')).toMatchObject({ value: 63 * 60, beside: [{ value: 30 * 60 }, { n: 0 }] });
    expect(of('chat-response-time')).toMatchObject({ state: 'none' });
    // From 08:00 to 10:01 … 10:06; the third of six is 10:03. Half a minute of own time each.
    const resolved = { value: 123 * 60, n: 6 };
    expect(of('resolution-time')).toMatchObject({ ...resolved, beside: [resolved] });
    expect(of('email-resolution-time')).toMatchObject({ ...resolved, beside: [resolved, { value: 30 }] });
    expect(of('first-contact-resolution')).toMatchObject({ n: 0, windowNotOver: 6 });
    expect(of('one-touch-resolution')).toMatchObject({ state: 'notEnough', numerator: 6, denominator: 6 });
    expect(of('active-contact-resolution')).toMatchObject({ leftOut: [{ reason: 'unknownRequester', n: 7 }] });
    expect(of('transfer-rate')).toMatchObject({ numerator: 1, denominator: 7 });
  });

  it('prints every figure of every row and variant, null where it has none, with data and without', async () => {
    const always = ['value', 'numerator', 'denominator', 'n', 'mean', 'median', 'p90', 'interval', 'unconfirmed'];
    const fields = [...always, 'windowNotOver', 'leftOut', 'state', 'row', 'version', 'unit', 'better', 'minimum'];
    for (const text of [await backupOf(tickets, intervals), await backupOf([], [])]) {
      const { metrics } = parsed(run(text, ...theDays).stdout);
      const all = metrics.flatMap((metric) => [metric, ...metric.beside]);
      expect(all.length).toBeGreaterThan(metrics.length);
      for (const metric of all)
        expect([metric.metric, fields.filter((field) => !(field in metric))]).toEqual([metric.metric, []]);
    }
  });

  it('prints null, never 0, for what a row cannot say, and 0 unconfirmed where outcomes may be unseen', async () => {
    const { metrics } = parsed(run(await backupOf([], [], { settings: someSettings() }), ...theDays).stdout);
    const of = (id: string) => metrics.find(({ metric }) => metric === id);
    const nothing = { value: null, n: 0, mean: null, median: null, p90: null, interval: null };
    expect(of('first-response-time')).toMatchObject({ ...nothing, numerator: 0, denominator: 0, unconfirmed: null });
    expect(of('open-tickets')).toMatchObject({ ...nothing, numerator: null, denominator: null, unconfirmed: null });
    expect(of('reopen-rate')).toMatchObject({ ...nothing, numerator: 0, unconfirmed: 0, windowNotOver: 0 });
    expect(of('sla-compliance')).toMatchObject({ ...nothing, denominator: 0, unconfirmed: 0, windowNotOver: null });
    expect(of('csat')).toMatchObject({ ...nothing, numerator: 0, denominator: 0, windowNotOver: null });
  });

  it('leaves out a line of a timeline that the agent called wrong, and counts it again once that is undone', async () => {
    const [, second] = tickets;
    const solved = second?.events.at(-1);
    if (second === undefined || solved === undefined) throw new Error('No such event');
    const what = { kind: 'excludeEvent', eventKey: solved.key } as const;
    const wrong: Correction = { id: 'w', madeAt: at('18:00'), ticketKey: second.key, what };
    const undone: Correction = { ...wrong, id: 'u', undoes: 'w' };
    const resolved = async (corrections: Correction[]) => {
      const { stdout } = run(await backupOf(tickets, intervals, {}, { corrections }), ...theDays);
      return parsed(stdout).metrics.find(({ metric }) => metric === 'resolved-per-day');
    };
    // Six of the seven tickets are solved.
    expect(await resolved([])).toMatchObject({ numerator: 6 });
    expect(await resolved([wrong])).toMatchObject({ numerator: 5 });
    expect(await resolved([wrong, undone])).toMatchObject({ numerator: 6 });
  });

  it('sees a customer who came back in another channel than the one that is asked about', async () => {
    const requesterHash = { value: 'a'.repeat(32), at: at('20:00'), revision: 1 };
    const theirs = [
      aTicket({ row: 1, events: [reply(at('09:00'))] }),
      aTicket({ row: 2, events: [created(at('09:00', '2026-03-12'))] }),
    ];
    const text = (await backupOf(theirs, [])).replaceAll(
      /"channel":\{"value":"email"/g,
      `"requesterHash":${JSON.stringify(requesterHash)},$&`,
    );
    const phone = text.replace(/("key":"[^"]*#2",.*?"channel":\{"value":)"email"/, '$1"phone"');
    const question = [...theDays.slice(0, 4), '--now', '2026-04-20T12:00:00Z', '--channel', 'email'];
    const report = parsed(run(phone, ...question).stdout);
    expect(report.metrics.find(({ metric }) => metric === 'active-contact-resolution')).toMatchObject({
      numerator: 0,
      denominator: 1,
      parts: { cameBack: 1 },
    });
  });

  it('takes zone and start of day from the backup or from the question', async () => {
    const text = await backupOf(tickets, intervals, { settings: someSettings({ dayStartsAt: 300 }) });
    expect(parsed(run(text, ...theDays).stdout)['dayStart']).toBe('05:00');
    const asked = parsed(run(text, ...theDays, '--zone', 'Asia/Kolkata', '--day-start', '06:30').stdout);
    expect([asked['zone'], asked['dayStart']]).toEqual(['Asia/Kolkata', '06:30']);
  });

  it.each([
    ['no days', [], '--from is needed'],
    ['a day that is none', ['--from', '2026-02-30', '--to', '2026-03-01'], '--from 2026-02-30'],
    ['an end before the start', ['--from', '2026-03-02', '--to', '2026-03-01'], '--to 2026-03-01 is before'],
    ['an unknown zone', [...theDays, '--zone', 'Mars/Base'], '--zone Mars/Base'],
    ['a start of day that is none', [...theDays, '--day-start', '25:00'], '--day-start 25:00'],
    ['a moment without an offset', [...theDays.slice(0, 4), '--now', '2026-03-10T19:00'], '--now 2026-03-10T19:00'],
    ['an unknown channel', [...theDays, '--channel', 'fax'], '--channel fax'],
    ['an unknown viewer', [...theDays, '--viewer', 'nobody'], '--viewer nobody'],
    ['an unknown option', [...theDays, '--colour', 'red'], 'colour'],
  ])('refuses %s in one sentence', async (_, args, said) => {
    const { stdout, stderr, code } = run(await backupOf(tickets, intervals), ...args);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses what is no backup, and says where it is broken', async () => {
    const text = await backupOf(tickets, intervals);
    expect(run('{"format": "something"}', ...theDays)).toMatchObject({ code: 2 });
    const broken = run(text.replace('"focused"', '"dozing"'), ...theDays);
    expect(broken.code).toBe(2);
    expect(broken.stderr).toMatch(/intervals, record 1, line \d+/);
  });

  it('refuses an interval of a ticket that is not there', async () => {
    const stray = { ...intervals.slice(0, 1)[0], ticketKey: `${theSite}#99` };
    const text = (await backupOf(tickets, intervals)).replace(JSON.stringify(intervals[0]), JSON.stringify(stray));
    expect(run(text, ...theDays).stderr).toMatch(/Interval \S+ belongs to ticket \S+#99/);
  });

  it('refuses an event or an interval of a ticket that has no record, and names both', async () => {
    const text = (await backupOf(tickets, intervals)).replaceAll(/"ticketKey":"([^"]*)#3"/g, '"ticketKey":"$1#98"');
    const { stdout, stderr, code } = run(text, ...theDays);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^metrics: (Event|Interval) \S+ belongs to ticket \S+#98, which is not among/);
    const events = run(text.replace(/"intervals": ?\[[^\]]*\]/, '"intervals": []'), ...theDays);
    expect([events.stdout, events.code]).toEqual(['', 2]);
    expect(events.stderr).toMatch(/^metrics: Event \S+ belongs to ticket \S+#98, which is not among/);
  });

  it('says how much is left out where nobody knows whose time it is', async () => {
    const nobodys = intervals.map(({ viewerKey: _, ...interval }) => interval);
    const text = (await backupOf(tickets, nobodys)).replaceAll(/"viewerKey":"[^"]*",?/g, '').replaceAll(',}', '}');
    const theirs = text.replaceAll('"byId":"7",', '');
    const { metrics, ...rest } = parsed(run(theirs, ...theDays).stdout);
    expect(rest['sites']).toEqual([]);
    expect(metrics.find(({ metric }) => metric === 'average-handle-time')).toMatchObject({
      state: 'none',
      value: null,
      leftOut: [{ reason: 'daysOfUnknownViewer', n: 1 }],
    });
  });

  it('asks whose figures where several people were seen and none is signed in, and takes the one named', async () => {
    type Owned = { viewerKey?: string };
    const whole: { sites: Owned[]; intervals: Owned[] } = JSON.parse(await backupOf(tickets, intervals));
    const sites = whole.sites.map(({ viewerKey: _, ...site }) => site);
    const theirs = whole.intervals.map((one, index) => (index === 0 ? { ...one, viewerKey: `${theSite}@8` } : one));
    const text = JSON.stringify({ ...whole, sites, intervals: theirs });
    const asked = run(text, ...theDays);
    expect([asked.stdout, asked.code]).toEqual(['', 2]);
    expect(asked.stderr).toMatch(/has several viewers \(.*@7.*@8|@8.*@7.*\): name one with --viewer/);
    expect(parsed(run(text, ...theDays, '--viewer', me).stdout)['sites']).toMatchObject([{ viewer: me }]);
  });

  it.each([
    ['ticket', '"row":2', '"row":1', /#1 and \S+#2 have the same row number 1/],
    ['interval', JSON.stringify(intervals[1]?.id), JSON.stringify(intervals[0]?.id), /intervals has \S+ twice/],
  ])('refuses one %s twice', async (_, one, other, said) => {
    const { stdout, stderr, code } = run((await backupOf(tickets, intervals)).replace(one, other), ...theDays);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(said);
  });

  it('refuses a week that does not begin on a Monday', async () => {
    const week = '{"week":"2026-03-10","effective":1,"empowered":1,"engaged":1,"growing":1,"savedAt":1}';
    const text = (await backupOf(tickets, intervals)).replace(/"checkIns": ?\[/, `$&${week}`);
    expect(run(text, ...theDays)).toMatchObject({ stdout: '', code: 2 });
    expect(run(text, ...theDays).stderr).toMatch(/checkIns, record 1, line \d+.*week/);
    expect(run(text.replace('2026-03-10","eff', '2026-03-09","eff'), ...theDays).code).toBe(0);
  });
});
