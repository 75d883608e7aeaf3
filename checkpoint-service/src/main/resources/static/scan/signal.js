// Sound and vibration, another for each colour, so that nobody has to look at the telephone.
const TUNES = {
  green: { tones: [[880, 0, 0.12], [1320, 0.14, 0.2]], buzz: [120] },
  amber: { tones: [[660, 0, 0.18], [660, 0.26, 0.18]], buzz: [200, 120, 200] },
  red: { tones: [[330, 0, 0.3], [262, 0.34, 0.3], [330, 0.68, 0.4]], buzz: [500, 150, 500, 150, 500] },
};
let audio;

/** Browsers let a page sound only after somebody has touched it. */
export function wake() {
  audio ??= globalThis.AudioContext ? new AudioContext() : null;
  audio?.resume().catch(() => {});
}

export function signal(colour) {
  const { tones, buzz } = TUNES[colour];
  navigator.vibrate?.(buzz);
  if (audio?.state !== 'running') return;
  for (const [pitch, start, length] of tones) {
    const tone = new OscillatorNode(audio, { frequency: pitch, type: colour === 'red' ? 'square' : 'sine' });
    const loud = new GainNode(audio, { gain: 0.25 });
    const at = audio.currentTime + start;
    loud.gain.setTargetAtTime(0, at + length, 0.03);
    tone.connect(loud).connect(audio.destination);
    tone.start(at);
    tone.stop(at + length + 0.2);
  }
}
