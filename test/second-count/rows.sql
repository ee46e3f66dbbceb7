create table figure (metric text, field text, value real);
-- Things left out, each with its reason, of the days asked about.
create table out (metric text, reason text, n int);

-- Row 1
create table time_of as
select ticket, sum(ms) as ms from seg, span where day between first_day and last_day group by ticket;
create table touched as
select t.ticket, (select mark from mark where mark.ticket = t.ticket) as mark, max(worked) as worked, max(ms) as ms
from (
  select ticket, 1 as worked, 0 as ms from work, span where day between first_day and last_day
  union all select ticket, 0, ms from time_of
) as t group by t.ticket;
create table in_contact as select c.* from contact as c, span where day between first_day and last_day;
create table hours as select sum(ms) / 3600000.0 as hours from recorded, span where day between first_day and last_day;
insert into figure
select 'tickets-handled', 'n', count(*) from touched where mark is null and (worked or ms >= 10000)
union all select 'tickets-handled', 'value', count(*) from touched where mark is null and (worked or ms >= 10000)
union all select 'tickets-handled', 'part worked', count(*) from touched where mark is null and worked
union all select 'tickets-handled', 'part contacts', count(*) from in_contact where mark is null
union all select 'tickets-handled', 'part ticketsPerRecordedHour', (select count(*) from touched where mark is null and (worked or ms >= 10000)) / hours from hours;
insert into out
select 'tickets-handled', mark, count(*) from touched where mark is not null group by mark
union all select 'tickets-handled', 'underTenSeconds', count(*) from touched where mark is null and not worked and ms < 10000;

-- Who is unknown is not mine; a row counts how many.
create table unknown_act as
select 'replyUnknownActor' as reason, ticket, day from reply where who = 'unknown'
union all select 'resolutionUnknownActor', ticket, day from counted where who = 'unknown' and not closes_thanks;
delete from unknown_act where day not between (select first_day from span) and (select last_day from span);
insert into out select 'tickets-handled', reason, count(*) from unknown_act group by reason;

-- Solved by the system when the last human public reply was mine and I the assignee: mine where the agent set it so.
create table answered_by_system as
select r.ticket, r.pos, r.day, r.closes_thanks from own_res as r, q
where r.who = 'system'
  and (select who from reply where reply.ticket = r.ticket and reply.pos < r.pos order by pos desc limit 1) = 'me'
  and coalesce(
    (select coalesce(to_id, '') from ev where ev.ticket = r.ticket and type = 'assigneeChange' and ev.pos < r.pos order by pos desc limit 1),
    (select coalesce(from_id, '') from ev where ev.ticket = r.ticket and type = 'assigneeChange' and ev.pos > r.pos order by pos limit 1),
    (select assignee from ticket where key = r.ticket)) = me;
create table as_mine as
select ticket, pos from own_res where who = 'me' and not closes_thanks
union all select ticket, pos from answered_by_system, q where count_system and not closes_thanks;
create index as_mine_ticket on as_mine (ticket, pos);

-- Own resolutions of the days asked about; what is left out of them and why.
create table mine as
select o.*, exists (select 1 from bulk where bulk.ticket = o.ticket and bulk.pos = o.pos) as is_bulk
from own_res as o, span where day between first_day and last_day
  and (who = 'me' or exists (select 1 from answered_by_system as s, q where count_system and s.ticket = o.ticket and s.pos = o.pos));
create table solved as select * from mine where mark is null and not is_bulk and not closes_thanks;
create table solved_out as
select coalesce(mark, iif(closes_thanks, 'neededNoAnswer', 'bulk')) as reason, ticket, pos from mine where mark is not null or is_bulk or closes_thanks
union all
select coalesce((select mark from mark where mark.ticket = undo.ticket), 'undone'), undo.ticket, solved_pos
from undo join st on st.ticket = undo.ticket and st.pos = solved_pos, span
where st.who = 'me' and st.day between first_day and last_day
union all select reason, ticket, 0 from unknown_act where reason = 'resolutionUnknownActor';

