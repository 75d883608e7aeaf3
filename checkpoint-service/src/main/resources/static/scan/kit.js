// The offline kit: fetched part by part when its digest has changed, checked, and made ready to verify and decide with.
import { getBytes, getJson } from './api.js';
import { bytesOf, certified, isNoStepBack, NotOurs, rootKeys, sha256 } from './certify.js';
import { statusList, trustList } from './token/lists.js';
import { partList } from './token/kit.js';
import { all, get, put, replaceKit } from './store.js';

const JSON_PARTS = ['register', 'regimes', 'places', 'rules', 'roots'];
const ROOTS = 'roots';
const TRUST = 'trust-list';
const STATUS = 'status-list:';
const NO_ROOTS = { keys: [] };
/** A list may be issued anew between what the kit says and the part that is fetched. */
const ATTEMPTS = 3;

/**
 * Fetches what has changed, and takes it whole or not at all. Throws as api.js does, and NotOurs for a kit that is not
 * to be taken; what is here is unharmed then.
 */
export async function refreshKit() {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const contents = await getJson('offline-kit');
    const parts = await fetched(contents);
    if (parts) return take(contents, parts);
  }
  throw new NotOurs('CHANGING');
}

/** Its parts, those that are here not fetched again; null where one does not fit, as it may have changed meanwhile. */
async function fetched(contents) {
  const here = new Map((await all('parts')).map((part) => [part.name, part]));
  const parts = [];
  for (const { name, sha256: digest } of contents.parts) {
    let part = here.get(name);
    if (!part || (await sha256(part.bytes)) !== digest) {
      const bytes = await getBytes(`offline-kit/${encodeURIComponent(name)}`);
      if ((await sha256(bytes)) !== digest) return null;
      part = { name, sha256: digest, bytes };
    }
    parts.push(part);
  }
  return parts;
}

async function take(contents, parts) {
  const held = await get('notes', 'kit');
  const pinned = await get('notes', ROOTS);
  const come = json(parts.find((part) => part.name === ROOTS)?.bytes);
  const list = await certified(contents, await rootKeys(pinned ?? come ?? NO_ROOTS));
  isNoStepBack(held, list, Date.now());
  const trust = parts.find((part) => part.name === TRUST);
  const before = await get('parts', TRUST);
  if (trust && before && (await isOlder(trust.bytes, before.bytes, await rootKeys(come ?? NO_ROOTS)))) throw new NotOurs('OLDER');
  await replaceKit(parts, {
    name: 'kit',
    asOf: Date.parse(contents.asOf),
    expiresAt: Date.parse(contents.expiresAt),
    fetchedAt: Date.now(),
    certified: Boolean(list),
    issuedAt: list?.issuedAt,
    signature: contents.signature,
    endorsement: contents.endorsement,
  });
  // What a certified kit says of the roots is said under those pinned before: the way to the next root.
  if (list) await put('notes', { name: ROOTS, keys: come.keys });
}

/** A trust list that was issued before the one at hand is somebody's replay. */
async function isOlder(bytes, before, roots) {
  try {
    const [now, then] = [await trustList(bytes, roots), await trustList(before, roots)];
    return now.issuedAt < then.issuedAt;
  } catch {
    return false;
  }
}

function json(bytes) {
  return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
}

/**
 * What is at hand: {certified, asOf, expiresAt, register, regimes, places, rules, trust, statusOf(listId), isOver(now)};
 * null before the first visit, and for a certified kit that is no longer what was signed. A list that does not verify is
 * left out.
 */
export async function loadKit() {
  const note = await get('notes', 'kit');
  if (!note) return null;
  const kept = await all('parts');
  if (note.certified && !(await isStill(note, kept))) return null;
  const parts = new Map(kept.map((part) => [part.name, part.bytes]));
  const kit = { ...note, isOver: (now) => now >= note.expiresAt };
  for (const name of JSON_PARTS) {
    kit[name] = json(parts.get(name));
  }
  kit.trust = await verified(parts.get(TRUST), async (bytes) => trustList(bytes, await rootKeys(kit.roots ?? NO_ROOTS)));
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

/** Whether what this telephone kept is what was signed, byte for byte. */
async function isStill(note, parts) {
  try {
    const roots = await rootKeys(await get('notes', ROOTS));
    const list = await partList(bytesOf(note.signature), bytesOf(note.endorsement), roots);
    const digests = await Promise.all(parts.map((part) => sha256(part.bytes)));
    return parts.length === list.digests.size && note.expiresAt === list.expiresAt * 1000
      && parts.every((part, i) => list.digests.get(part.name) === digests[i]);
  } catch (fault) {
    console.warn('The kit on this telephone is left out:', fault.message);
    return false;
  }
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
