// What waits to be sent, and what a person has to look at.
import { dismiss, notices } from './queue.js';
import { all } from './store.js';
import { moment, t } from './text.js';

export async function renderQueue(list, state, changed) {
  const [queued, told] = await Promise.all([all('queue'), notices()]);
  state.textContent = queued.length ? `${queued.length} ${t('queueCount')}` : told.length ? '' : t('queueEmpty');
  list.replaceChildren(
    ...told.map((notice) => row(notice.kind, notice.plate, notice.at, words(notice), async () => {
      await dismiss(notice.inspectionId);
      await renderQueue(list, state, changed);
      changed();
    })),
    ...queued.map((scan) => row('waiting', scan.request.plate, scan.request.observedAt, scan.refused ? t('incidentQueued') : said(scan.told))),
  );
}

function words(notice) {
  if (notice.kind === 'refused') return `${t('refused')}: ${notice.problem?.detail ?? ''} ${notice.problem?.remedy ?? ''}`;
  return `${t('conflict')} · ${t('conflictText').replace('{told}', said(notice.told)).replace('{now}', said(notice.now))}`;
}

function said({ standing, outcome }) {
  return `${t(outcome)} · ${t('standing')} ${t(standing)}`;
}

function row(kind, plate, at, text, seen) {
  const item = document.createElement('li');
  item.className = kind;
  const title = document.createElement('strong');
  title.textContent = plate;
  const line = document.createElement('p');
  line.textContent = text;
  item.append(title, ` ${moment(at)}`, line);
  if (seen) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = t('dismiss');
    button.onclick = seen;
    item.append(button);
  }
  return item;
}