-- Row 2
create table ticket_day as
select distinct ticket, day from solved;
create table hour_day as select day from recorded, span where ms >= 3600000 and day between first_day and last_day;
insert into figure
select 'resolved-per-day', 'n', count(*) from hour_day
union all select 'resolved-per-day', 'denominator', count(*) from hour_day
union all select 'resolved-per-day', 'numerator', count(*) from ticket_day join hour_day using (day)
union all select 'resolved-per-day', 'value', 1.0 * (select count(*) from ticket_day join hour_day using (day)) / (select count(*) from hour_day)
union all select 'resolved-per-day', 'part gross', count(*) from ticket_day
union all select 'resolved-per-day', 'part solvedAfterMyAnswer', count(*) from (select distinct ticket, day from answered_by_system join mark using (ticket), span where mark is null and not closes_thanks and day between first_day and last_day)
union all select 'resolved-per-day', 'part recordedHours', hours from hours
union all select 'resolved-per-day', 'part perRecordedHour', (select count(*) from ticket_day) / hours from hours
union all select 'resolved-per-day', 'part daysWithAnHour', count(*) from hour_day
union all select 'resolved-per-day', 'part neededNoAnswer', count(*) from solved join gap
  on gap.ticket = solved.ticket and gap.number >= solved.number and gap.outcome = 'thanks' and not gap.by_me
  and (solved.decided is null or gap.number < solved.decided)
union all select 'resolved-per-day.net', 'n', count(*) from ticket_day
union all select 'resolved-per-day.net', 'denominator', count(*) from ticket_day;
insert into out select 'resolved-per-day', reason, count(*) from solved_out group by reason;
-- Rows 3 and 4
create table spent as select coalesce(sum(ms), 0) / 1000.0 as seconds from time_of;
insert into figure
select 'average-handle-time', 'n', count(*) from in_contact where mark is null and timed
union all select 'average-handle-time', 'denominator', count(*) from in_contact where mark is null and timed
union all select 'average-handle-time', 'numerator', seconds from spent
union all select 'average-handle-time', 'value', seconds / (select count(*) from in_contact where mark is null and timed) from spent
union all select 'average-handle-time', 'mean', seconds / (select count(*) from in_contact where mark is null and timed) from spent
union all select 'average-handle-time', 'part handleTime', seconds from spent
union all select 'average-handle-time', 'part contacts', count(*) from in_contact where mark is null
union all select 'average-handle-time', 'part untimed', count(*) from in_contact where mark is null and not timed
union all select 'average-handle-time', 'part ' || case when kind in ('talk', 'hold', 'wrapUp') then 'call' else kind end, sum(ms) / 1000.0
  from seg, span where day between first_day and last_day group by 2
union all select 'average-handle-time', 'part ' || kind, sum(ms) / 1000.0 from seg, span
  where day between first_day and last_day and kind in ('talk', 'hold', 'wrapUp') group by 2
union all select 'average-handle-time', 'part timeOnLeftOut', coalesce(sum(ms), 0) / 1000.0 from touched where mark is not null;
insert into out
select 'average-handle-time', mark, count(*) from in_contact where mark is not null group by mark
union all select 'average-handle-time', reason, count(*) from unknown_act where reason = 'replyUnknownActor' group by reason
union all select 'average-handle-time', 'untimed', count(*) from in_contact where mark is null and not timed;

create table per_ticket as select ticket, ms / 1000.0 as s from touched where mark is null and ms > 0 and (worked or ms >= 10000);

-- Durations: a list for each metric, in seconds. Within one stated minute the order cannot be told, and the time is 0.
create table took (metric text, ticket text, s real);
insert into took select 'handle-time-per-ticket', ticket, s from per_ticket;
insert into figure
select 'handle-time-per-ticket', 'part timeOnTooShort', coalesce(sum(ms), 0) / 1000.0 from touched where mark is null and ms > 0 and not worked and ms < 10000;
insert into out
select 'handle-time-per-ticket', mark, count(*) from touched where mark is not null and ms > 0 group by mark
union all select 'handle-time-per-ticket', 'underTenSeconds', count(*) from touched where mark is null and ms > 0 and not worked and ms < 10000;

-- Row 5: the first public reply, where it is mine, from the creation; opened by an agent, from the customer's first message.
create table first_reply as
select c.ticket, c.who as opener, r.at, r.prec, r.pos, r.who, r.day, (select mark from mark where mark.ticket = c.ticket) as mark,
  iif(c.who in ('me', 'agent'), asked.at, c.at) as since,
  (select at from ev, q where ev.ticket = c.ticket and type = 'assigneeChange' and to_id = me and ev.pos < r.pos order by ev.pos desc limit 1) as reached,
  exists (select 1 from reply as u where u.ticket = c.ticket and u.who = 'unknown' and u.pos < r.pos
    and (c.who = 'customer' or u.pos > asked.pos)) as is_hidden
from ev as c
left join customer as asked on asked.ticket = c.ticket and asked.pos = (select min(pos) from customer where customer.ticket = c.ticket)
join reply as r on r.ticket = c.ticket and r.pos = (
  select min(pos) from reply as f where f.ticket = c.ticket and f.who <> 'unknown' and (c.who = 'customer' or f.pos > asked.pos))
