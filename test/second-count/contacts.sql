-- Calls: call time on a ticket with gaps up to a minute, with the own replies of the half hour after it.
create table call as
with part as (
  select ticket, started, ended,
    max(ended) over (partition by ticket order by started rows between unbounded preceding and 1 preceding) as before
  from iv, q where viewer = site || '@' || me and kind in ('talk', 'hold', 'wrapUp') and glance is null
), numbered as (
  select *, sum(before is null or started - before > 60000) over (partition by ticket order by started) as number from part
)
select ticket, min(started) as first_at, max(ended) as last_at from numbered group by ticket, number;

create index call_of on call (ticket);
create table own_reply as
select r.*, at + iif(prec = 'minute', 59999, 0) as end_at, exists (
    select 1 from call as c where c.ticket = r.ticket and r.at >= c.first_at and r.at <= c.last_at + 1800000) as in_call
from reply as r where who = 'me';
create index own_reply_ticket on own_reply (ticket, pos);

-- Chat sessions: turns of both sides with gaps up to 30 min, with an own one among them. What is stated to the minute and stands
-- behind a later second of it on the page was no earlier: gaps run from the latest moment so far.
create table session as
with turn as (
  select ticket, pos, at, 0 as own from customer union all select ticket, pos, at, who = 'me' from reply
), stepped as (
  select turn.*, at - max(at) over (partition by turn.ticket order by pos rows between unbounded preceding and 1 preceding) as gap
  from turn join ticket on ticket.key = turn.ticket where channel = 'chat'
), numbered as (
  select *, sum(gap is null or gap > 1800000) over (partition by ticket order by pos) as number from stepped
)
select n.ticket, n.number, n.pos as place, min(n.at) as first_at, max(n.at) as last_at, o.pos is not null as own, o.at as own_at, o.end_at as own_end, o.pos as own_pos
from numbered as n left join own_reply as o on o.ticket = n.ticket and o.pos = n.pos and not o.in_call
group by n.ticket, n.number, n.pos;

create table contact as
with chat as (
  select ticket, min(own_at) as first_at, max(own_end) as last_at, min(own_pos) as pos, max(own_pos) as last_pos from session where own group by ticket, number
), plain as (
  select o.*, max(at) over (partition by ticket order by pos rows between unbounded preceding and 1 preceding) as before, lag(pos) over (partition by ticket order by pos) as before_pos
  from own_reply as o where not in_call and (select channel from ticket where key = o.ticket) is not 'chat'
), numbered as (
  select *, sum(before is null or at - before > 1800000
    or exists (select 1 from customer as c where c.ticket = plain.ticket and c.pos > before_pos and c.pos < plain.pos))
    over (partition by ticket order by pos) as number
  from plain
), found as (
  select 'call' as kind, ticket, first_at, last_at, null as pos, null as last_pos from call
  union all select 'chat', * from chat
  union all select 'turn', ticket, min(at), max(end_at), min(pos), max(pos) from numbered group by ticket, number
)
select f.*, row_number() over () as id, (select max(day) from day where start <= first_at) as day, (select mark from mark where mark.ticket = f.ticket) as mark,
  kind = 'call' or exists (
    select 1 from iv, q where iv.ticket = f.ticket and viewer = site || '@' || me and glance is null
      and iv.started <= f.last_at + 120000 and iv.ended > f.first_at - 600000) as timed
from found as f;
create index contact_ticket on contact (ticket);

-- Worked: an own act, or an own call; reading is not work.
create table work as
select ticket, day from ev where who = 'me'
  and type in ('created', 'publicReply', 'internalNote', 'thirdPartyMessage', 'statusChange', 'assigneeChange', 'groupChange')
union
select call.ticket, day.day from call join day on day.start < call.last_at
  and (select start from day as n where n.day = day.day + 1) > call.first_at;

-- Hand-overs: own changes of group and assignee to somebody else, those within a minute of the first together; what
-- follows after the ticket was taken is another act.
create table move as
select e.ticket, e.pos, e.at, e.day, e.type, e.from_id, e.to_id, e.from_nobody,
  iif(e.type = 'assigneeChange' and e.to_id = me, e.at, null) as taken,
  row_number() over (partition by e.ticket order by e.pos) as n
