-- Each code that was signed locked its key's row for a moment: twelve at once, of one authority, and PostgreSQL kept lists
-- of who held it. A key's row is read in the transaction that signs, and no key is ever deleted.
alter table signed_code drop constraint signed_code_kid_fkey;
