// What pages do beyond what they do without scripts.
'use strict';

const root = document.documentElement;
const notice = document.getElementById('notice');

const theme = document.getElementById('theme');
if (theme) {
  theme.hidden = false;
  theme.addEventListener('click', () => {
    const next = root.dataset.bsTheme === 'dark' ? 'light' : 'dark';
    root.dataset.bsTheme = next;
    document.cookie = `theme=${next}; path=/; max-age=31536000; samesite=lax`;
  });
}

// A form is sent once, however often the button is pressed.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) {
    event.preventDefault();
    return;
  }
  if (form.method !== 'post' || form.hasAttribute('hx-post')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  if (event.submitter) {
    event.submitter.setAttribute('aria-busy', 'true');
  }
});

// While a form is on its way, no part of the page asks or is answered: told to load the page anew, it would stop the form.
['htmx:beforeRequest', 'htmx:beforeOnLoad'].forEach((moment) => {
  document.addEventListener(moment, (event) => {
    if (document.querySelector('form[data-sent]')) {
      event.preventDefault();
    }
  });
});

// Back from another page: what was sent then may be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
  });
  document.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
});

function tell(text) {
  const box = document.createElement('div');
  box.className = 'alert alert-warning';
  box.textContent = text;
  notice.replaceChildren(box);
}

document.addEventListener('htmx:responseError', () => tell(document.body.dataset.failed));
document.addEventListener('htmx:sendError', () => tell(document.body.dataset.offline));
document.addEventListener('htmx:afterOnLoad', () => notice.replaceChildren());

const faults = document.getElementById('faults');
if (faults) {
  faults.focus();
}
