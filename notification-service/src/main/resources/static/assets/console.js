// The console and the wall: live by server-sent events, worked by keyboard.
'use strict';

(() => {
  const cases = document.getElementById('cases');
  const wall = document.getElementById('wall');
  const live = document.getElementById('live');
  const news = document.getElementById('news');
  const mute = document.getElementById('mute');
  const title = document.title;
  let audio = null;
  let pending = null;
  let changed = new Set();

  const rows = () => [...document.querySelectorAll('#cases [data-number]')];
  const opened = () => document.querySelector('#case [data-open]');
  const inField = (element) => element.matches('input, textarea, select');

  // Browsers let a page sound after somebody has touched it once.
  const wake = () => {
    audio = audio || new AudioContext();
    audio.resume();
  };
  document.addEventListener('keydown', wake, { once: true });
  document.addEventListener('pointerdown', wake, { once: true });

  function sound() {
    document.body.dataset.sounded = String(Number(document.body.dataset.sounded || 0) + 1);
    if (!audio || (mute && mute.getAttribute('aria-pressed') === 'true')) {
      return;
    }
    [880, 1175].forEach((frequency, index) => {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = frequency;
      volume.gain.value = 0.2;
      tone.connect(volume).connect(audio.destination);
      tone.start(audio.currentTime + index * 0.2);
      tone.stop(audio.currentTime + index * 0.2 + 0.18);
    });
  }

  function mark() {
    const shown = opened();
    rows().forEach((row) => {
      if (shown && row.dataset.number === shown.dataset.open) {
        row.setAttribute('aria-current', 'true');
      } else {
        row.removeAttribute('aria-current');
      }
    });
  }

  async function look() {
    pending = null;
    const seen = changed;
    changed = new Set();
    if (wall) {
      await htmx.ajax('GET', '/wall/parts', { target: '#wall', swap: 'innerHTML' });
      return;
    }
    const focused = document.activeElement ? document.activeElement.dataset.number : null;
    await htmx.ajax('GET', '/console/cases', { target: '#cases', swap: 'innerHTML' });
    if (focused) {
      const again = rows().find((row) => row.dataset.number === focused);
      if (again) {
        again.focus();
      }
    }
    const shown = opened();
    if (shown && (seen.has('') || seen.has(shown.dataset.open))) {
      await htmx.ajax('GET', `/console/cases/${shown.dataset.open}/live`, { target: '#case-live', swap: 'outerHTML' });
    }
    mark();
  }

  function soon(number) {
    changed.add(number);
    if (!pending) {
      pending = setTimeout(look, 150);
    }
  }

  const source = new EventSource('/console/events');
  source.addEventListener('hello', () => {
    if (live) {
      live.dataset.state = 'on';
    }
  });
  source.addEventListener('opened', (event) => {
    sound();
    document.title = `● ${title}`;
    if (news) {
      news.textContent = `${news.dataset.opened} ${event.data}`;
    }
    soon(event.data);
  });
  source.addEventListener('changed', (event) => soon(event.data));
  source.onerror = () => {
    if (live) {
      live.dataset.state = 'off';
    }
  };
  window.addEventListener('pagehide', () => source.close());
  window.addEventListener('focus', () => {
    document.title = title;
  });

  // What is said of times grows old even when nothing happens.
  setInterval(() => soon(wall ? '' : '-'), 30000);

  // What an agent types outlives the answer to what was done before it.
  let typing = null;
  document.addEventListener('htmx:beforeSwap', (event) => {
    const field = document.getElementById('act-text');
    const shown = opened();
    const asked = event.detail.requestConfig.elt;
    typing = null;
    if (field && shown && event.detail.target.id === 'case' && !asked.closest('.case-form')) {
      typing = { open: shown.dataset.open, text: field.value, focused: field === document.activeElement };
    }
  });
  document.addEventListener('htmx:afterSwap', () => {
    const field = document.getElementById('act-text');
    const shown = opened();
    if (typing && field && shown && shown.dataset.open === typing.open && field.value === '') {
      field.value = typing.text;
      if (typing.focused) {
        field.focus();
      }
    }
    typing = null;
  });

  document.addEventListener('htmx:afterSettle', (event) => {
    mark();
    if (event.detail.target && event.detail.target.id === 'case') {
      const field = document.querySelector('#case [aria-invalid]') || document.querySelector('#case .call-form #plate');
      if (field) {
        field.focus();
      }
    }
  });

  function step(by) {
    const all = rows();
    const now = all.findIndex((row) => row === document.activeElement);
    const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
    if (next) {
      next.focus();
    }
  }

  const keys = {
    n: () => document.getElementById('new-call').click(),
    j: () => step(1),
    k: () => step(-1),
    a: () => document.getElementById('acknowledge')?.click(),
    t: () => document.getElementById('act-text')?.focus(),
    m: () => mute?.click(),
  };

  if (mute) {
    mute.addEventListener('click', () => {
      mute.setAttribute('aria-pressed', String(mute.getAttribute('aria-pressed') !== 'true'));
    });
  }

  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (event.key === 'Escape' && inField(target)) {
      target.blur();
    } else if (event.key === 'Enter' && event.ctrlKey && target.form) {
      event.preventDefault();
      // A click, not requestSubmit(button): htmx sends the name of a button only when it was clicked.
      const button = target.form.querySelector('[data-default]');
      if (button) {
        button.click();
      } else {
        target.form.requestSubmit();
      }
    } else if (cases && !inField(target) && !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
  mark();
})();
