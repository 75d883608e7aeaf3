// The offline kit: fetched part by part when its digest has changed, checked, and made ready to verify and decide with.
import { getBytes, getJson } from './api.js';
import { hex, publicKey } from './token/cose.js';
import { statusList, trustList } from './token/lists.js';
import { all, get, put, remove } from './store.js';

const JSON_PARTS = ['register', 'regimes', 'places', 'rules', 'roots'];
const TRUST = 'trust-list';
const STATUS = 'status-list:';

/** Fetches what has changed. Throws as api.js does, with what is here unharmed. */
export async function refreshKit() {
  const contents = await getJson('offline-kit');
  const here = new Map((await all('parts')).map((part) => [part.name, part]));
  for (const part of contents.parts) {
    if (here.get(part.name)?.sha256 !== part.sha256) await fetchPart(part, here.get(part.name));
    here.delete(part.name);
  }
  for (const name of here.keys()) await remove('parts', name);
  await put('notes', {
    name: 'kit',
    asOf: Date.parse(contents.asOf),
    expiresAt: Date.parse(contents.expiresAt),
    fetchedAt: Date.now(),
    clockOff: Date.now() - Date.parse(contents.now),
  });
}

async function fetchPart(part, before) {
  const bytes = await getBytes(`offline-kit/${encodeURIComponent(part.name)}`);
  const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
  // A part that changed between the list and the fetch comes with the next refresh; half a part never gets in.
  if (sha256 !== part.sha256) return;
  if (part.name === TRUST && before && (await isOlder(bytes, before))) return;
  await put('parts', { name: part.name, sha256, bytes });
}

/** A trust list that was issued before the one at hand is somebody's replay. */
async function isOlder(bytes, before) {
  const roots = await rootKeys();
  try {
    const [now, then] = [await trustList(bytes, roots), await trustList(before.bytes, roots)];
    return now.issuedAt < then.issuedAt;
  } catch {
    return false;
  }
}

async function rootKeys() {
  const part = await get('parts', 'roots');
  const keys = part ? JSON.parse(new TextDecoder().decode(part.bytes)).keys : [];
  return Promise.all(keys.map((jwk) => publicKey(bytesOf(jwk.x), bytesOf(jwk.y))));
}

function bytesOf(base64url) {
  return Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}

/**
 * What is at hand: {asOf, expiresAt, register, regimes, places, rules, trust, statusOf(listId), isOver(now)}; null before
 * the first visit. A list that does not verify is left out.
 */
export async function loadKit() {
  const note = await get('notes', 'kit');
  if (!note) return null;
  const parts = new Map((await all('parts')).map((part) => [part.name, part.bytes]));
  const kit = { ...note, isOver: (now) => now >= note.expiresAt };
  for (const name of JSON_PARTS) {
    kit[name] = parts.has(name) ? JSON.parse(new TextDecoder().decode(parts.get(name))) : null;
  }
  kit.trust = await verified(parts.get(TRUST), async (bytes) => trustList(bytes, await rootKeys()));
  const lists = new Map();
  kit.statusOf = async (id) => {
    if (!lists.has(id)) {
      const bytes = parts.get(STATUS + id);
      lists.set(id, kit.trust ? await verified(bytes, (list) => statusList(list, kit.trust)) : null);
    }
    return lists.get(id);
  };
  return kit;
}

async function verified(bytes, verify) {
  if (!bytes) return null;
  try {
    return await verify(bytes);
  } catch (fault) {
    console.warn('A signed list is left out:', fault.message);
    return null;
  }
}

/** The rule set in force: of the regimes that cover the county the narrowest area decides, then the newest. */
export function ruleSetAt(kit, county, now) {
  const inForce = (kit.regimes?.regimes ?? [])
    .filter((regime) => county.startsWith(regime.area) && Date.parse(regime.from) <= now
      && (!regime.until || now < Date.parse(regime.until)))
    .sort((a, b) => b.area.length - a.area.length || Date.parse(b.from) - Date.parse(a.from));
  return inForce[0]?.ruleSet ?? kit.regimes?.defaultRuleSet;
}
