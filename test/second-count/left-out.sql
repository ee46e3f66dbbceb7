-- Bounds stand only where something is unconfirmed; what was left out, by reason.
delete from figure where field like 'bounds %' and exists (
  select 1 from figure as f where f.metric = figure.metric and f.field = 'bounds unconfirmed' and f.value = 0);
insert into figure select metric, 'out ' || reason, sum(n) from out group by metric, reason having sum(n) > 0;
