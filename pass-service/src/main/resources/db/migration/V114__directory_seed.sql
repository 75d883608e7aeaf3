-- Which department answers for which goods: no source sets this table, an administrator may.
INSERT INTO goods_department (goods, department, valid_from)
SELECT goods, department, TIMESTAMPTZ '2022-04-01 00:00:00+08'
FROM (VALUES ('MEDICAL', 'IIT'), ('LIVING', 'COMMERCE'), ('RESERVE', 'DRC'), ('POST_EXPRESS', 'POST'),
             ('AGRICULTURE', 'AGRICULTURE'), ('ENERGY', 'DRC'), ('RAW_MATERIAL', 'IIT'), ('KEY_INDUSTRIAL', 'IIT'),
             ('FOREIGN_TRADE', 'COMMERCE'), ('OTHER', 'TRANSPORT')) AS defaults (goods, department);

-- SAMPLE telephones, not to be dialled: the sources name none for the departments. The province's serve as the
-- fallback for every county; Changchun and Jilin City have their own.
INSERT INTO department_contact (department, division, telephone, procedure_zh, procedure_en, valid_from, sample)
SELECT department,
       division,
       area || '-0000' || serial || line,
       '网上申请，由' || zh || '核实，一个工作日内答复。',
       'Apply online; ' || en || ' verifies and answers within one working day.',
       TIMESTAMPTZ '2022-04-01 00:00:00+08',
       true
FROM (VALUES ('220000', '0431', '00'), ('220100', '0431', '01'), ('220200', '0432', '02'))
         AS places (division, area, serial),
     (VALUES ('DRC', '发展改革部门', 'Development and Reform', '01'),
             ('IIT', '工业和信息化部门', 'Industry and Information Technology', '02'),
             ('PS', '公安部门', 'Public Security', '03'),
             ('TRANSPORT', '交通运输部门', 'Transport', '04'),
             ('COMMERCE', '商务部门', 'Commerce', '05'),
             ('AGRICULTURE', '农业农村部门', 'Agriculture and Rural Affairs', '06'),
             ('POST', '邮政管理部门', 'Post', '07'),
             ('TRAFFIC_GROUP', '交通管控与运输保障组', 'the Traffic Control and Transport Support Group', '08'))
         AS offices (department, zh, en, line);

-- Validity limits of Jilin; elsewhere the same figures hold by default.
INSERT INTO validity_limit (pass_type, division, days, valid_from)
VALUES ('UNIFIED', '220000', 15, TIMESTAMPTZ '2022-04-01 00:00:00+08'),
       ('IN_PROVINCE', '220000', 30, TIMESTAMPTZ '2022-04-01 00:00:00+08');

INSERT INTO review_limit (working_days, valid_from)
VALUES (1, TIMESTAMPTZ '2022-04-01 00:00:00+08');

-- The public holidays of spring 2022 and the weekend days worked for them.
INSERT INTO working_calendar (day, working, note)
VALUES ('2022-04-02', true, '清明调休'),
       ('2022-04-04', false, '清明节'),
       ('2022-04-05', false, '清明节'),
       ('2022-04-24', true, '劳动节调休'),
       ('2022-05-02', false, '劳动节'),
       ('2022-05-03', false, '劳动节'),
       ('2022-05-04', false, '劳动节'),
       ('2022-05-07', true, '劳动节调休');
