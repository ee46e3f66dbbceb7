-- What is asked, and the backup's rows as they stand in the document.
create table q (
  from_day int, to_day int, now int, first_at int, window_days int, day_start int, count_system int,
  site text, me text, change int, off_before int, off_after int
);
create table ticket (key text primary key, channel text, requester text, known_until int, merged_into text, assignee text);
create table obs (
  ticket text, key text, type text, at int, prec text, by text, by_id text, viewer text, ord real, lane text, seen_at int,
  visibility text, opening int, from_code text, to_code text, from_id text, to_id text, from_nobody int, to_nobody int
);
create table iv (id text, ticket text, viewer text, kind text, started int, ended int, glance int);
create index iv_ticket on iv (ticket);
create table word (id text primary key, at int, ticket text, kind text, event text, undoes text);
create table tier (id text);
-- `?` where nobody said which tags a ticket has, an empty one where it has none.
create table tag (ticket text, tag text);
