// Trust list and status lists, docs/pass-token.md: verified once when they come, asked often.
import { isBytes, isSignedBy, publicKey, sign1 } from './cose.js';
import { inflate } from './inflate.js';

const TRUST_TYPE = 'application/vnd.freightpass.trust+cwt';
const STATUS_TYPE = 'application/statuslist+cwt';
const ENTRIES = -65538;
const STATUS = 65533;
const LIST_BYTES = 32768;
const STATUSES = ['VALID', 'INVALID', 'SUSPENDED', 'UNUSED'];

/** {issuedAt, expiresAt, keys: [{authority, keyId, key, from, until}]}; throws where no root signed it. */
export async function trustList(bytes, roots) {
  const message = sign1(bytes);
  if (message.type !== TRUST_TYPE) throw new Error('HEADER');
  if (!(await signedByOne(message, roots))) throw new Error('SIGNATURE');
  const keys = [];
  for (const entry of message.claims.get(ENTRIES) ?? []) {
    const cose = entry.get(2);
    const made = await publicKey(cose.get(-2), cose.get(-3));
    keys.push({ authority: entry.get(1), from: entry.get(3), until: entry.get(4), ...made });
  }
  return { issuedAt: message.claims.get(6), expiresAt: message.claims.get(4), keys };
}

/** {id, issuedAt, expiresAt, at(index)}; throws where no trusted key of an authority in charge signed it. */
export async function statusList(bytes, trust) {
  const message = sign1(bytes);
  if (message.type !== STATUS_TYPE) throw new Error('HEADER');
  const issuer = message.claims.get(1);
  const issuedAt = message.claims.get(6);
  const id = /^https:\/\/freightpass\.org\/status\/([1-9][0-9]{5}-[1-9][0-9]*)$/.exec(message.claims.get(2))?.[1];
  if (!id) throw new Error('CLAIM_VALUE');
  const keys = trust.keys.filter((key) => key.authority === issuer && key.from <= issuedAt && issuedAt < key.until);
  if (!(await signedByOne(message, keys))) throw new Error('SIGNATURE');
  if (!id.startsWith(issuer.slice(0, 6).replace(/^(..)0000$|^(....)00$/, '$1$2'))) throw new Error('OTHER_AUTHORITY');
  const list = message.claims.get(STATUS);
  if (list?.get('bits') !== 2 || !isBytes(list.get('lst'))) throw new Error('CLAIM_TYPE');
  const bits = await inflate(list.get('lst'), LIST_BYTES);
  if (bits.length !== LIST_BYTES) throw new Error('CLAIM_VALUE');
  const at = (index) => STATUSES[(bits[index >> 2] >> ((index & 3) * 2)) & 3];
  return { id, issuedAt, expiresAt: message.claims.get(4), at };
}

async function signedByOne(message, keys) {
  for (const key of keys) {
    if (key.keyId === message.keyId && (await isSignedBy(message, key.key))) return true;
  }
  return false;
}
