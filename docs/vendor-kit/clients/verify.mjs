// Verifies passes without a network: node verify.mjs ../vectors.json. Needs Node 20 and: npm install cbor-x@1.6.9
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { Decoder, Encoder } from 'cbor-x';

const cbor = new Decoder({ mapsAsObjects: false, useRecords: false }), ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const must = (fact) => { if (!fact) throw new Error('malformed'); };
const time = (seconds) => { must(Number.isInteger(seconds)); return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'); };
const name = (names, number) => { must(names[number]); return names[number]; };
const pieces = (bytes, size) => Array.from({ length: bytes.length / size }, (_, i) => bytes.subarray(i * size, i * size + size));
const COLOURS = { 1: 'BLUE', 2: 'YELLOW', 3: 'BLACK', 4: 'WHITE', 5: 'GREEN', 9: 'OTHER', 91: 'FARM_YELLOW', 92: 'FARM_GREEN', 93: 'YELLOW_GREEN', 94: 'GRADIENT_GREEN' };
const GOODS = 'MEDICAL LIVING RESERVE POST_EXPRESS AGRICULTURE ENERGY RAW_MATERIAL KEY_INDUSTRIAL FOREIGN_TRADE OTHER'.split(' ');
const TYPES = 'UNIFIED IN_PROVINCE EMERGENCY STAFF_SHUTTLE'.split(' ');
const AUTHORITY = /^\d{6}-(DRC|IIT|PS|TRANSPORT|COMMERCE|AGRICULTURE|POST|TRAFFIC_GROUP)$/;

function base45(text) {
  return Buffer.from(text.match(/.{1,3}/gs).flatMap((group) => {
    const [a, b, c] = [...group].map((letter) => ALPHABET.indexOf(letter)), number = a + 45 * b + 2025 * (c ?? 0);
    must(group.length > 1 && Math.min(a, b, c ?? 0) >= 0 && number < (group.length === 3 ? 65536 : 256));
    return group.length === 3 ? [number >> 8, number & 255] : [number];
  }));
}

async function sign1(bytes, keys) { // COSE_Sign1, RFC 9052: the claims, whether the key is known, and the key that signed
  let message = cbor.decode(bytes);
  if (message.tag === 61) message = message.value;
  must(message.tag === 18 && message.value.length === 4);
  const [header, open, payload, signature] = message.value, signed = cbor.decode(header);
  const kid = signed.get(4) ?? open.get(4), claims = cbor.decode(payload);
  must(signed.get(1) === -7 && kid?.length === 8 && signature.length === 64 && claims instanceof Map);
  const known = keys.filter((key) => key.kid === kid.toString('hex')), found = [];
  const message2 = new Encoder().encode(['Signature1', header, Buffer.alloc(0), payload]);
  for (const key of known) {
    const imported = await crypto.subtle.importKey('jwk', key, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signature, message2)) found.push(key);
  }
  const trusted = found.some((key) => key.authority === claims.get(1)
      && key.signsFrom <= time(claims.get(6)) && time(claims.get(6)) < key.signsUntil);
  return { claims, signature: trusted ? 'valid' : known.length ? 'invalid' : 'unknown-key' };
}

function pass(claims) {
  const p = claims.get(-65537), number = claims.get(2), issuer = claims.get(1);
  must(p instanceof Map && typeof number === 'string' && /^[JES]?\d{12}$/.test(number) && AUTHORITY.test(issuer));
  return { issuer, number, version: p.get(1), type: name(TYPES, p.get(2)), plate: p.get(3), plateColour: name(COLOURS, p.get(4)),
    origin: String(p.get(5).readUIntBE(0, 3)), destination: String(p.get(6).readUIntBE(0, 3)),
    via: pieces(p.get(7), 3).map((place) => String(place.readUIntBE(0, 3))), returnTrip: p.get(8), goods: name(GOODS, p.get(9)),
    issuedAt: time(claims.get(6)), validFrom: time(claims.get(5)), validUntil: time(claims.get(4)),
    crew: pieces(p.get(10), 2).map((mark) => mark.toString('hex')), list: p.get(11), index: p.get(12) };
}

async function status(list, claims, keys, now) { // 0 valid, 1 invalid, 2 suspended, nothing where the list does not say
  if (!list) return undefined;
  const { claims: said, signature } = await sign1(Buffer.from(list, 'base64'), keys);
  const division = claims.issuer.slice(0, 6);
  if (signature !== 'valid' || said.get(2) !== `https://freightpass.org/status/${division}-${claims.list}` || now >= time(said.get(4))) return undefined;
  const bits = inflateSync(said.get(65533).get('lst'), { maxOutputLength: 262144 });
  return claims.index < bits.length * 4 ? (bits[claims.index >> 2] >> (2 * (claims.index & 3))) & 3 : undefined;
}

export async function verify(token, keys, statusList, now) {
  try {
    must(token.startsWith('FP1:') && token.length <= 1024);
    const read = await sign1(inflateSync(base45(token.slice(4)), { maxOutputLength: 1024 }), keys), claims = pass(read.claims);
    if (read.signature !== 'valid') return { signature: read.signature, standing: read.signature === 'invalid' ? 'FORGED' : 'UNVERIFIED', claims };
    const said = await status(statusList, claims, keys, now).catch(() => undefined);
    const standing = said === undefined ? 'UNVERIFIED' : said === 1 ? 'REVOKED' : said ? 'SUSPENDED'
      : now >= claims.validUntil ? 'EXPIRED' : now < claims.validFrom ? 'NOT_YET_VALID' : 'VALID';
    return { signature: 'valid', standing, claims };
  } catch { return { signature: 'malformed', standing: 'NONE', claims: null }; }
}

let wrong = 0;
for (const vector of JSON.parse(readFileSync(process.argv[2]))) {
  const said = await verify(vector.token, vector.trust, vector.statusList, vector.now);
  const right = JSON.stringify(said) === JSON.stringify(vector.expected);
  if (!right) { wrong++; console.log(vector.name, said, vector.expected); }
}
console.log(wrong ? `${wrong} wrong` : 'all right');
process.exitCode = wrong ? 1 : 0;
