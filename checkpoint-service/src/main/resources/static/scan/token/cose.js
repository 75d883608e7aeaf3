// COSE_Sign1 (RFC 9052, 4.2) with ES256, by the browser's own cryptography.
import { decode, encode, Tagged } from './cbor.js';

const SIGN1 = 18;
const CWT = 61;
const ALGORITHM = 1;
const CRITICAL = 2;
const KEY_ID = 4;
const TYPE = 16;
const ES256 = -7;

/** Takes a message apart; throws an Error whose message is the fault. No key is touched. */
export function sign1(bytes) {
  let item = decode(bytes);
  if (item instanceof Tagged && item.tag === CWT) item = item.value;
  if (!(item instanceof Tagged) || item.tag !== SIGN1) throw new Error('NOT_SIGN1');
  const parts = item.value;
  if (!Array.isArray(parts) || parts.length !== 4) throw new Error('NOT_SIGN1');
  const [protectedBytes, unprotectedHeader, payload, signature] = parts;
  if (!isBytes(protectedBytes) || !(unprotectedHeader instanceof Map) || !isBytes(payload) || !isBytes(signature)) {
    throw new Error('NOT_SIGN1');
  }
  const header = protectedBytes.length ? decode(protectedBytes) : new Map();
  if (!(header instanceof Map)) throw new Error('HEADER');
  for (const label of header.keys()) if (unprotectedHeader.has(label)) throw new Error('DUPLICATE_LABEL');
  if (header.has(CRITICAL)) throw new Error('CRITICAL_HEADER');
  if (header.get(ALGORITHM) !== ES256) throw new Error('ALGORITHM');
  const keyId = header.get(KEY_ID) ?? unprotectedHeader.get(KEY_ID);
  if (!isBytes(keyId) || keyId.length !== 8) throw new Error('KEY_ID');
  if (signature.length !== 64) throw new Error('SIGNATURE_LENGTH');
  const claims = decode(payload);
  if (!(claims instanceof Map)) throw new Error('CLAIM_TYPE');
  return {
    keyId: hex(keyId),
    type: header.get(TYPE),
    claims,
    signature,
    signed: encode(['Signature1', protectedBytes, new Uint8Array(0), payload]),
  };
}

/** Whether the key made the signature. */
export function isSignedBy(message, key) {
  return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, message.signature, message.signed);
}

/** A public key of P-256 from its two coordinates, and the first 8 bytes of its thumbprint (RFC 9679). */
export async function publicKey(x, y) {
  if (!isBytes(x) || !isBytes(y) || x.length !== 32 || y.length !== 32) throw new Error('KEY');
  const raw = Uint8Array.of(4, ...x, ...y);
  const key = await crypto.subtle.importKey('raw', raw, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  const canonical = Uint8Array.of(0xa4, 0x01, 0x02, 0x20, 0x01, 0x21, 0x58, 0x20, ...x, 0x22, 0x58, 0x20, ...y);
  const print = new Uint8Array(await crypto.subtle.digest('SHA-256', canonical));
  return { key, keyId: hex(print.subarray(0, 8)) };
}

export function isBytes(value) {
  return value instanceof Uint8Array;
}

export function hex(bytes) {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
