// Whether a kit is what the service packed, whoever carried it here. Pure: what is kept where is kit.js's.
import { hex, publicKey } from './token/cose.js';
import { partList } from './token/kit.js';

/** How far the clocks of two instances may differ. */
const CLOCKS_S = 300;

/** A kit that is not to be taken; what is on the telephone stays. */
export class NotOurs extends Error {}

/**
 * What a kit's contents are worth under the pinned roots: the list of parts as partList() gives it, or null where the
 * contents say themselves that they are not certified. Throws NotOurs for a signature that does not hold, and for
 * contents that say another thing than their signature.
 */
export async function certified(contents, roots) {
  if (!contents.certified) return null;
  let list;
  try {
    list = await partList(bytesOf(contents.signature), bytesOf(contents.endorsement), roots);
  } catch (fault) {
    throw new NotOurs(fault.message);
  }
  const told = contents.parts;
  const same = told.length === list.digests.size && told.every((part) => list.digests.get(part.name) === part.sha256);
  if (!same || Date.parse(contents.asOf) !== list.asOf * 1000 || Date.parse(contents.expiresAt) !== list.expiresAt * 1000) {
    throw new NotOurs('CONTENTS');
  }
  return list;
}

/** Throws NotOurs where what is held is worth more: `held` is the kit's note, `list` what certified() gave. */
export function isNoStepBack(held, list, now) {
  if (!held?.certified) return;
  if (!list && now < held.expiresAt) throw new NotOurs('UNSIGNED');
  if (list && list.issuedAt < held.issuedAt - CLOCKS_S) throw new NotOurs('OLDER');
}

export async function sha256(bytes) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** Keys of a JWK set as verifying takes them. */
export function rootKeys(set) {
  return Promise.all(set.keys.map((jwk) => publicKey(bytesOf(jwk.x), bytesOf(jwk.y))));
}

/** Of Base64, with or without the alphabet for addresses. */
export function bytesOf(base64) {
  return Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
