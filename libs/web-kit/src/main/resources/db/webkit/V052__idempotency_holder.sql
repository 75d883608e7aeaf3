-- The process that made the claim: the number of an advisory lock that its own session holds while it lives.
-- Null where it had no such session.
alter table idempotency_key add column holder bigint;
