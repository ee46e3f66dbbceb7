-- Changes of status with the status before: what the page states, else what the change before said.
create table st as
select ticket, pos, at, prec, day, who, person, to_code in ('solved', 'closed') as is_solved,
  coalesce(coalesce(from_code, lag(to_code) over (partition by ticket order by pos)) in ('solved', 'closed'), 0) as was_solved
from ev where type = 'statusChange';
create index st_ticket on st (ticket, pos);

-- Undo: by the same person within five minutes, with no customer message between, is neither.
create table undo as
select r.ticket, r.pos as solved_pos, o.pos as open_pos
from st as r join st as o on o.ticket = r.ticket and o.pos = (
  select min(pos) from st where st.ticket = r.ticket and st.pos > r.pos and not is_solved and was_solved)
where r.is_solved and not r.was_solved and r.who in ('me', 'agent') and o.person = r.person and o.at - r.at <= 300000
  and not exists (select 1 from customer as c where c.ticket = r.ticket and c.pos > r.pos and c.pos < o.pos);

create index undo_ticket on undo (ticket);

-- Every resolution that stands, by whomever, and the next one on its ticket.
create table res as
select ticket, pos, at, prec, day, who, person,
  lead(pos) over (partition by ticket order by pos) as next_pos,
  lead(at) over (partition by ticket order by pos) as next_at,
  lead(person) over (partition by ticket order by pos) as next_person,
  lead(prec) over (partition by ticket order by pos) as next_prec,
  row_number() over (partition by ticket order by pos) as number
from st where is_solved and not was_solved and not exists (select 1 from undo where undo.ticket = st.ticket and solved_pos = st.pos);
create index res_ticket on res (ticket, pos);

-- What took a resolved ticket up again before its next resolution: the customer's message, or a reopening. The first decides:
-- a ticket that I reopened myself is no return, whoever writes on it then.
create table taken as
select ticket, pos, at, prec, 'customer' as person, 0 as mine from customer
union all
select ticket, pos, at, prec, person, who = 'me' from st
where not is_solved and was_solved
  and not exists (select 1 from undo where undo.ticket = st.ticket and open_pos = st.pos);
create index taken_ticket on taken (ticket, pos);

-- A call is an answer too.
create table word_in_call as
select iv.ticket, started as at from iv, q where viewer = site || '@' || me and kind in ('talk', 'hold', 'wrapUp') and glance is null;
create index call_ticket on word_in_call (ticket);

create table gap as
with first as (
  select r.*, (select min(pos) from taken as t where t.ticket = r.ticket and t.pos > r.pos and (r.next_pos is null or t.pos < r.next_pos)) as taken_pos
  from res as r
), timed as (
  select f.*, t.at as taken_at, t.prec as taken_prec, t.person as taken_person, t.mine as by_me from first as f left join taken as t on t.ticket = f.ticket and t.pos = f.taken_pos
-- What was saved with the reopening or with the next resolution lies between them, wherever the page lists it.
), word_back as (
  select t.ticket, t.number, r.who from timed as t join reply as r on r.ticket = t.ticket and r.pos > t.pos
    and (r.pos > t.taken_pos or (r.person = t.taken_person
      and (r.at = t.taken_at or (r.at / 60000 = t.taken_at / 60000 and 'minute' in (r.prec, t.taken_prec)))))
    and (t.next_pos is null or r.pos < t.next_pos or (r.person = t.next_person
      and (r.at = t.next_at or (r.at / 60000 = t.next_at / 60000 and 'minute' in (r.prec, t.next_prec)))))
), answered as (
  select t.*, exists (select 1 from word_back as b where b.ticket = t.ticket and b.number = t.number and b.who <> 'unknown') or exists (
      select 1 from word_in_call as c where c.ticket = t.ticket and c.at >= t.taken_at and (t.next_at is null or c.at < t.next_at
        or (t.next_person = (select me from q) and t.next_prec = 'minute' and c.at / 60000 = t.next_at / 60000))
    ) as by_human, exists (select 1 from word_back as b where b.ticket = t.ticket and b.number = t.number and b.who = 'unknown') as by_unknown
  from timed as t
)
select *, case when taken_pos is null then 'none'
  when next_pos is not null and not by_human and not by_unknown then 'thanks'
  when by_me then 'reopened by me' when by_human or next_pos is null then 'return' else 'doubtful' end as outcome
from answered;
create index gap_ticket on gap (ticket, number);

-- A resolution that only closed a "thanks" is none; what comes after it is still the return of the one before.
create table counted as
select g.*, (select mark from mark where mark.ticket = g.ticket) as mark,
  coalesce((select outcome = 'thanks' from gap as b where b.ticket = g.ticket and b.number = g.number - 1), 0) as closes_thanks,
  (select min(number) from gap as l where l.ticket = g.ticket and l.number >= g.number and l.outcome <> 'thanks') as decided
from gap as g;
create table own_res as
select c.*, d.outcome as ends, d.taken_at as back_at,
  case when wall - off_before < change then wall - off_before when wall - off_after >= change then wall - off_after else wall - off_before end as window_end,
  t.known_until
from (select counted.*, at + iif(at < change, off_before, off_after) + window_days * 86400000 as wall from counted, q) as c
left join gap as d on d.ticket = c.ticket and d.number = c.decided
join ticket as t on t.key = c.ticket, q;
create index own_res_ticket on own_res (ticket);
