-- What a service said by itself about a truck, as data beside the text, so that a letter says it in the language of its firm.
alter table notice add column saying jsonb;
