// The review desk by keyboard. Everything here can be done without it.
'use strict';

(() => {
  const OFF = 'desk-keys-off';
  const rows = () => [...document.querySelectorAll('[data-row] a[href]')].filter((link) => link.offsetParent);
  const inField = (element) => element.matches('input:not([type=checkbox]), textarea, select');
  const keysOn = document.getElementById('keys-on');
  const selected = document.getElementById('selected');

  // Letters alone as shortcuts can be turned off: who speaks to the computer would press them without meaning to.
  if (keysOn) {
    keysOn.checked = localStorage.getItem(OFF) === null;
    keysOn.addEventListener('change', () => {
      if (keysOn.checked) {
        localStorage.removeItem(OFF);
      } else {
        localStorage.setItem(OFF, 'yes');
      }
    });
  }

  function count() {
    if (selected) {
      const number = document.querySelectorAll('[data-row] input:checked').length;
      selected.textContent = number === 0 ? '' : `${selected.dataset.text} ${number}`;
    }
  }

  function step(by) {
    const all = rows();
    const opened = all.findIndex((row) => row.hasAttribute('aria-current'));
    const focused = all.findIndex((row) => row.closest('[data-row]').contains(document.activeElement));
    const now = focused >= 0 ? focused : opened;
    const next = all[Math.min(all.length - 1, Math.max(0, now + by))];
    if (!next) {
      return;
    }
    if (document.querySelector('.desk-panes')) {
      if (!next.hasAttribute('aria-current')) {
        next.click();
      }
    } else {
      next.focus();
    }
  }

  function open(id, field) {
    const details = document.getElementById(id);
    if (details) {
      details.open = true;
      details.querySelector(field).focus();
    }
  }

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    x: () => document.activeElement.closest('[data-row]')?.querySelector('input[type=checkbox]')?.click(),
    c: () => document.getElementById('act-claim')?.click(),
    a: () => document.getElementById('act-approve')?.click(),
    r: () => open('return', 'input.form-control'),
    '/': () => document.getElementById('q')?.focus(),
    '?': () => open('keys', 'input'),
  };

  document.addEventListener('keydown', (event) => {
    const target = event.target;
    if (event.key === 'Escape' && inField(target)) {
      target.blur();
    } else if (
      (!keysOn || keysOn.checked) && !inField(target) && !event.repeat &&
      !event.ctrlKey && !event.metaKey && !event.altKey && keys[event.key]
    ) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // A scanner ends what it reads with Enter: that leads to the next field, and only a button sends the form.
  document.querySelectorAll('form[data-scanner]').forEach((form) => {
    const fields = () => [...form.querySelectorAll('input:not([type=hidden]), select, button')];
    (form.querySelector('[aria-invalid]') || fields()[0]).focus();
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target.matches('input')) {
        event.preventDefault();
        fields()[fields().indexOf(event.target) + 1].focus();
      }
    });
  });

  document.addEventListener('change', count);
  window.addEventListener('pageshow', count);
})();
