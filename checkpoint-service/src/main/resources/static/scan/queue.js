// Scans that were decided on this telephone, and checkpoints that no register retains, wait here until the service has them; each is sent until it has answered.
import { post } from './api.js';
import { language } from './text.js';
import { all, count, put, remove } from './store.js';

const AT_ONCE = 200;
const LIMIT_MS = 60_000;
let syncing = null;

export async function enqueue(request, answer) {
  await put('queue', {
    inspectionId: request.inspectionId,
    request,
    told: { standing: answer.pass.standing, outcome: answer.outcome },
    refused: answer.refused ?? null,
  });
}

export const waiting = () => count('queue');

/** What a person has to look at: conflicts, and what the service did not accept. */
export const notices = () => all('notices');

export const dismiss = (inspectionId) => remove('notices', inspectionId);

/** {recorded, reported, conflicts, refused}; one at a time, however often it is asked for. Throws as api.js does. */
export function sync() {
  syncing ??= send().finally(() => {
    syncing = null;
  });
  return syncing;
}

async function send() {
  const done = { recorded: 0, reported: 0, conflicts: 0, refused: 0 };
  const queue = (await all('queue')).sort((a, b) => (a.request.observedAt < b.request.observedAt ? -1 : 1));
  for (let start = 0; start < queue.length; start += AT_ONCE) {
    const part = queue.slice(start, start + AT_ONCE);
    const items = part.map((scan) => ({ ...scan.request, offlineDecision: scan.told }));
    const answer = await post('inspections/batch', { items }, language(), LIMIT_MS);
    for (const [index, item] of answer.items.entries()) await settle(part[index], item, done);
  }
  return done;
}

/** The notice is kept before the scan is let go: a telephone that dies in between tells it twice, not never. */
async function settle(scan, item, done) {
  if (item.status === 'REFUSED' && scan.refused && item.problem?.code === scan.refused) {
    // The officer was told so there and then; the incident is open now.
    done.reported++;
  } else if (item.status === 'REFUSED') {
    done.refused++;
    await put('notices', { inspectionId: scan.inspectionId, kind: 'refused', plate: scan.request.plate, at: scan.request.observedAt, told: scan.told, problem: item.problem });
  } else {
    done.recorded++;
    if (item.conflict) {
      done.conflicts++;
      await put('notices', {
        inspectionId: scan.inspectionId,
        kind: 'conflict',
        plate: scan.request.plate,
        at: scan.request.observedAt,
        told: scan.told,
        now: { standing: item.standing, outcome: item.outcome },
      });
    }
  }
  await remove('queue', scan.inspectionId);
}
