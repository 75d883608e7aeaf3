-- What a service said by itself about a truck, or about why a notice did not arrive, as data beside the text.
alter table notice add column saying jsonb;
alter table notice add column failure_saying jsonb;
