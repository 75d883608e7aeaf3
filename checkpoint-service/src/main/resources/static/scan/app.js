// The page: scan or type, look at the people, decide, show it. Each screen is a section of index.html.
import { post, Away, getJson, SignedOut, Refused, whoAmI } from './api.js';
import { openCamera } from '/webkit/camera.js';
import { openSample, openSteps, openStop, renderStop, sendResult, sendStop } from './after.js';
import { openDesk, renderDesk, sendDesk, submitDesk, unsentCount } from './desk.js';
import { addPerson, crewSeen, everybodyUsual, persons, renderPersons, resetPersons } from './evidence.js';
import { judge } from './judge.js';
import { NotOurs } from './certify.js';
import { loadKit, refreshKit } from './kit.js';
import { enqueue, notices, sync, waiting } from './queue.js';
import { renderQueue } from './queue-screen.js';
import { showResult } from './result.js';
import { signal, wake } from './signal.js';
import { keep } from './store.js';
import { language, moment, t, toggleLanguage, translate } from './text.js';
import { crewMark, isPassCode, verifyPass } from './token/pass.js';
import { NEAR, readNumber, readPlate, shownNumber } from './typed.js';

const REFRESH_MS = 30_000;
const AWAY_REFRESH_MS = 5000;
const ONLINE_LIMIT_MS = 4000;
const AWAY_LIMIT_MS = 1200;
const MINUTE_MS = 60_000;
const $ = (id) => document.getElementById(id);

let kit = null;
let kitRefused = false;
let camera = null;
let signedOut = false;
let online = navigator.onLine;
let lastAnswerAt = 0;
let scan = null;
let typing = null;
let shownAnswer = null;
let busy = false;

// ---- screens

function show(screen) {
  document.body.dataset.screen = screen;
  for (const section of document.querySelectorAll('main > section')) section.hidden = section.id !== screen;
  if (screen !== 'result') {
    // What follows a decision has the colours of the page again, not those of the decision.
    delete document.body.dataset.colour;
    delete document.body.dataset.outcome;
  }
  if (screen === 'scan') startCamera();
  else stopCamera();
  window.scrollTo(0, 0);
}

async function startCamera() {
  if (camera || document.hidden) return;
  camera = 'opening';
  $('camera-again').hidden = true;
  $('camera-state').textContent = t('cameraStarting');
  try {
    const opened = await openCamera($('video'), onCode);
    if (camera !== 'opening') return opened.stop();
    camera = opened;
    $('camera-state').textContent = '';
    $('torch').hidden = !opened.canLight;
  } catch (failure) {
    camera = null;
    $('camera-state').textContent = t(failure.message.startsWith('camera') ? failure.message : 'cameraNone');
    $('camera-again').hidden = failure.message !== 'cameraDenied';
  }
}

function stopCamera() {
  if (camera && camera !== 'opening') camera.stop();
  camera = null;
}

async function onCode(text) {
  if (busy || document.body.dataset.screen !== 'scan') return;
  if (!isPassCode(text)) {
    $('camera-state').textContent = t('notPass');
    return;
  }
  busy = true;
  try {
    const verified = await verifyPass(text, kit?.trust);
    if (verified.result === 'malformed') {
      $('camera-state').textContent = t('malformed');
      return;
    }
    navigator.vibrate?.(60);
    begin({ token: text, verified, plate: verified.pass.plate, pass: verified.pass });
  } finally {
    busy = false;
    renderEvidence();
  }
}

// ---- typing

function ask(what) {
  typing = what;
  const number = what === 'number';
  $('typing-title').textContent = t({ number: 'numberTitle', plate: 'plateTitle', other: 'otherPlateTitle' }[what]);
  $('typed-label').textContent = t(number ? 'numberLabel' : 'plateLabel');
  $('typed-hint').textContent = t({ number: 'numberHint', plate: 'plateHint', other: 'otherPlateHint' }[what]);
  $('typed-fault').textContent = '';
  $('typed').value = '';
  $('typed').inputMode = number ? 'numeric' : 'text';
  $('provinces').hidden = number;
  show('typing');
  $('typed').focus();
}

