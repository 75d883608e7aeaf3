// The camera and what it sees: the browser's own detector where there is one, else ZXing compiled to WebAssembly.
const EVERY_MS = 120;
const WIDEST = 1280;

/** {stop(), torch(on), canLight}; throws cameraDenied, cameraNone or cameraInsecure. `found` is called with each text. */
export async function openCamera(video, found) {
  if (!navigator.mediaDevices) throw new Error('cameraInsecure');
  const stream = await cameraStream();
  video.srcObject = stream;
  await video.play();
  const track = stream.getVideoTracks()[0];
  let open = true;
  const detect = await detector();
  (async () => {
    while (open) {
      await new Promise((resume) => setTimeout(resume, EVERY_MS));
      if (!open || document.hidden || video.readyState < video.HAVE_CURRENT_DATA) continue;
      const text = await detect(video).catch(() => null);
      if (open && text) found(text);
    }
  })();
  return {
    stop() {
      open = false;
      for (const each of stream.getTracks()) each.stop();
      video.srcObject = null;
    },
    canLight: Boolean(track.getCapabilities?.().torch),
    torch: (on) => track.applyConstraints({ advanced: [{ torch: on }] }),
  };
}

async function cameraStream() {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
    });
  } catch (failure) {
    throw new Error(failure.name === 'NotAllowedError' || failure.name === 'SecurityError' ? 'cameraDenied' : 'cameraNone');
  }
}

async function detector() {
  const native = await nativeDetector();
  if (native) return async (video) => (await native.detect(video))[0]?.rawValue ?? null;
  const { prepareZXingModule, readBarcodesFromImageData } = await import('./zxing-3.1.4/reader.js');
  prepareZXingModule({ overrides: { locateFile: (file) => new URL(`zxing-3.1.4/${file}`, import.meta.url).href } });
  const canvas = document.createElement('canvas');
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const shrink = Math.min(1, WIDEST / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * shrink);
    canvas.height = Math.round(video.videoHeight * shrink);
    paint.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = paint.getImageData(0, 0, canvas.width, canvas.height);
    const read = await readBarcodesFromImageData(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
    return read[0]?.text || null;
  };
}

async function nativeDetector() {
  try {
    const formats = await globalThis.BarcodeDetector?.getSupportedFormats();
    return formats?.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
  } catch {
    return null;
  }
}
