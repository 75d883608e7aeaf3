// The decision, as a whole screen of one colour.
import { text } from './decision.js';
import { language, moment, t } from './text.js';
import { shownNumber } from './typed.js';

const LOOKS = {
  RELEASE: ['green', 'M4 12.5l5.5 5.5L20 6.5'],
  SAMPLE_AND_RELEASE: ['amber', 'M12 3v11M12 19.5v.5'],
  COMPLETE_ON_SITE: ['amber', 'M12 3v11M12 19.5v.5'],
  HOLD_HEALTH: ['red', 'M5 5l14 14M19 5L5 19'],
  REFER_POLICE: ['red', 'M5 5l14 14M19 5L5 19'],
};
/** What nobody has to look at twice. */
const GOOD = ['VALID', 'FOREIGN', 'NONE'];
const $ = (id) => document.getElementById(id);

/** Fills the screen and says which colour it has; in the language of the page where the decision table is at hand. */
export function showResult(answer, scan, place, table) {
  const say = (id, otherwise) => (table && id ? text(table, id, language()) : otherwise);
  const outcome = answer.refused ? 'RELEASE' : answer.outcome;
  const [colour, icon] = LOOKS[outcome];
  const pass = answer.pass ?? {};
  document.body.dataset.colour = colour;
  document.body.dataset.outcome = outcome;
  $('result-icon').firstElementChild.setAttribute('d', icon);
  $('result-outcome').textContent = t(outcome);
  $('result-lane').textContent = answer.refused || colour === 'red' ? '' : t(answer.lane);
  $('result-plate').textContent = scan.plate;
  fill('result-standing', standing(answer, pass, scan));
  $('result-standing').classList.toggle('bad', !GOOD.includes(pass.standing));
  fill('result-number', pass.number && !answer.refused ? shownNumber(pass.number) : '');
  fill('result-route', pass.origin ? `${place(pass.origin)} ${pass.returnTrip ? '⇄' : '→'} ${place(pass.destination)}` : '');
  fill('result-until', pass.validUntil ? `${t('until')}${lastMinute(pass.validUntil)}` : '');
  list('result-steps', (answer.actions ?? []).map((action) => say(action.code, action.text)));
  list('result-reasons', answer.refused ? [answer.text] : answer.reasons.map((reason) => `${say(reason.rule, reason.text)} ${reason.rule ?? ''}`));
  fill('result-source', source(answer));
  $('result-outcome').focus({ preventScroll: true });
  return colour;
}

function standing(answer, pass, scan) {
  if (answer.refused) return '';
  const other = pass.plate && pass.plate !== scan.plate ? ` (${pass.plate})` : '';
  return `${t('standing')}${language() === 'zh' ? '：' : ': '}${t(pass.standing)}${other}`;
}

function source(answer) {
  if (answer.refused) return answer.offline ? t('incidentQueued') : '';
  if (answer.offline) return t('byScanner');
  const parts = [t(answer.recorded === 'JOURNAL' ? 'byJournal' : 'byServer')];
  if (answer.freshness === 'STALE') parts.push(t('stale'));
  return parts.join(' · ');
}

/** Half open inside, the last minute covered outside: over at 24:00 is shown as until 23:59. */
function lastMinute(validUntil) {
  return moment(Date.parse(validUntil) - 60_000);
}

function fill(id, text) {
  $(id).textContent = text;
  $(id).hidden = !text;
}

function list(id, texts) {
  $(id).replaceChildren(...texts.map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }));
  $(`${id}-box`).hidden = !texts.length;
}