function onTyped(event) {
  event.preventDefault();
  const read = typing === 'number' ? readNumber($('typed').value) : readPlate($('typed').value);
  if (read.fault) {
    $('typed-fault').textContent = t(read.fault);
    $('typed').setAttribute('aria-invalid', 'true');
    $('typed').focus();
    return;
  }
  $('typed').removeAttribute('aria-invalid');
  if (typing === 'other') {
    scan.plate = read.plate;
    scan.plateSeen = true;
    show('evidence');
    return renderEvidence();
  }
  if (typing === 'number') return lookUpNumber(read.number);
  begin({ plate: read.plate, plateSeen: true });
  return lookUpPlate(read.plate);
}

/** The plate on the pass, to compare with the vehicle; without a network it has to be typed. */
async function lookUpNumber(number) {
  begin({ passNumber: number, plate: null });
  const asked = scan;
  try {
    const pass = await getJson(`passes/${number}`);
    if (scan === asked) Object.assign(scan, { pass, plate: scan.plate ?? pass.plate });
  } catch (failure) {
    noteFailure(failure);
  }
  if (scan === asked && !scan.plate && document.body.dataset.screen === 'evidence') ask('other');
  else if (scan === asked) renderEvidence();
}

async function lookUpPlate(plate) {
  const asked = scan;
  try {
    const found = await getJson(`passes?plate=${encodeURIComponent(plate)}`);
    const live = found.items.filter((pass) => pass.state === 'ACTIVE');
    if (scan === asked) scan.pass = live[0] ?? found.items[0] ?? null;
  } catch (failure) {
    noteFailure(failure);
  }
  if (scan === asked) renderEvidence();
}

// ---- evidence

function begin(start) {
  scan = { plateSeen: false, plateSame: false, arrivalNotice: false, emergencyPermit: false, wayBack: false, disinfected: false, waited: null, ...start };
  scan.inspectionId = crypto.randomUUID();
  scan.seenAt = Date.now();
  openJourney(isFactoryGate());
  resetPersons();
  show('evidence');
  renderEvidence();
}

function renderEvidence() {
  if (!scan) return;
  const { pass } = scan;
  $('evidence-plate').textContent = scan.plate ?? '…';
  $('evidence-source').textContent = sourceText();
  $('evidence-route').textContent = pass ? `${place(pass.origin)} ${pass.returnTrip ? '⇄' : '→'} ${place(pass.destination)}` : '';
  $('plate-check').hidden = scan.plateSeen && !pass;
  press('plate-same', scan.plateSame);
  press('plate-other', scan.plateSeen && Boolean(pass) && pass.plate !== scan.plate);
  press('arrival-notice', scan.arrivalNotice);
  press('emergency-permit', scan.emergencyPermit);
  press('way-back', scan.wayBack);
  press('disinfected', scan.disinfected);
  $('disinfected').hidden = !isFactoryGate();
  for (const choice of $('waited').children) choice.setAttribute('aria-pressed', String(Number(choice.value) === scan.waited));
  renderPersons($('persons'), renderEvidence, isOfCrew);
  const ready = Boolean(scan.plate) && (scan.plateSame || scan.plateSeen);
  $('judge').disabled = !ready || busy;
  $('judge').textContent = t(busy ? 'judging' : !ready ? 'judgeFirst' : everybodyUsual() ? 'judgeUsual' : 'judge');
}

/** What the code says of its crew is worth as much as its signature; numbers and plates are left to the service. */
async function isOfCrew(document) {
  const verified = scan?.verified;
  if (verified?.result !== 'valid' || !verified.pass.crew.length) return null;
  const { number, version, crew } = verified.pass;
  return crew.includes(await crewMark(number, version, document));
}

function isFactoryGate() {
  return kit?.register?.checkpoints.find((each) => each.code === $('checkpoint').value)?.site === 'FACTORY_GATE';
}

function openJourney(open) {
  $('journey').hidden = !open;
  $('more').ariaExpanded = String(open);
}

