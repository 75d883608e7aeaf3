// A pass within the province, issued on the spot. What is typed here is kept in memory only: it names a person.
import { Away, getJson, post, Refused, SignedOut } from './api.js';
import { language, t } from './text.js';
import { readPlate, shownNumber } from './typed.js';

const GOODS = ['LIVING', 'MEDICAL', 'AGRICULTURE', 'ENERGY', 'RAW_MATERIAL', 'KEY_INDUSTRIAL', 'POST_EXPRESS', 'RESERVE', 'FOREIGN_TRADE', 'OTHER'];
const COLOURS = ['YELLOW', 'YELLOW_GREEN', 'BLUE', 'GREEN', 'OTHER'];
const DAYS = [1, 3, 7];
const LIMIT_MS = 15_000;
const ASK_AGAIN_MS = 3000;
const DAY_MS = 86_400_000;
const $ = (id) => document.getElementById(id);

/** What could not be sent yet, in the order in which it was asked for; gone when the page is closed. */
const unsent = [];
/** {requestId, body, plate, state, number?, text?}: the one that is on the screen. */
let current = null;
let days = 3;

export const unsentCount = () => unsent.length;

/** Empties the form for this vehicle; `home` is the province, `county` where the checkpoint stands. */
export function openDesk({ plate, county, home, places, checkpoint }) {
  current = { checkpoint, state: 'typing', requestId: crypto.randomUUID() };
  days = 3;
  const counties = Object.entries(places ?? {})
    .filter(([code]) => code.startsWith(home.slice(0, 2)) && !code.endsWith('00'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [id, chosen] of [['desk-origin', county], ['desk-destination', '']]) {
    $(id).replaceChildren(new Option('…', ''), ...counties.map(([code, name]) => new Option(name, code, false, code === chosen)));
  }
  $('desk-plate').value = plate ?? '';
  for (const id of ['desk-name', 'desk-document', 'desk-telephone']) $(id).value = '';
  $('desk-return').setAttribute('aria-pressed', 'true');
  renderDesk();
}

/** Words of the form in the page's language, and how the application stands. */
export function renderDesk() {
  options('desk-colour', COLOURS, 'colour_');
  options('desk-goods', GOODS, 'goods_');
  $('desk-days').replaceChildren(...DAYS.map((each) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'choice';
    button.textContent = `${each} ${t('days')}`;
    button.setAttribute('aria-pressed', String(each === days));
    button.onclick = () => {
      days = each;
      renderDesk();
    };
    return button;
  }));
  const state = current?.state ?? 'typing';
  $('desk-fields').hidden = state === 'kept' || state === 'issued' || state === 'unsent';
  $('desk-submit').hidden = $('desk-fields').hidden;
  $('desk-submit').disabled = state === 'asking';
  $('desk-submit').textContent = t(state === 'asking' ? 'deskAsking' : 'deskSubmit');
  const words = { issued: 'deskIssued', kept: 'deskKept', unsent: 'deskUnsent', refused: 'deskRefused' }[state];
  $('desk-answer').hidden = !words;
  $('desk-answer').dataset.state = state;
  $('desk-answer-title').textContent = words ? t(words) : '';
  $('desk-answer-number').textContent = current?.number ? shownNumber(current.number) : '';
  $('desk-answer-text').textContent = state === 'kept' || state === 'unsent' ? t(`${words}Text`) : current?.text ?? '';
}

function options(id, values, words) {
  const chosen = $(id).value || values[0];
  $(id).replaceChildren(...values.map((value) => new Option(t(words + value), value, false, value === chosen)));
}

/** Sends what was typed. Throws nothing: what became of it is on the screen. */
export async function submitDesk() {
  const plate = readPlate($('desk-plate').value);
  const missing = plate.fault ?? (['desk-origin', 'desk-destination', 'desk-name', 'desk-document', 'desk-telephone']
    .some((id) => !$(id).value.trim()) ? 'deskMissing' : null);
  $('desk-fault').textContent = missing ? t(missing) : '';
  if (missing) return;
  Object.assign(current, { plate: plate.plate, body: body(plate.plate), text: null, state: 'asking' });
  renderDesk();
  await ask(current);
  renderDesk();
  if (current.state === 'kept') followUp(current);
}

function body(plate) {
  const now = Math.floor(Date.now() / 60_000) * 60_000;
  return {
    vehicle: { plate, plateColour: $('desk-colour').value },
    goods: { category: $('desk-goods').value },
    route: {
      origin: $('desk-origin').value,
      destination: $('desk-destination').value,
      via: [],
      returnTrip: $('desk-return').ariaPressed === 'true',
    },
    crew: [{
      role: 'DRIVER',
      name: $('desk-name').value.trim(),
      documentType: 'RESIDENT_ID',
      documentNumber: $('desk-document').value.normalize('NFKC').toUpperCase().replace(/\s/g, ''),
      telephone: $('desk-telephone').value.replace(/\s/g, ''),
    }],
    validFrom: local(now),
    validUntil: local(now + days * DAY_MS),
  };
}

/** As the province's clocks show it. */
function local(ms) {
  return `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** The id stays: however often it is asked, there is one pass. */
async function ask(application) {
  const { requestId, checkpoint } = application;
  try {
    settle(application, await post('desk/passes', { requestId, checkpoint, application: application.body }, language(), LIMIT_MS));
  } catch (failure) {
    if (failure instanceof Refused) {
      Object.assign(application, { state: 'refused', text: failure.message, number: failure.problem.passNumber ?? null, requestId: crypto.randomUUID() });
    } else if (failure instanceof Away || failure instanceof SignedOut) {
      application.state = 'unsent';
      if (!unsent.includes(application)) unsent.push(application);
    } else throw failure;
  }
}

function settle(application, answer) {
  application.state = { ISSUED: 'issued', KEPT: 'kept', REFUSED: 'refused' }[answer.status];
  application.number = answer.passNumber ?? null;
  if (answer.status === 'REFUSED') application.text = answer.text;
}

/** While it is on the screen. */
async function followUp(application) {
  while (application === current && application.state === 'kept') {
    await new Promise((resume) => setTimeout(resume, ASK_AGAIN_MS));
    try {
      settle(application, await getJson(`desk/passes/${application.requestId}`));
    } catch (failure) {
      if (!(failure instanceof Away || failure instanceof SignedOut)) throw failure;
    }
    if (application === current) renderDesk();
  }
}

/** Sends what could not be sent, once the network is back. */
export async function sendDesk() {
  for (const application of [...unsent]) {
    await ask(application);
    if (application.state === 'unsent') return;
    unsent.splice(unsent.indexOf(application), 1);
    if (application === current) {
      renderDesk();
      followUp(application);
    }
  }
}