where c.type = 'created';
create table first_of_days as select f.* from first_reply as f, span where who = 'me' and day between first_day and last_day;
create table first_mine as select * from first_of_days where not is_hidden;
insert into took
select 'first-response-time', ticket, max(0, at - since) / 1000.0 from first_mine where mark is null
union all select 'first-response-time.from-reaching-me', ticket, max(0, at - max(since, coalesce(reached, since))) / 1000.0 from first_mine where mark is null;
create table again as
select f.ticket, (select count(*) from customer as c join ev as e on e.ticket = c.ticket and e.pos = c.pos
    where c.ticket = f.ticket and c.pos < f.pos and e.opening is null)
  > (f.opener in ('me', 'agent') or not exists (select 1 from ev as e where e.ticket = f.ticket and e.type = 'customerMessage' and e.opening)) as wrote
from first_mine as f where mark is null;
insert into figure
select 'first-response-time', 'part wroteAgain', sum(wrote) from again
union all select 'first-response-time', 'part wroteAgainShare', avg(wrote) from again;
insert into out
select 'first-response-time', mark, count(*) from first_of_days where mark is not null group by mark
union all select 'first-response-time', 'firstResponseUnknownAuthor', count(*) from first_of_days where is_hidden and mark is null;

-- Row 6: waits. A resolution that stands closes one without a value; a reply saved with it came first.
create table step as
select ticket, 1.0 * pos as pos, at, 'asks' as what, null as who, null as day from customer
union all select ticket, pos, at, 'asks', null, null from ev where type = 'created' and who = 'customer'
union all select ticket, pos, at, 'answers', who, day from reply
union all select r.ticket, coalesce((select max(pos) from reply as p where p.ticket = r.ticket and p.person = r.person and p.pos > r.pos
    and not exists (select 1 from customer as c where c.ticket = r.ticket and c.pos > r.pos and c.pos < p.pos)
    and (p.at = r.at or (p.at / 60000 = r.at / 60000 and 'minute' in (p.prec, r.prec)))) + 0.5, r.pos),
  r.at, 'solved', null, null from res as r;
create table wait as
with grouped as (
  select *, coalesce(sum(what <> 'asks') over (partition by ticket order by pos rows between unbounded preceding and 1 preceding), 0) as number from step
), one as (
  select ticket, number, min(iif(what = 'asks', pos, null)) as asked_pos, max(iif(what <> 'asks', pos, null)) as end_pos
  from grouped group by ticket, number
)
select o.ticket, o.asked_pos, a.at as since, e.at, e.pos, e.who, e.day,
  (select mark from mark where mark.ticket = o.ticket) as mark,
  (select at from ev, q where ev.ticket = o.ticket and type = 'assigneeChange' and to_id = me and ev.pos < e.pos order by ev.pos desc limit 1) as reached,
  exists (select 1 from ev where ev.ticket = o.ticket and ev.pos = o.asked_pos and (type = 'created' or opening)) as is_first
from one as o join step as a on a.ticket = o.ticket and a.pos = o.asked_pos
join step as e on e.ticket = o.ticket and e.pos = o.end_pos
where e.what = 'answers' and asked_pos is not null;
create table wait_mine as select w.* from wait as w, span where who = 'me' and day between first_day and last_day;
insert into took
select 'average-response-time', ticket, max(0, at - since) / 1000.0 from wait_mine where mark is null
union all select 'average-response-time.from-reaching-me', ticket, max(0, at - max(since, coalesce(reached, since))) / 1000.0 from wait_mine where mark is null
union all select 'average-response-time.next-responses', ticket, max(0, at - since) / 1000.0 from wait_mine where mark is null and not is_first;
insert into out
select 'average-response-time', mark, count(*) from wait, span where who in ('me', 'unknown') and mark is not null and day between first_day and last_day group by mark
union all select 'average-response-time', 'responseUnknownAuthor', count(*) from wait, span where who = 'unknown' and mark is null and day between first_day and last_day;