function sourceText() {
  if (scan.token) {
    const signature = { valid: 'signatureGood', invalid: 'signatureBad' }[scan.verified.result] ?? 'signatureUnknown';
    return `${t('fromCode')} ${shownNumber(scan.pass.number)} · ${t(signature)}`;
  }
  return scan.passNumber ? `${t('fromNumber')} ${shownNumber(scan.passNumber)}` : t('fromPlate');
}

function press(id, pressed) {
  $(id).setAttribute('aria-pressed', String(Boolean(pressed)));
}

function place(code) {
  return kit?.places?.[code] ?? code;
}

// ---- deciding

function request() {
  const body = {
    inspectionId: scan.inspectionId,
    checkpoint: $('checkpoint').value,
    observedAt: new Date().toISOString(),
    plate: scan.plate,
    persons: persons(),
  };
  if (scan.token) body.token = scan.token;
  if (scan.passNumber) body.passNumber = scan.passNumber;
  if (scan.arrivalNotice) body.arrivalNotice = true;
  if (scan.emergencyPermit) body.emergencyPermit = true;
  if (scan.wayBack) body.travelDirection = 'RETURN';
  if (scan.disinfected) body.disinfected = true;
  if (scan.waited) body.arrivedAt = new Date(scan.seenAt - scan.waited * MINUTE_MS).toISOString();
  if (crewSeen().length) body.crewSeen = crewSeen();
  return body;
}

async function onJudge() {
  wake();
  if (busy) return;
  busy = true;
  renderEvidence();
  try {
    const body = request();
    const answer = (await ofService(body)) ?? (await ofTelephone(body));
    if (answer) present(answer);
  } finally {
    busy = false;
    renderEvidence();
  }
}

/** The service's answer; null where it is away, so that the telephone decides. */
async function ofService(body) {
  if (!navigator.onLine) return null;
  try {
    const answer = await post('inspections', body, language(), online ? ONLINE_LIMIT_MS : AWAY_LIMIT_MS);
    online = true;
    lastAnswerAt = Date.parse(answer.asOf);
    return answer;
  } catch (failure) {
    noteFailure(failure);
    if (!(failure instanceof Refused)) return null;
    if (failure.problem.code === 'CHECKPOINT_NOT_APPROVED') {
      return { refused: failure.problem.code, text: t('unregistered') };
    }
    banner(`${t('failed')}: ${failure.message}`);
    return { failed: true };
  }
}

async function ofTelephone(body) {
  const answer = await judge(kit, body, scan.verified, language());
  if (!answer) {
    banner(t('needKit'));
    return null;
  }
  // Where no checks may be held nothing is recorded as one; what is sent opens the incident.
  await enqueue(body, answer);
  return answer;
}

function present(answer) {
  if (answer.failed) return;
  shownAnswer = { answer, scan };
  show('result');
  signal(showResult(answer, scan, place, kit?.rules));
  showSteps(answer);
  renderStatus();
}

/** What is left to do for the vehicle on the screen. */
function showSteps(answer) {
  const steps = openSteps(answer);
  $('to-desk').hidden = !steps.desk;
  $('to-stop').hidden = !steps.stop;
  $('to-sample').hidden = !steps.sample;
  $('result-after').hidden = !Object.values(steps).some(Boolean);
}

function backToResult() {
  show('result');
  showResult(shownAnswer.answer, shownAnswer.scan, place, kit?.rules);
}

// ---- state of things

function noteFailure(failure) {
  if (failure instanceof SignedOut) signedOut = true;
  if (failure instanceof Away) online = false;
  renderStatus();
}

function banner(text, link) {
  const element = $('banner');
  element.classList.remove('conflict');
  element.replaceChildren(text ?? '');
  if (link) {
    const anchor = document.createElement('a');
    anchor.href = link;
    anchor.textContent = t('signIn');
    element.append(' ', anchor);
  }
  element.hidden = !text;
}

