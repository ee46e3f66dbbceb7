-- Row 11. Messages of customers that need an answer: a human answers in public or calls, or it still waits, whoever else
-- answered; none is needed where the ticket is solved without a word. A ticket that a customer opens is one too.
create table asked as
with message as (
  select ticket, pos, at from customer
  union all select ticket, pos, at from ev as c where type = 'created' and who = 'customer'
    and not exists (select 1 from ev as o where o.ticket = c.ticket and o.type = 'customerMessage' and o.opening)
), closed as (
  select m.*, r.pos as end_pos, r.at as end_at, r.person as end_person, r.prec as end_prec
  from message as m left join res as r on r.ticket = m.ticket and r.pos = (
    select min(pos) from res where res.ticket = m.ticket and res.pos > m.pos)
), answered as (
  select c.*, (select max(who <> 'unknown') from reply as r where r.ticket = c.ticket and r.pos > c.pos
      and (end_pos is null or r.pos < end_pos or (r.person = end_person
        and (r.at = end_at or (r.at / 60000 = end_at / 60000 and 'minute' in (r.prec, end_prec)))))) as by_human,
    exists (select 1 from word_in_call as w where w.ticket = c.ticket and w.at >= c.at and (end_at is null or w.at < end_at
      or (end_person = (select me from q) and end_prec = 'minute' and w.at / 60000 = end_at / 60000))) as by_call
  from closed as c
)
select a.ticket, pos, at, requester, not (end_pos is null or by_call or by_human is 1) as is_doubtful
from answered as a join ticket as t on t.key = a.ticket
where requester is not null and (select mark from mark where mark.ticket = a.ticket) is null
  and (end_pos is null or by_call or by_human is not null);
create index asked_requester on asked (requester, at);

-- Contacts with a requester by any human: an own chat is its whole session; another's, each public reply. By the page's order
-- on one ticket; a call has no place there, and tickets have none among each other: those by the clock.
create table extent as
select s.ticket, s.number, min(own_pos) as own_pos, max(last_at) as last_at, min(place) as pos, max(place) as last_pos
from session as s group by s.ticket, s.number having max(own);
create index extent_own on extent (ticket, own_pos);
create table human as
with own as (
  select c.id, c.ticket, c.kind,
    coalesce((select at from ev where ev.ticket = c.ticket and ev.pos = coalesce(e.pos, c.pos)), c.first_at) as first_at,
    coalesce(e.last_at, (select max(at) from own_reply as r where r.ticket = c.ticket and r.pos between c.pos and c.last_pos and not in_call), c.last_at) as last_at,
    coalesce(e.pos, c.pos) as pos, coalesce(e.last_pos, c.last_pos) as last_pos, c.day, c.timed, 0 as is_doubtful
  from contact as c
  left join extent as e on c.kind = 'chat' and e.ticket = c.ticket and e.own_pos = c.pos
  where c.mark is null
), anybody as (
  select * from own
  union all select null, ticket, 'reply', at, at, pos, pos, day, null, who = 'unknown' from reply
    where who in ('agent', 'unknown') and (select mark from mark where mark.ticket = reply.ticket) is null
)
select a.*, t.requester, t.known_until, cast(substr(t.key, instr(t.key, '#') + 1) as int) as row
from anybody as a join ticket as t on t.key = a.ticket, q
where a.day >= (select max(day) from day where start <= q.first_at);
create index human_requester on human (requester, first_at);

-- The contacts asked about. With ten or more tickets in 28 days only the same ticket is looked at.
create table opened as
select c.ticket, requester, c.day from ev as c join ticket as t on t.key = c.ticket, q
where c.type = 'created' and requester is not null and (select mark from mark where mark.ticket = c.ticket) is null
  and c.day >= (select max(day) from day where start <= q.first_at);
