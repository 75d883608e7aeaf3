-- Which vehicle and pass each joined alert was about; alerts from before say it in their words only.
alter table hotline_case_alert add column plate text;
alter table hotline_case_alert add column pass_number text;