-- Row 8: creation to the first own resolution, and to the last one by anybody while nothing took the ticket up again.
create table first_own as
select o.*, (select at from ev where ev.ticket = o.ticket and type = 'created') as created_at
from own_res as o where pos = (select min(pos) from as_mine where as_mine.ticket = o.ticket);
create table first_solved as select s.*, f.created_at from solved as s join first_own as f on f.ticket = s.ticket and f.pos = s.pos;
insert into took
select 'resolution-time', ticket, max(0, at - created_at) / 1000.0 from first_solved
union all select 'resolution-time.final', s.ticket, max(0, s.at - (select at from ev where ev.ticket = s.ticket and type = 'created')) / 1000.0
from solved as s where s.ends = 'none' and not exists (select 1 from counted as l where l.ticket = s.ticket and l.pos > s.pos and not l.closes_thanks)
  and not exists (select 1 from st where st.ticket = s.ticket and st.pos > s.pos and not is_solved and was_solved
     and not exists (select 1 from undo where undo.ticket = st.ticket and open_pos = st.pos)
     and not exists (select 1 from res where res.ticket = st.ticket and res.pos > st.pos));
insert into out
select 'resolution-time', reason, count(*) from solved_out group by reason
union all select 'resolution-time', 'laterResolution', count(*) from solved as s where not exists (select 1 from first_solved as f where f.ticket = s.ticket and f.pos = s.pos);

-- Row 12
create table every_window as
with judged as (select *, window_end > now as is_running, ends = 'return' and back_at <= window_end as came_back
  from mine, q where not closes_thanks)
select *, not came_back and ends <> 'reopened by me'
  and ((ends = 'doubtful' and back_at <= window_end) or known_until is null or known_until < window_end) as is_open
from judged;
create table window as select * from every_window where mark is null and not is_bulk;
insert into figure
select 'reopen-rate', 'n', count(*) from window where not is_running
union all select 'reopen-rate', 'denominator', count(*) from window where not is_running
union all select 'reopen-rate', 'numerator', sum(came_back) from window where not is_running
union all select 'reopen-rate', 'value', avg(came_back) from window where not is_running
union all select 'reopen-rate', 'windowNotOver', sum(is_running) from window
union all select 'reopen-rate', 'bounds low', avg(came_back) from window where not is_running
union all select 'reopen-rate', 'bounds high', avg(came_back or is_open) from window where not is_running
union all select 'reopen-rate', 'bounds unconfirmed', sum(is_open) from window where not is_running
union all select 'reopen-rate', 'part confirmed', sum(not is_open) from window where not is_running
union all select 'reopen-rate', 'part neededNoAnswer', count(*) from solved join gap
  on gap.ticket = solved.ticket and gap.number >= solved.number and gap.outcome = 'thanks' and not gap.by_me
  and (solved.decided is null or gap.number < solved.decided)
union all select 'reopen-rate', 'part returnedBeforeWindowIsOver', sum(came_back) from window where is_running;
insert into out select 'reopen-rate', reason, count(*) from solved_out group by reason;

-- Row 2, net: less the days' tickets whose last resolution of the day has come back within its window so far.
create table net as
select t.ticket, t.day, coalesce(w.came_back, 0) as came_back, coalesce(w.is_open, 1) as is_open, coalesce(w.is_running, 0) as is_running
from ticket_day as t left join window as w on w.ticket = t.ticket and w.day = t.day
  and w.pos = (select max(pos) from window as o where o.ticket = t.ticket and o.day = t.day);
insert into figure
select 'resolved-per-day.net', 'value', sum(not came_back) from net
union all select 'resolved-per-day.net', 'numerator', sum(not came_back) from net
union all select 'resolved-per-day.net', 'part cameBack', sum(came_back) from net
union all select 'resolved-per-day.net', 'windowNotOver', sum(is_running) from net
union all select 'resolved-per-day.net', 'bounds low', sum(not came_back and (is_running or not is_open)) from net
union all select 'resolved-per-day.net', 'bounds high', sum(not came_back) from net
union all select 'resolved-per-day.net', 'bounds unconfirmed', sum(not came_back and not is_running and is_open) from net;

-- The figures of all durations: nearest rank, mean beside.
create table ranked as
select metric, s, row_number() over (partition by metric order by s) as place, count(*) over (partition by metric) as n from took;
insert into figure
select metric, 'n', count(*) from took group by metric
union all select metric, 'denominator', count(*) from took group by metric
union all select metric, 'numerator', iif(metric = 'handle-time-per-ticket', (select seconds from spent), sum(s)) from took group by metric
union all select metric, 'mean', avg(s) from took group by metric
union all select metric, 'value', iif(metric = 'handle-time-per-ticket', (select seconds from spent), sum(s)) / count(*) from took where metric like 'handle-time%' group by metric
union all select metric, 'median', s from ranked where place = (n + 1) / 2
union all select metric, 'p90', s from ranked where place = (n * 9 + 9) / 10
union all select metric, 'value', s from ranked where place = (n + 1) / 2 and metric not like 'handle-time%';
