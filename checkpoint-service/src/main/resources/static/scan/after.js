// What follows a decision: a stop beyond it, the result of a sample, where the driver can be tested next.
import { Away, getJson, post, Refused, SignedOut } from './api.js';
import { text } from './decision.js';
import { language, t } from './text.js';

const REASONS = ['RETEST_WITHIN_48H', 'PROOF_24H_DEMANDED', 'PCR_RESULT_AWAITED', 'REFUSED_BY_PLATE', 'EXTRA_APP_DEMANDED', 'OTHER'];
const HOLDS = ['HOLD_HEALTH', 'REFER_POLICE'];
/** A record takes a moment to arrive where what follows it is kept. */
const TRIES = 5;
const TRY_AGAIN_MS = 1000;
const $ = (id) => document.getElementById(id);
let reason = null;

/** Which steps the answer leaves open: {desk, stop, sample}. Without a network, or unrecorded, none but the pass. */
export function openSteps(answer) {
  const recorded = !answer.offline && !answer.refused;
  const actions = (answer.actions ?? []).map((action) => action.code ?? action);
  return {
    desk: !answer.refused && actions.includes('OFFER_APPLICATION'),
    stop: recorded && !HOLDS.includes(answer.outcome),
    sample: recorded && actions.some((action) => action === 'TAKE_PCR' || action === 'TAKE_ANTIGEN'),
  };
}

/** The stop's screen: first what the decision says to do, then why the vehicle is held all the same. */
export function openStop(answer, rules) {
  reason = null;
  $('stop-text').value = '';
  $('stop-said').textContent = '';
  const say = (action) => (rules && action.code ? text(rules, action.code, language()) : action.text);
  const steps = (answer.actions ?? []).map(say);
  $('stop-decision').textContent = [t(answer.outcome), ...steps].join(' · ');
  renderStop();
}

export function renderStop() {
  $('stop-reasons').replaceChildren(...REASONS.map((each) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'choice';
    button.value = each;
    button.textContent = t(`stop_${each}`);
    button.setAttribute('aria-pressed', String(reason === each));
    button.onclick = () => {
      reason = each;
      renderStop();
    };
    return button;
  }));
  $('stop-words').hidden = reason !== 'OTHER';
  $('stop-send').disabled = !reason;
}

export async function sendStop(inspectionId) {
  const words = $('stop-text').value.trim();
  if (reason === 'OTHER' && !words) {
    $('stop-said').textContent = t('stopWords');
    return;
  }
  $('stop-send').disabled = true;
  $('stop-said').textContent = await said('stopSent', () => post(
    `inspections/${inspectionId}/stop`,
    reason === 'OTHER' ? { reason, text: words } : { reason },
    language(),
  ));
  $('stop-send').disabled = false;
}

/** Shows what can be said of the sample, and the test points nearest to the checkpoint. */
export async function openSample(checkpoint) {
  $('sample-said').textContent = '';
  press(null);
  await showTestPoints(checkpoint, $('sample-points'));
}

export async function sendResult(inspectionId, result) {
  $('sample-said').textContent = await said(result === 'POSITIVE' ? 'sampleSentPositive' : 'sampleSent', async () => {
    await post(`inspections/${inspectionId}/pcr-result`, { result }, language());
    press(result);
  });
}

function press(result) {
  for (const value of ['NEGATIVE', 'POSITIVE']) $(`sample-${value.toLowerCase()}`).setAttribute('aria-pressed', String(value === result));
}

async function showTestPoints(checkpoint, list) {
  list.replaceChildren();
  try {
    const { items } = await getJson(`roads/test-points/next?checkpoint=${checkpoint}`);
    list.replaceChildren(...items.map((point) => {
      const item = document.createElement('li');
      item.textContent = [point.name, `${Math.round(point.kilometres)} km`, point.hours].filter(Boolean).join(' · ');
      return item;
    }));
  } catch (failure) {
    if (!(failure instanceof Away || failure instanceof SignedOut || failure instanceof Refused)) throw failure;
  }
  $('sample-points-box').hidden = !list.children.length;
}

/** The words for what became of it. */
async function said(good, work) {
  try {
    await arrived(work);
    return t(good);
  } catch (failure) {
    if (failure instanceof Refused) return `${t('failed')}: ${failure.message}`;
    if (failure instanceof Away) return t('afterAway');
    if (failure instanceof SignedOut) return t('signInBanner');
    throw failure;
  }
}

async function arrived(work) {
  for (let tried = 1; ; tried++) {
    try {
      return await work();
    } catch (failure) {
      if (!(failure instanceof Refused && failure.status === 404) || tried === TRIES) throw failure;
      await new Promise((resume) => setTimeout(resume, TRY_AGAIN_MS));
    }
  }
}
