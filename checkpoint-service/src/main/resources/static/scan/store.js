// What the telephone keeps: parts of the kit, the queue, and what came of it. IndexedDB, one database.
const NAME = 'freight-pass-scanner';
const STORES = { parts: 'name', queue: 'inspectionId', notices: 'inspectionId', notes: 'name' };
let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES)) request.result.createObjectStore(store, { keyPath });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function run(store, mode, work) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const all = (store) => run(store, 'readonly', (s) => s.getAll());
export const get = (store, key) => run(store, 'readonly', (s) => s.get(key));
/** Returns when it is on the disk. */
export const put = (store, value) => run(store, 'readwrite', (s) => s.put(value));
export const remove = (store, key) => run(store, 'readwrite', (s) => s.delete(key));
export const count = (store) => run(store, 'readonly', (s) => s.count());

/** All parts of a kit and its note, in one go: a telephone that dies meanwhile has the old one or the new one. */
export async function replaceKit(parts, note) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(['parts', 'notes'], 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('parts');
    store.clear();
    for (const part of parts) store.put(part);
    transaction.objectStore('notes').put(note);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** A browser may throw what it keeps away when space is short, unless asked not to. */
export async function keep() {
  await navigator.storage?.persist?.();
}
