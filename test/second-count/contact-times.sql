-- Row 3, median and 90th percentile: what each timed contact took. A day's own time on a ticket belongs to the timed contact that it led
-- to, up to two minutes after its last act or to the first act of the next one; what comes after the day's last one is its too.
create table timed_contact as
with worked as (
  select h.id, h.ticket, h.day, h.first_at, h.last_at, 120000 + coalesce((
    select max(r.at) from own_reply as r where h.kind = 'call' and r.ticket = h.ticket and r.at between h.last_at and h.last_at + 1800000
      and not exists (select 1 from call as c where c.ticket = r.ticket and c.first_at > h.first_at and r.at between c.first_at and c.last_at + 1800000)
    ), h.last_at) as until, row_number() over (order by h.kind <> 'call', h.pos, h.first_at) as nth
  from human as h, span where h.timed and h.day between first_day and last_day
), reaching as (
  select *, lead(first_at) over turns as next_at, row_number() over turns as place from worked
  window turns as (partition by ticket, day order by until, first_at, nth)
), cut as (
  select *, max(iif(next_at is null, 9e15, max(last_at, min(until, next_at)))) over turns as upto from reaching
  window turns as (partition by ticket, day order by place)
)
select *, coalesce(lag(upto) over (partition by ticket, day order by place), -9e15) as since from cut;
create table contact_took as
select t.id, coalesce((select sum(max(0, min(ended, upto) - max(started, since))) from seg
  where seg.ticket = t.ticket and seg.day = t.day), 0) / 1000.0 as s from timed_contact as t;
create table contact_ranked as select s, row_number() over (order by s) as place, count(*) over () as n from contact_took;
insert into figure
select 'average-handle-time', 'median', s from contact_ranked where place = (n + 1) / 2
union all select 'average-handle-time', 'p90', s from contact_ranked where place = (n * 9 + 9) / 10;
