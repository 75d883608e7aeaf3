// Reads the code on a document with the camera and asks with it; who has no camera types or pastes.
const scan = document.getElementById('scan');
const start = document.getElementById('scan-start');
const stop = document.getElementById('scan-stop');
const video = document.getElementById('scan-video');
const state = document.getElementById('scan-state');
const form = document.getElementById('verify');
let camera = null;

// Its place is kept either way: nothing below may move.
if (!navigator.mediaDevices) {
  start.hidden = true;
  state.textContent = scan.dataset.none;
}

function close(text) {
  camera?.stop();
  camera = null;
  video.hidden = true;
  stop.hidden = true;
  start.hidden = false;
  state.textContent = text;
}

function found(text) {
  if (!camera) return;
  if (!text.startsWith('FP1:') && !/\/p\/[A-Za-z0-9-]{14,40}$/.test(text)) {
    state.textContent = scan.dataset.strange;
    return;
  }
  close('');
  form.elements.number.value = text;
  form.elements.plate.value = '';
  form.submit();
}

start.addEventListener('click', async () => {
  start.hidden = true;
  state.textContent = scan.dataset.starting;
  video.hidden = false;
  try {
    const { openCamera } = await import(scan.dataset.camera);
    camera = await openCamera(video, found);
    stop.hidden = false;
    state.textContent = scan.dataset.looking;
  } catch (failure) {
    close(failure.message === 'cameraDenied' ? scan.dataset.denied : scan.dataset.none);
  }
});
stop.addEventListener('click', () => close(''));
window.addEventListener('pagehide', () => close(''));
