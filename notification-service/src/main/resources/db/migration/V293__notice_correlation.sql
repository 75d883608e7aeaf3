-- The request that a notice goes back to, by which it is found in the logs of every service.
alter table notice add column correlation_id text;
