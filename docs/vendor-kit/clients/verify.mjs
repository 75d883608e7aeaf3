// Verifies a pass without a network. Node 20 or newer, npm install cbor-x@1.6.9 base45@2.0.1
import { inflateSync } from 'node:zlib';
import base45 from 'base45';
import { Decoder, Encoder } from 'cbor-x';

const cbor = new Decoder({ mapsAsObjects: false, useRecords: false }), ES256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const AUTHORITY = /^[0-9]{6}-(DRC|IIT|PS|TRANSPORT|COMMERCE|AGRICULTURE|POST|TRAFFIC_GROUP)$/;
const seconds = (time) => Date.parse(time) / 1000, must = (fact) => { if (!fact) throw new Error('malformed'); };

async function sign1(bytes, keys) { // COSE_Sign1: the claims, and what the signature on them is worth
  const outer = cbor.decode(bytes), message = outer.tag === 61 ? outer.value : outer, [header, , payload, signature] = message.value;
  const claims = cbor.decode(payload), protectedHeader = cbor.decode(header), kid = protectedHeader.get(4).toString('hex');
  must(message.tag === 18 && protectedHeader.get(1) === -7 && claims instanceof Map);
  const signed = new Encoder().encode(['Signature1', header, Buffer.alloc(0), payload]), known = keys.filter((key) => key.kid === kid);
  for (const key of known) {
    const imported = await crypto.subtle.importKey('jwk', key, ES256, false, ['verify']);
    if (await crypto.subtle.verify(ES256, imported, signature, signed) && key.authority === claims.get(1)
      && claims.get(6) >= seconds(key.signsFrom) && claims.get(6) < seconds(key.signsUntil)) return { claims, signature: 'valid' };
  }
  return { claims, signature: known.length ? 'invalid' : 'unknown-key' };
}

export async function verify(token, keys, statusList, now) {
  let read, pass;
  try {
    must(token.startsWith('FP1:') && token.length <= 1024);
    read = await sign1(inflateSync(base45.decode(token.slice(4)), { maxOutputLength: 1024 }), keys);
    pass = read.claims.get(-65537);
    must(AUTHORITY.test(read.claims.get(1)) && read.claims.get(2).match(/^[JES]?[0-9]{12}$/) && read.claims.get(4) > read.claims.get(5));
    for (let label = 1; label <= 12; label++) must(pass.has(label));
  } catch { return { signature: 'malformed', standing: 'NONE' }; }
  const said = { signature: read.signature, number: read.claims.get(2), plate: pass.get(3) };
  if (read.signature !== 'valid') return { ...said, standing: read.signature === 'invalid' ? 'FORGED' : 'UNVERIFIED' };
  const list = await sign1(Buffer.from(statusList ?? '', 'base64'), keys).catch(() => undefined), index = pass.get(12);
  const name = `https://freightpass.org/status/${read.claims.get(1).slice(0, 6)}-${pass.get(11)}`;
  if (list?.signature !== 'valid' || list.claims.get(2) !== name || seconds(now) >= list.claims.get(4)) return { ...said, standing: 'UNVERIFIED' };
  const bits = inflateSync(list.claims.get(65533).get('lst'), { maxOutputLength: 32768 }), status = bits[index >> 2] >> (2 * (index & 3)) & 3;
  return { ...said, standing: index >= bits.length * 4 ? 'UNVERIFIED' : status ? ['REVOKED', 'SUSPENDED', 'SUSPENDED'][status - 1]
    : seconds(now) >= read.claims.get(4) ? 'EXPIRED' : seconds(now) < read.claims.get(5) ? 'NOT_YET_VALID' : 'VALID' };
}
