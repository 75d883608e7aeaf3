// The signed list of a kit's parts, docs/pass-token.md: from a pinned root over its endorsement to the list.
import { isBytes, isSignedBy, publicKey, sign1, hex } from './cose.js';

const ENDORSEMENT_TYPE = 'application/vnd.freightpass.endorsement+cwt';
const LIST_TYPE = 'application/vnd.freightpass.kit+cwt';
const PURPOSE = 'offline-kit';
const AS_OF = -65539;
const DIGESTS = -65540;

/**
 * {issuedAt, asOf, expiresAt, digests: Map of name to SHA-256 in hexadecimal}, times in seconds; throws an Error whose
 * message is the fault.
 *
 * @param roots as publicKey() gives them
 */
export async function partList(listBytes, endorsementBytes, roots) {
  const endorsed = await endorsement(endorsementBytes, roots);
  const message = sign1(listBytes);
  if (message.type !== LIST_TYPE) throw new Error('HEADER');
  if (message.keyId !== endorsed.keyId || !(await isSignedBy(message, endorsed.key))) throw new Error('SIGNATURE');
  const [issuedAt, asOf, expiresAt] = [6, AS_OF, 4].map((label) => second(message.claims.get(label)));
  if (issuedAt < endorsed.from || expiresAt > endorsed.until) throw new Error('KEY_PERIOD');
  return { issuedAt, asOf, expiresAt, digests: digests(message.claims.get(DIGESTS)) };
}

async function endorsement(bytes, roots) {
  const message = sign1(bytes);
  if (message.type !== ENDORSEMENT_TYPE) throw new Error('HEADER');
  let signed = false;
  for (const root of roots) signed ||= root.keyId === message.keyId && (await isSignedBy(message, root.key));
  if (!signed) throw new Error('SIGNATURE');
  if (message.claims.get(2) !== PURPOSE) throw new Error('OTHER_AUTHORITY');
  const cose = message.claims.get(8)?.get(1);
  const made = await publicKey(cose?.get(-2), cose?.get(-3));
  return { ...made, from: second(message.claims.get(5)), until: second(message.claims.get(4)) };
}

function digests(claim) {
  if (!(claim instanceof Map)) throw new Error('CLAIM_TYPE');
  const all = new Map();
  for (const [name, digest] of claim) {
    if (typeof name !== 'string' || !isBytes(digest) || digest.length !== 32) throw new Error('CLAIM_TYPE');
    all.set(name, hex(digest));
  }
  return all;
}

function second(value) {
  if (!Number.isSafeInteger(value)) throw new Error('CLAIM_TYPE');
  return value;
}
