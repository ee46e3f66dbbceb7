-- Own time, each instant once: the interval taken in hand last, away time after everything else. A merged ticket's goes to its survivor.
create table survivor as
with recursive chain(ticket, into_key) as (
  select key, key from ticket union all
  select chain.ticket, merged_into from chain join ticket on ticket.key = chain.into_key where merged_into is not null
)
select ticket, into_key as survivor from chain join ticket on ticket.key = chain.into_key where merged_into is null;
create unique index survivor_ticket on survivor (ticket);
create table own_iv as
select survivor as ticket, kind, started, ended from iv join survivor using (ticket), q
where viewer = site || '@' || me and glance is null and ended > started;
create index own_iv_start on own_iv (started, ended);
create table edge as
select distinct at from (select started as at from own_iv union all select ended from own_iv union all select start from day);
create table seg as
with piece as (select at as started, lead(at) over (order by at) as ended from edge),
won as (
  select piece.started, piece.ended, (
    select rowid from own_iv as o
    where o.started <= piece.started and o.started > piece.started - 7200000 and o.ended >= piece.ended
    order by kind = 'away', o.started desc limit 1) as winner
  from piece
)
select o.ticket, o.kind, won.started, won.ended, won.ended - won.started as ms, (select max(day) from day where start <= won.started) as day
from won join own_iv as o on o.rowid = won.winner;
create index seg_ticket on seg (ticket, started);

-- Recorded time of a day runs from first to last own time without pauses of 15 min or more.
create table recorded as
with stepped as (
  select day, started, ended, lag(ended) over (partition by day order by started) as before from seg
)
select day, sum(ended - started + iif(before is not null and started - before < 900000, started - before, 0)) as ms
from stepped group by day;

-- Bulk: more than five own resolutions within 60 s, without 10 s of own time on the ticket in the ten minutes before each.
create table bulk as
with bare as (
  select o.ticket, o.pos, o.at from (select *, iif(prec = 'minute', 60000, 0) as in_minute from own_res) as o
  where who = 'me' and not closes_thanks and (
    select coalesce(sum(min(ended, o.at + in_minute) - max(started, o.at - 600000)), 0) from seg
    where seg.ticket = o.ticket and started < o.at + in_minute and ended > o.at - 600000) < 10000
), paced as (
  select *, count(*) over (order by at range between current row and 60000 following) as following from bare
)
select ticket, pos from paced where exists (
  select 1 from paced as first where first.at between paced.at - 60000 and paced.at and first.following > 5);
create index bulk_ticket on bulk (ticket, pos);
