-- The rows are in; from here on it is looked up.
create index obs_type on obs (type, ticket);
create index word_ticket on word (ticket);
create index word_undoes on word (undoes);

-- Days of the agent: the same wall clock each day, by the one change of the clocks. A wall clock that does not exist
-- moves later by the gap, of two moments it is the first.
create table day as
with recursive number(day) as (select from_day - 40 from q union all select day + 1 from number, q where day < to_day + 60),
wall as (select day, day * 86400000 + day_start * 60000 as wall from number, q)
select day, case
    when wall - off_before < change then wall - off_before
    when wall - off_after >= change then wall - off_after
    else wall - off_before end as start
from wall, q;
create unique index day_start on day (start, day);

-- A ticket that is no ticket of mine to count: merged, deleted, spam, or left out by the agent's word that was not taken back.
create table mark as
select key as ticket, coalesce(
  iif(merged_into is not null, 'merged', null),
  (select 'deleted' from obs where obs.ticket = t.key and type = 'deleted' limit 1),
  (select 'spam' from obs where obs.ticket = t.key and type = 'spam' limit 1),
  (select 'excluded' from word where word.ticket = t.key and kind = 'excludeTicket' and undoes is null
     and not exists (select 1 from word as back where back.undoes = word.id) limit 1)) as mark
from ticket as t;
create unique index mark_ticket on mark (ticket);

-- One event for all observations of it: the most precise. Mine is what carries my id; the system never is me.
create table ev as
with ranked as (
  select *, row_number() over (partition by ticket, key order by
    case prec when 'exact' then 3 when 'minute' then 2 else 1 end desc, lane = 'api' desc, seen_at desc) as best
  from obs
), acted as (
  select r.*, coalesce(by_id, by) as person, at / 60000 as minute,
    case when by in ('system', 'customer', 'unknown') then by
      when by_id is not null then iif(by_id = me, 'me', 'agent')
      when by = 'agent' then 'agent'
      when viewer is null then 'unknown'
      else iif(viewer = site || '@' || me, 'me', 'agent') end as who,
    case type when 'created' then 0 when 'customerMessage' then 1 when 'assigneeChange' then 2 when 'groupChange' then 2
      when 'statusChange' then 5 else 4 end as kind_place
  from ranked as r, q where best = 1
), coarse as (select distinct ticket, minute from acted where prec <> 'exact')
select a.*, (select max(day) from day where start <= a.at) as day,
  row_number() over (partition by a.ticket order by a.minute, iif(c.ticket is null, a.at, a.ord),
    iif(c.ticket is null, a.ord, a.at), kind_place, key) as pos
from acted as a left join coarse as c on c.ticket = a.ticket and c.minute = a.minute;
create index ev_ticket on ev (ticket, pos);
create index ev_type on ev (type, ticket, pos);

-- Replies: public, by a human or by somebody unknown. What the system sends is none.
create table reply as
select ticket, pos, at, prec, day, who, person, key from ev
where type = 'publicReply' and visibility = 'public' and who in ('me', 'agent', 'unknown');
create index reply_ticket on reply (ticket, pos);
create table customer as select ticket, pos, at, prec from ev where type = 'customerMessage';
create index customer_ticket on customer (ticket, pos);

-- Days that count: nothing before the first recorded one.
create table span as
select max(from_day, (select max(day) from day where start <= first_at)) as first_day, to_day as last_day from q;