create index opened_requester on opened (requester, day);
create table asked_contact as
with placed as (
  select h.*, last_at + iif(last_at < change, off_before, off_after) + window_days * 86400000 as wall,
    (select count(distinct o.ticket) from opened as o where o.requester = h.requester and o.day between h.day - 27 and h.day) >= 10 as is_frequent
  from human as h, q, span where id is not null and requester is not null and day between first_day and last_day
)
select p.*, case when wall - off_before < change then wall - off_before when wall - off_after >= change then wall - off_after else wall - off_before end as window_end,
  coalesce((
    select case when to_code = 'pending' then 1 else 0 end from ev as s where s.ticket = p.ticket and s.type = 'statusChange'
      and (s.at <= p.last_at + 60000 or s.who = 'me')
      and not exists (select 1 from ev as w where w.ticket = s.ticket and w.pos < s.pos
        and (w.type = 'customerMessage' or (w.type = 'publicReply' and w.visibility = 'public'))
        and iif(p.last_pos is null, w.at > p.last_at, w.pos > p.last_pos))
    order by s.pos desc limit 1),
    (select from_code = 'pending' from ev as s where s.ticket = p.ticket and s.type = 'statusChange' order by s.pos limit 1), 0) as left_pending
from placed as p, q;

-- A message is charged to the last contact before it, and came back when it lies within that contact's window.
create table charged as
select c.id, a.is_doubtful
  or exists (select 1 from human as h where h.requester = c.requester and h.is_doubtful and (h.ticket = c.ticket or not c.is_frequent)
    and iif(h.ticket = c.ticket and h.pos is not null and c.pos is not null, h.pos > c.pos, (h.first_at, h.last_at, h.row) > (c.first_at, c.last_at, c.row))
    and iif(h.ticket = a.ticket and h.pos is not null, a.pos > h.pos, a.at > h.first_at)) as is_doubtful
from asked_contact as c join asked as a on a.requester = c.requester and (a.ticket = c.ticket or not c.is_frequent) and a.at <= c.window_end
where iif(a.ticket = c.ticket, iif(c.last_pos is null, a.at > c.last_at, a.pos > c.last_pos), a.at > c.first_at)
  and not exists (select 1 from human as h where h.requester = c.requester and not h.is_doubtful and (h.ticket = c.ticket or not c.is_frequent)
    and iif(h.ticket = c.ticket and h.pos is not null and c.pos is not null, h.pos > c.pos, (h.first_at, h.last_at, h.row) > (c.first_at, c.last_at, c.row))
    and iif(h.ticket = a.ticket and h.pos is not null, a.pos > h.pos, a.at > h.first_at));

create index charged_id on charged (id);
create table acr as
with judged as (
  select c.*, window_end > now as is_running,
    exists (select 1 from charged where charged.id = c.id and not is_doubtful) as came_back,
    exists (select 1 from charged where charged.id = c.id and is_doubtful) or known_until is null or known_until < window_end as is_open
  from asked_contact as c, q
)
select 'active-contact-resolution' as metric, * from judged
union all select 'active-contact-resolution.resolved-contacts', * from judged where not left_pending;
insert into figure
select metric, 'n', count(*) from acr where not is_running group by metric
union all select metric, 'denominator', count(*) from acr where not is_running group by metric
union all select metric, 'numerator', sum(not came_back) from acr where not is_running group by metric
union all select metric, 'value', avg(not came_back) from acr where not is_running group by metric
union all select metric, 'windowNotOver', sum(is_running) from acr group by metric
union all select metric, 'bounds high', avg(not came_back) from acr where not is_running group by metric
union all select metric, 'bounds low', avg(not came_back and not is_open) from acr where not is_running group by metric
union all select metric, 'bounds unconfirmed', sum(not came_back and is_open) from acr where not is_running group by metric
union all select metric, 'part confirmed', sum(came_back or not is_open) from acr where not is_running group by metric
union all select metric, 'part cameBack', sum(came_back) from acr where not is_running group by metric
union all select metric, 'part sameTicketOnly', sum(is_frequent) from acr where not is_running group by metric
union all select metric, 'part returnedBeforeWindowIsOver', sum(came_back) from acr where is_running group by metric;
insert into out
select 'active-contact-resolution', mark, count(*) from in_contact where mark is not null group by mark
union all select 'active-contact-resolution', 'unknownRequester', count(*) from in_contact where mark is null
  and (select requester from ticket where key = in_contact.ticket) is null
union all select 'active-contact-resolution', reason, count(*) from unknown_act where reason = 'replyUnknownActor' group by reason;
