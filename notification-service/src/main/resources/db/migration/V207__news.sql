-- Every instance hears of every change, and tells the pages that are open on it.
create function hotline_case_news() returns trigger language plpgsql as
$$
begin
    perform pg_notify('hotline', tg_op || ' ' || new.number || ' ' || new.line || ' ' || new.home_line);
    return null;
end
$$;
create trigger hotline_case_news after insert or update on hotline_case
    for each row execute function hotline_case_news();

-- A note or a call to somebody changes the log alone.
create function hotline_log_news() returns trigger language plpgsql as
$$
begin
    perform pg_notify('hotline', 'UPDATE ' || number || ' ' || line || ' ' || home_line)
    from hotline_case where number = new.case_number;
    return null;
end
$$;
create trigger hotline_log_news after insert on hotline_case_log
    for each row execute function hotline_log_news();

create function hotline_line_news() returns trigger language plpgsql as
$$
begin
    perform pg_notify('hotline', 'LINE');
    return null;
end
$$;
create trigger hotline_line_news after update on hotline_line
    for each statement execute function hotline_line_news();