async function renderStatus() {
  const [queued, told] = await Promise.all([waiting(), notices()]);
  const connected = online && !signedOut;
  const asOf = connected ? Math.max(lastAnswerAt, kit?.asOf ?? 0) : kit?.asOf;
  const parts = [asOf ? `${t('data')} ${age(Date.now() - asOf)}` : t('noData'), t(connected ? 'online' : 'offline')];
  if (kit?.isOver(Date.now())) parts.unshift(t('expired'));
  if (kit && !kit.certified) parts.unshift(t('notCertified'));
  if (queued) parts.push(`${queued} ${t('waiting')}`);
  if (unsentCount()) parts.push(`${unsentCount()} ${t('toDesk')}`);
  if (told.length) parts.push(`⚠ ${told.length}`);
  $('status-text').textContent = parts.join(' · ');
  $('status-dot').dataset.on = connected ? 'yes' : 'no';
  if (told.some((notice) => notice.kind === 'conflict') && document.body.dataset.screen !== 'queue') {
    banner(t('conflictBanner'));
    $('banner').classList.add('conflict');
  } else if (signedOut && online) banner(t(kit ? 'signInBanner' : 'signFirst'), '/scanner');
  else if (kitRefused) banner(t('kitRefused'));
  else if (!online) banner(t('offlineBanner'));
  else banner(null);
}

function age(ms) {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [number, unit] = seconds < 100 ? [seconds, 'second'] : seconds < 6000 ? [Math.round(seconds / 60), 'minute']
    : seconds < 172_800 ? [Math.round(seconds / 3600), 'hour'] : [Math.round(seconds / 86_400), 'day'];
  return `${number} ${t(unit)}${language() === 'zh' ? '' : ' '}${t('ago')}`;
}

/** Signs in, fetches what has changed, sends what waits. Runs at the start, now and then, and when the network is back. */
async function refresh() {
  try {
    const me = await whoAmI();
    online = true;
    signedOut = false;
    remember(me.checkpoints);
    await refreshed();
    fillCheckpoints();
    await sync();
    await sendDesk();
  } catch (failure) {
    noteFailure(failure);
    if (failure instanceof Refused) banner(failure.status === 403 ? t('notOfficer') : `${t('failed')}: ${failure.message}`);
    else if (!(failure instanceof Away || failure instanceof SignedOut)) console.error(failure);
  }
  await renderStatus();
}

/** A kit that does not verify hinders nothing else: what waits is sent all the same. */
async function refreshed() {
  try {
    await refreshKit();
    kitRefused = false;
  } catch (failure) {
    if (!(failure instanceof NotOurs)) throw failure;
    kitRefused = true;
    console.warn('A kit was not taken:', failure.message);
  }
  kit = await loadKit();
}

function remember(checkpoints) {
  localStorage.setItem('checkpoints', JSON.stringify(checkpoints));
}

function fillCheckpoints() {
  const mine = JSON.parse(localStorage.getItem('checkpoints') ?? '[]');
  const chosen = $('checkpoint').value || localStorage.getItem('checkpoint');
  const options = mine.map((code) => {
    const entry = kit?.register?.checkpoints.find((each) => each.code === code);
    return new Option(entry ? `${entry.name} ${code}` : code, code, false, code === chosen);
  });
  $('checkpoint').replaceChildren(...(options.length ? options : [new Option(t('noCheckpoint'), '')]));
}

async function showQueue() {
  show('queue');
  await renderQueue($('queue-list'), $('queue-state'), renderStatus);
  $('kit-state').textContent = kit ? `${t('data')}: ${moment(kit.asOf)}` : t('noData');
}

// ---- wiring

