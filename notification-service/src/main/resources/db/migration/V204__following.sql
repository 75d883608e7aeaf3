-- Wrong tries of following a case; forgotten after a quarter of an hour.
create table following_try (
    case_number text not null,
    address     text not null,
    at          timestamptz not null
);
create index following_try_of on following_try (case_number, at);
create index following_try_from on following_try (address, at);
create index following_try_old on following_try (at);