from ev as e, q where who = 'me' and type in ('assigneeChange', 'groupChange');
create unique index move_n on move (ticket, n);
create table clustered as
with recursive walk as (
  select *, at as first_at, 1 as number, taken as first_taken from move where n = 1
  union all
  select m.*, iif((m.at - w.first_at <= 60000 and coalesce(w.first_taken, m.at) = m.at), w.first_at, m.at),
    w.number + not (m.at - w.first_at <= 60000 and coalesce(w.first_taken, m.at) = m.at),
    iif((m.at - w.first_at <= 60000 and coalesce(w.first_taken, m.at) = m.at), coalesce(w.first_taken, m.taken), m.taken)
  from walk as w join move as m on m.ticket = w.ticket and m.n = w.n + 1
)
select * from walk;
create index clustered_number on clustered (ticket, number, pos);
create table cluster as
with one as (
  select ticket, number, min(pos) as pos, min(at) as at, min(day) as day,
    (select g.from_id from clustered as g where g.ticket = c.ticket and g.number = c.number and type = 'groupChange' order by pos limit 1) as group_from,
    (select g.to_id from clustered as g where g.ticket = c.ticket and g.number = c.number and type = 'groupChange' order by pos desc limit 1) as group_to,
    (select g.to_id from clustered as g where g.ticket = c.ticket and g.number = c.number and type = 'assigneeChange' order by pos desc limit 1) as person,
    min(type = 'assigneeChange' and from_nobody is not null) as from_nobody
  from clustered as c group by ticket, number
)
select o.*,
  case when exists (select 1 from ev as b where b.ticket = o.ticket and b.type = 'assigneeChange' and b.pos < o.pos)
      then (select to_id from ev as b where b.ticket = o.ticket and b.type = 'assigneeChange' and b.pos < o.pos order by b.pos desc limit 1)
    when exists (select 1 from ev as b where b.ticket = o.ticket and b.type = 'assigneeChange' and b.pos >= o.pos)
      then (select from_id from ev as b where b.ticket = o.ticket and b.type = 'assigneeChange' and b.pos >= o.pos order by b.pos limit 1)
    else (select assignee from ticket where key = o.ticket) end as owner,
  exists (select 1 from reply as r where r.ticket = o.ticket and r.who = 'me' and r.pos < o.pos) as answered,
  from_nobody and not exists (select 1 from ev as b where b.ticket = o.ticket and b.type = 'assigneeChange' and b.pos < o.pos and b.to_id is not null) as is_routing
from one as o, q
where (person is null or person <> me) and (person is not null or (group_to is not null and group_to <> group_from));

-- A hand-over needs a ticket that was mine or that I had answered; what nobody had is triage. Up goes what goes to a named
-- higher tier, and what does so within ten minutes of the first is one with it.
create table hand_over as
with recursive judged as (
  select c.*, case
      when not (coalesce(owner = me, 0) or answered) then iif(owner is null, 'triage', 'not mine')
      when exists (select 1 from tier where tier.id = person or (tier.id = group_to and group_to <> group_from)) then 'escalation'
      else 'sideways' end as what
  from cluster as c, q
), up as (
  select *, row_number() over (partition by ticket order by at, pos) as n from judged where what = 'escalation'
), walk as (
  select ticket, n, pos, at as first_at, 1 as is_own from up where n = 1
  union all
  select u.ticket, u.n, u.pos, iif(u.at - w.first_at <= 600000, w.first_at, u.at), u.at - w.first_at > 600000
  from walk as w join up as u on u.ticket = w.ticket and u.n = w.n + 1
)
select ticket, pos, at, day, what, is_routing and what = 'sideways' as is_routing,
  -- The group that had it until then: the last one told before, else what the next change tells of before it.
  case when exists (select 1 from ev as b where b.ticket = judged.ticket and b.type = 'groupChange' and b.pos < judged.pos)
    then (select to_id from ev as b where b.ticket = judged.ticket and b.type = 'groupChange' and b.pos < judged.pos order by b.pos desc limit 1)
    else (select from_id from ev as b where b.ticket = judged.ticket and b.type = 'groupChange' and b.pos >= judged.pos order by b.pos limit 1) end as from_group
from judged
where what <> 'escalation' or exists (select 1 from walk where walk.ticket = judged.ticket and walk.pos = judged.pos and is_own);
create index hand_over_ticket on hand_over (ticket);

-- Public replies but the one that opened the ticket.
create table told as
select r.* from reply as r join ev on ev.ticket = r.ticket and ev.pos = r.pos where ev.opening is null;
create index told_ticket on told (ticket, pos);