$('by-number').onclick = () => ask('number');
$('by-plate').onclick = () => ask('plate');
$('camera-again').onclick = startCamera;
$('torch').onclick = (event) => {
  const on = event.currentTarget.ariaPressed !== 'true';
  event.currentTarget.ariaPressed = String(on);
  camera.torch(on);
};
$('typing-form').onsubmit = onTyped;
$('plate-same').onclick = () => {
  wake();
  Object.assign(scan, { plateSame: true, plateSeen: false, plate: scan.pass?.plate ?? scan.plate });
  renderEvidence();
};
$('plate-other').onclick = () => {
  scan.plateSame = false;
  ask('other');
};
$('add-person').onclick = () => {
  addPerson('COMPANION');
  renderEvidence();
};
$('more').onclick = () => {
  openJourney($('journey').hidden);
};
for (const [id, flag] of [['arrival-notice', 'arrivalNotice'], ['emergency-permit', 'emergencyPermit'], ['way-back', 'wayBack'], ['disinfected', 'disinfected']]) {
  $(id).onclick = () => {
    scan[flag] = !scan[flag];
    renderEvidence();
  };
}
for (const choice of $('waited').children) {
  choice.onclick = () => {
    scan.waited = scan.waited === Number(choice.value) ? null : Number(choice.value);
    renderEvidence();
  };
}
$('judge').onclick = onJudge;
for (const next of ['next-vehicle', 'sample-done']) {
  $(next).onclick = () => {
    scan = null;
    show('scan');
  };
}
$('to-desk').onclick = () => {
  const checkpoint = $('checkpoint').value;
  const entry = kit?.register?.checkpoints.find((each) => each.code === checkpoint);
  const county = entry?.county ?? checkpoint.slice(2, 8);
  openDesk({ plate: shownAnswer.scan.plate, county, home: kit?.register?.home ?? '220000', places: kit?.places, checkpoint });
  show('desk');
};
$('to-stop').onclick = () => {
  openStop(shownAnswer.answer, kit?.rules);
  show('stop');
};
$('to-sample').onclick = () => {
  show('sample');
  openSample($('checkpoint').value);
};
for (const back of document.querySelectorAll('.to-result')) back.onclick = backToResult;
$('desk-form').onsubmit = async (event) => {
  event.preventDefault();
  await submitDesk();
  renderStatus();
};
$('desk-return').onclick = () => press('desk-return', $('desk-return').ariaPressed !== 'true');
$('stop-send').onclick = () => sendStop(shownAnswer.answer.inspectionId);
for (const result of ['NEGATIVE', 'POSITIVE']) {
  $(`sample-${result.toLowerCase()}`).onclick = () => sendResult(shownAnswer.answer.inspectionId, result);
}
for (const back of document.querySelectorAll('.back')) {
  back.onclick = () => {
    if (document.body.dataset.screen === 'typing' && typing === 'other' && scan?.plate) return show('evidence'), renderEvidence();
    scan = null;
    return show('scan');
  };
}
$('status').onclick = showQueue;
$('sync-now').onclick = async () => {
  $('queue-state').textContent = t('syncing');
  await refresh();
  await renderQueue($('queue-list'), $('queue-state'), renderStatus);
};
$('checkpoint').onchange = () => localStorage.setItem('checkpoint', $('checkpoint').value);
$('language').onclick = () => {
  toggleLanguage();
  $('language').textContent = language() === 'zh' ? 'EN' : '中文';
  fillCheckpoints();
  renderEvidence();
  if (document.body.dataset.screen === 'result') showResult(shownAnswer.answer, shownAnswer.scan, place, kit?.rules);
  if (document.body.dataset.screen === 'typing') ask(typing);
  if (document.body.dataset.screen === 'queue') showQueue();
  if (document.body.dataset.screen === 'desk') renderDesk();
  if (document.body.dataset.screen === 'stop') renderStop();
  renderStatus();
};
for (const province of NEAR) {
  const key = document.createElement('button');
  key.type = 'button';
  key.textContent = province;
  key.onclick = () => {
    $('typed').value = province + $('typed').value.replace(/^\p{Script=Han}/u, '');
    $('typed').focus();
  };
  $('provinces').append(key);
}
document.addEventListener('visibilitychange', () => {
  if (document.hidden) stopCamera();
  else if (document.body.dataset.screen === 'scan') startCamera();
});
window.addEventListener('online', refresh);
window.addEventListener('offline', () => {
  online = false;
  renderStatus();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.body.dataset.screen !== 'scan') show('scan');
});

async function start() {
  translate();
  $('language').textContent = language() === 'zh' ? 'EN' : '中文';
  navigator.serviceWorker?.register('sw.js').catch((failure) => console.warn('No service worker:', failure.message));
  kit = await loadKit();
  fillCheckpoints();
  await renderStatus();
  show('scan');
  keep();
  setInterval(renderStatus, 1000);
  for (;;) {
    await refresh();
    // Browsers do not always tell that the network is back, and never that the service is.
    const pause = online && !(await waiting()) ? REFRESH_MS : AWAY_REFRESH_MS;
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

start();
