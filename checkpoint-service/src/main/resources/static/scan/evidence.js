// The people on board. Everybody starts as the usual case; the officer changes what is not so.
import { t } from './text.js';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const USUAL = { temperature: 'normal', temperatureC: '', healthCode: 'GREEN', starred: false, test: 'within48', antigen: null, pcrTaken: false };
/** What the service takes as the end of a document's number. */
const DOCUMENT_PLACES = 6;
const NORMAL = 36.5;
const HIGH = 37.3;

/** Bounds, because a report shows a result and a day: at most so old, or just too old. */
const TESTS = {
  within24: (now) => ({ result: 'NEGATIVE', reportedAt: iso(now - 24 * HOUR + MINUTE) }),
  within48: (now) => ({ result: 'NEGATIVE', reportedAt: iso(now - 48 * HOUR + MINUTE) }),
  older: (now) => ({ result: 'NEGATIVE', reportedAt: iso(now - 49 * HOUR) }),
  none: () => undefined,
  positive: (now) => ({ result: 'POSITIVE', reportedAt: iso(now - HOUR) }),
};

let people = [];

export function resetPersons() {
  people = [{ role: 'DRIVER', document: '', ...USUAL }];
}

export function addPerson(role) {
  people.push({ role, document: '', ...USUAL });
}

export function everybodyUsual() {
  return people.every((person) => Object.entries(USUAL).every(([key, value]) => person[key] === value));
}

/** As the service takes them. */
export function persons(now = Date.now()) {
  return people.map((person) => {
    const body = {
      role: person.role,
      temperatureC: person.temperature === 'normal' ? NORMAL : Number(person.temperatureC.replace(',', '.')) || HIGH,
      healthCode: person.healthCode,
      itineraryStarred: person.starred,
    };
    const lastTest = TESTS[person.test](now);
    if (lastTest) body.lastTest = lastTest;
    if (person.antigen) body.antigen = person.antigen;
    if (person.pcrTaken) body.pcrTakenHere = true;
    return body;
  });
}

/** The last six places of the documents that were looked at; what is typed by halves is none. */
export function crewSeen() {
  return people.map((person) => person.document).filter(isWhole);
}

const isWhole = (document) => document.length === DOCUMENT_PLACES;

/** @param isOfCrew whether the pass names somebody with such a document: true, false, or null where that is not known */
export function renderPersons(into, changed, isOfCrew) {
  const focused = document.activeElement?.dataset?.key;
  into.replaceChildren(...people.map((person, index) => card(person, index, changed, isOfCrew)));
  if (focused) into.querySelector(`[data-key="${focused}"]`)?.focus();
}

function card(person, index, changed, isOfCrew) {
  const box = element('div', 'person');
  box.setAttribute('role', 'group');
  const title = element('h2', '', t(person.role === 'DRIVER' ? 'driver' : 'companion'));
  box.setAttribute('aria-label', title.textContent);
  if (index > 0) {
    const remove = element('button', 'quiet', t('remove'));
    remove.type = 'button';
    remove.onclick = () => {
      people.splice(index, 1);
      changed();
    };
    title.append(remove);
  }
  const row = (label, key, options, wide) => choices({ person, index, label, key, options, wide, changed });
  box.append(
    title,
    row('temperature', 'temperature', [['normal', 'normal'], ['abnormal', 'abnormal', 'bad']]),
    ...(person.temperature === 'abnormal' ? [measured(person, index)] : []),
    row('healthCode', 'healthCode', [['GREEN', 'GREEN'], ['YELLOW', 'YELLOW', 'bad'], ['RED', 'RED', 'bad'], ['UNKNOWN', 'UNKNOWN_CODE', 'warn']]),
    row('itinerary', 'starred', [[false, 'plain'], [true, 'starred', 'warn']]),
    row('test', 'test', [['within24', 'within24'], ['within48', 'within48'], ['older', 'older', 'warn'], ['none', 'none', 'warn'], ['positive', 'positive', 'bad']], true),
  );
  if (person.test === 'older' || person.test === 'none' || person.antigen || person.pcrTaken) box.append(sampled(person, index, changed));
  box.append(documented(person, index, isOfCrew));
  return box;
}

function choices({ person, index, label, key, options, wide, changed }) {
  const row = element('div', 'row');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', t(label));
  const buttons = element('div', wide ? 'options two-lines' : 'options');
  for (const [value, text, kind = ''] of options) {
    buttons.append(toggle(`${index}-${key}-${value}`, t(text), `choice ${kind}`, person[key] === value, () => {
      person[key] = value;
      changed();
    }));
  }
  row.append(element('span', '', t(label)), buttons);
  return row;
}

function sampled(person, index, changed) {
  const row = element('div', 'row');
  row.setAttribute('role', 'group');
  row.setAttribute('aria-label', t('here'));
  const buttons = element('div', 'options');
  const flip = (key, value) => () => {
    person[key] = person[key] === value ? USUAL[key] : value;
    changed();
  };
  buttons.append(
    toggle(`${index}-negative`, t('antigenNegative'), 'choice', person.antigen === 'NEGATIVE', flip('antigen', 'NEGATIVE')),
    toggle(`${index}-positive`, t('antigenPositive'), 'choice bad', person.antigen === 'POSITIVE', flip('antigen', 'POSITIVE')),
    toggle(`${index}-pcr`, t('pcrTaken'), 'choice', person.pcrTaken, flip('pcrTaken', true)),
  );
  row.append(element('span', '', t('here')), buttons);
  return row;
}

function measured(person, index) {
  const input = element('input');
  input.inputMode = 'decimal';
  input.dataset.key = `${index}-measured`;
  input.placeholder = String(HIGH);
  input.value = person.temperatureC;
  input.setAttribute('aria-label', t('temperatureC'));
  input.oninput = () => {
    person.temperatureC = input.value;
  };
  return input;
}

function documented(person, index, isOfCrew) {
  const row = element('label', 'row document');
  const input = element('input');
  input.dataset.key = `${index}-document`;
  input.maxLength = DOCUMENT_PLACES;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.autocapitalize = 'characters';
  input.value = person.document;
  const said = element('p', 'fits');
  said.setAttribute('role', 'status');
  const compare = async () => {
    const { document } = person;
    const fits = isWhole(document) ? await isOfCrew(document) : null;
    if (document !== person.document) return;
    said.dataset.fits = fits ?? '';
    said.textContent = fits !== null ? t(fits ? 'documentFits' : 'documentStrange')
      : document && !isWhole(document) ? t('documentShort') : '';
  };
  input.oninput = () => {
    person.document = input.value.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').slice(-DOCUMENT_PLACES);
    compare();
  };
  row.append(element('span', '', t('document')), input, said);
  compare();
  return row;
}

function toggle(key, text, kind, pressed, chosen) {
  const button = element('button', kind, text);
  button.type = 'button';
  button.dataset.key = key;
  button.setAttribute('aria-pressed', String(pressed));
  button.onclick = chosen;
  return button;
}

function element(name, kind = '', text = '') {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  if (text) made.textContent = text;
  return made;
}

const iso = (ms) => new Date(ms).toISOString();

resetPersons();
