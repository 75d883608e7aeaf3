// COSE_Sign1 with ES256 (RFC 9052, 4.2), over WebCrypto and cbor-x. Node 20 or newer, npm install cbor-x@1.6.9
import { Decoder, Encoder } from 'cbor-x';

const cbor = new Decoder({ mapsAsObjects: false, useRecords: false });
const ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** What a message says, before any key is touched; throws for what is none with ES256. */
export function sign1(bytes) {
  const outer = cbor.decode(bytes);
  const { tag, value } = outer.tag === 61 ? outer.value : outer;
  const [header, , payload, signature] = value;
  const signedHeader = cbor.decode(header);
  if (tag !== 18 || signedHeader.get(1) !== -7) throw new Error('no COSE_Sign1 with ES256');
  const kid = signedHeader.get(4).toString('hex');
  const signed = new Encoder().encode(['Signature1', header, Buffer.alloc(0), payload]);
  return { kid, type: signedHeader.get(16), claims: cbor.decode(payload), signature, signed };
}

/** Whether one of the keys, JWKs, made the signature. */
export async function isSignedBy(message, ...keys) {
  for (const { kty, crv, x, y } of keys) {
    const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, ES256, false, ['verify']);
    if (await crypto.subtle.verify(ES256, key, message.signature, message.signed)) return true;
  }
  return false;
}

/** valid, invalid or unknown-key, by trusted keys: JWKs with authority, signsFrom and signsUntil. */
export async function worth(message, keys) {
  const known = keys.filter((key) => key.kid === message.kid);
  const [issuer, issued] = [1, 6].map((label) => message.claims.get(label));
  const inTime = (key) => Date.parse(key.signsFrom) <= issued * 1000 && issued * 1000 < Date.parse(key.signsUntil);
  const may = known.filter((key) => key.authority === issuer && inTime(key));
  if (await isSignedBy(message, ...may)) return 'valid';
  return known.length ? 'invalid' : 'unknown-key';
}
