-- Rows 10 and 10b: before a resolution is also what was saved with it.
create table judged as
select w.*,
  (select count(*) from contact as c where c.ticket = w.ticket and iif(c.pos is null, c.first_at <= w.at + iif(w.prec = 'minute', 59999, 0),
    c.pos < w.pos or (w.person = me and exists (
      select 1 from ev as e where e.ticket = c.ticket and e.pos = c.pos and (e.at = w.at or (e.at / 60000 = w.at / 60000 and 'minute' in (e.prec, w.prec))))))) as contacts,
  exists (select 1 from told where told.ticket = w.ticket and told.who = 'agent' and (told.pos < w.pos or (told.person = w.person and (told.at = w.at or (told.at / 60000 = w.at / 60000 and 'minute' in (told.prec, w.prec)))))) as other,
  exists (select 1 from told where told.ticket = w.ticket and told.who = 'unknown' and told.pos < w.pos) as hidden,
  (select count(*) from told where told.ticket = w.ticket and told.who = 'me' and (told.pos < w.pos or (told.person = w.person and (told.at = w.at or (told.at / 60000 = w.at / 60000 and 'minute' in (told.prec, w.prec)))))) as replies,
  exists (select 1 from hand_over as h where h.ticket = w.ticket and h.what in ('escalation', 'sideways') and not h.is_routing
    and (h.pos < w.pos or (w.person = me and exists (
      select 1 from ev as e where e.ticket = h.ticket and e.pos = h.pos and (e.at = w.at or (e.at / 60000 = w.at / 60000 and 'minute' in (e.prec, w.prec))))))) as handed,
  w.pos = (select min(pos) from own_res as f where f.ticket = w.ticket and not f.closes_thanks) as is_first,
  w.pos = (select min(pos) from as_mine where as_mine.ticket = w.ticket) as is_first_own
from every_window as w;
create table fcr as
select *, came_back or contacts > 1 or other or handed as bad from judged where mark is null and not is_bulk and is_first and contacts > 0;
insert into figure
select 'first-contact-resolution', 'n', count(*) from fcr where not is_running
union all select 'first-contact-resolution', 'denominator', count(*) from fcr where not is_running
union all select 'first-contact-resolution', 'numerator', sum(not bad) from fcr where not is_running
union all select 'first-contact-resolution', 'value', avg(not bad) from fcr where not is_running
union all select 'first-contact-resolution', 'windowNotOver', sum(is_running) from fcr
union all select 'first-contact-resolution', 'bounds high', avg(not bad) from fcr where not is_running
union all select 'first-contact-resolution', 'bounds low', avg(not bad and not hidden and not is_open) from fcr where not is_running
union all select 'first-contact-resolution', 'bounds unconfirmed', sum(not bad and (hidden or is_open)) from fcr where not is_running
union all select 'first-contact-resolution', 'part confirmed', sum(bad or not (hidden or is_open)) from fcr where not is_running
union all select 'first-contact-resolution', 'part severalContacts', sum(contacts > 1) from fcr where not is_running
union all select 'first-contact-resolution', 'part otherAgent', sum(other) from fcr where not is_running
union all select 'first-contact-resolution', 'part handedOver', sum(handed) from fcr where not is_running
union all select 'first-contact-resolution', 'part cameBack', sum(came_back) from fcr where not is_running;
insert into out
select 'first-contact-resolution', 'solvedBeforeOrWithoutContact', count(*) from judged where mark is null and not is_bulk and is_first_own and not (is_first and contacts > 0)
union all select 'first-contact-resolution', coalesce(mark, 'bulk'), count(*) from judged where (mark is not null or is_bulk) and is_first and contacts > 0 group by coalesce(mark, 'bulk')
union all select 'first-contact-resolution', reason, count(*) from unknown_act where reason = 'resolutionUnknownActor' group by reason;

create table touch as select * from judged where mark is null and not is_bulk and is_first_own;
insert into figure
select 'one-touch-resolution', 'n', count(*) from touch where replies > 0
union all select 'one-touch-resolution', 'denominator', count(*) from touch where replies > 0
union all select 'one-touch-resolution', 'numerator', sum(replies = 1) from touch where replies > 0
union all select 'one-touch-resolution', 'value', avg(replies = 1) from touch where replies > 0
union all select 'one-touch-resolution', 'bounds high', avg(replies = 1) from touch where replies > 0
union all select 'one-touch-resolution', 'bounds low', avg(replies = 1 and not hidden) from touch where replies > 0
union all select 'one-touch-resolution', 'bounds unconfirmed', sum(replies = 1 and hidden) from touch where replies > 0;
insert into figure
select 'one-touch-resolution.of-all-solved', 'n', count(*) from touch
union all select 'one-touch-resolution.of-all-solved', 'denominator', count(*) from touch
union all select 'one-touch-resolution.of-all-solved', 'numerator', sum(replies = 1 or (replies = 0 and hidden)) from touch
union all select 'one-touch-resolution.of-all-solved', 'value', avg(replies = 1 or (replies = 0 and hidden)) from touch
union all select 'one-touch-resolution.of-all-solved', 'bounds high', avg(replies = 1 or (replies = 0 and hidden)) from touch
union all select 'one-touch-resolution.of-all-solved', 'bounds low', avg(replies = 1 and not hidden) from touch
union all select 'one-touch-resolution.of-all-solved', 'bounds unconfirmed', sum(replies < 2 and hidden) from touch;
insert into out
select 'one-touch-resolution', reason, count(*) from solved_out group by reason
union all select 'one-touch-resolution', 'withoutReply', count(*) from touch where replies = 0;

-- Rows 13 and 14
create table worked as select ticket, mark from touched where worked;
create table handed_of as
select h.*, (select mark from mark where mark.ticket = h.ticket) as mark from hand_over as h, span where day between first_day and last_day;
create table handing_rate as
select 'escalation-rate' as metric, ticket, 1 as events from handed_of where mark is null and what = 'escalation'
union all select 'transfer-rate', ticket, 1 from handed_of where mark is null and what in ('escalation', 'sideways');
insert into figure
select metric, 'numerator', count(distinct ticket) from handing_rate group by metric
union all select metric, 'part events', count(*) from handing_rate group by metric
union all select metric, 'n', (select count(*) from worked where mark is null) from handing_rate group by metric
union all select metric, 'denominator', (select count(*) from worked where mark is null) from handing_rate group by metric
union all select metric, 'value', 1.0 * count(distinct ticket) / (select count(*) from worked where mark is null) from handing_rate group by metric
union all select 'transfer-rate', 'part escalations', count(*) from handed_of where mark is null and what = 'escalation'
union all select 'transfer-rate', 'part sideways', count(*) from handed_of where mark is null and what = 'sideways'
union all select 'transfer-rate', 'part triage', count(*) from handed_of where mark is null and what = 'triage'
union all select 'escalation-rate', 'part triage', count(*) from handed_of where mark is null and what = 'triage';
insert into out
select metric, 'handOverNotMine', count(*) from handed_of, (select distinct metric from handing_rate) where what = 'not mine' group by metric
union all select 'transfer-rate', mark, count(*) from handed_of where mark is not null and what in ('escalation', 'sideways') group by mark
union all select 'escalation-rate', mark, count(*) from handed_of where mark is not null and what = 'escalation' group by mark;

-- Which tags and groups they came from: distinct tickets, each under each of its tags and each group that it left.
create table split_rate as
select r.metric, r.ticket, iif(r.metric = 'escalation-rate', 'escalated', 'handedOver') as name from handing_rate as r
where r.ticket in (select ticket from worked where mark is null) group by r.metric, r.ticket;
insert into figure
select metric, 'split tag ' || tag || ' ' || name, count(*) from split_rate join tag using (ticket) group by metric, tag
union all select metric, 'split tag ' || tag || ' worked', count(*)
  from (select distinct metric from split_rate), worked join tag using (ticket) where mark is null group by metric, tag
union all select metric, 'split group ' || coalesce((select site from q) || ' ' || from_group, '?') || ' ' || name, count(distinct ticket)
  from split_rate join handed_of as h using (ticket)
  where h.mark is null and (h.what = 'escalation' or (h.what = 'sideways' and metric = 'transfer-rate')) group by metric, from_group;
