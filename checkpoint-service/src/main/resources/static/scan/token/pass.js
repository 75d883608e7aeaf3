// The pass token, docs/pass-token.md: reading, and verifying against a trust list.
import { base45 } from './base45.js';
import { isBytes, isSignedBy, sign1 } from './cose.js';
import { inflate } from './inflate.js';

const PREFIX = 'FP1:';
const LONGEST = 1024;
const PASS = -65537;
const TYPES = ['UNIFIED', 'IN_PROVINCE', 'EMERGENCY', 'STAFF_SHUTTLE'];
const TYPE_LETTERS = ['', 'J', 'E', 'S'];
const GOODS = [
  'MEDICAL', 'LIVING', 'RESERVE', 'POST_EXPRESS', 'AGRICULTURE',
  'ENERGY', 'RAW_MATERIAL', 'KEY_INDUSTRIAL', 'FOREIGN_TRADE', 'OTHER',
];
const COLOURS = {
  1: 'BLUE', 2: 'YELLOW', 3: 'BLACK', 4: 'WHITE', 5: 'GREEN', 9: 'OTHER',
  91: 'FARM_YELLOW', 92: 'FARM_GREEN', 93: 'YELLOW_GREEN', 94: 'GRADIENT_GREEN',
};
const ISSUER = /^[1-9][0-9]{5}-(DRC|IIT|PS|TRANSPORT|COMMERCE|AGRICULTURE|POST|TRAFFIC_GROUP)$/;
const NUMBER = /^[JES]?[1-9][0-9]{11}$/;

export function isPassCode(text) {
  return text.startsWith(PREFIX);
}

/**
 * {result: valid | invalid | unknown-key | malformed, fault?, pass?}. Only `valid` holds something to rely on.
 *
 * @param trust as trustList() of lists.js gives it; without one every key is unknown
 */
export async function verifyPass(text, trust) {
  let read;
  try {
    read = parse(await unwrap(text));
  } catch (fault) {
    return { result: 'malformed', fault: fault.message };
  }
  const { message, pass } = read;
  const known = (trust?.keys ?? []).filter((key) => key.keyId === message.keyId);
  if (!known.length) return { result: 'unknown-key', pass };
  for (const key of known) {
    if (await isSignedBy(message, key.key)) {
      if (key.authority !== pass.issuer) return { result: 'invalid', fault: 'OTHER_AUTHORITY', pass };
      if (!(key.from <= pass.issuedAt && pass.issuedAt < key.until)) {
        return { result: 'invalid', fault: 'KEY_PERIOD', pass };
      }
      return { result: 'valid', pass };
    }
  }
  return { result: 'invalid', fault: 'SIGNATURE', pass };
}

/** The message and the pass that it claims, before any key is touched; throws an Error whose message is the fault. */
export function parse(bytes) {
  const message = sign1(bytes);
  return { message, pass: claims(message.claims) };
}

async function unwrap(text) {
  if (text.length > LONGEST) throw new Error('TOO_LONG');
  if (!isPassCode(text)) throw new Error('PREFIX');
  return inflate(base45(text.slice(PREFIX.length)), LONGEST);
}

function claims(map) {
  const detail = required(map, PASS);
  if (!(detail instanceof Map)) throw new Error('CLAIM_TYPE');
  const type = oneOf(TYPES, required(detail, 2));
  const number = text(required(map, 2), NUMBER);
  if (TYPE_LETTERS[TYPES.indexOf(type)] !== number.replace(/[0-9]/g, '')) throw new Error('CLAIM_VALUE');
  const validFrom = whole(required(map, 5));
  const validUntil = whole(required(map, 4));
  if (validUntil <= validFrom) throw new Error('CLAIM_VALUE');
  return {
    issuer: text(required(map, 1), ISSUER),
    number,
    validUntil,
    validFrom,
    issuedAt: whole(required(map, 6)),
    version: within(required(detail, 1), 1, 99999),
    type,
    plate: text(required(detail, 3), /^\p{Script=Han}[A-Z][A-Z0-9]{4,6}\p{Script=Han}?$/u),
    plateColour: oneOf(COLOURS, required(detail, 4)),
    origin: place(required(detail, 5), 6),
    destination: place(required(detail, 6), 6),
    via: places(required(detail, 7)),
    returnTrip: flag(required(detail, 8)),
    goods: oneOf(GOODS, required(detail, 9)),
    crew: crew(required(detail, 10)),
    statusList: within(required(detail, 11), 1, Number.MAX_SAFE_INTEGER),
    statusIndex: within(required(detail, 12), 0, 131071),
  };
}

function required(map, label) {
  const value = map.get(label);
  if (value === undefined) throw new Error('CLAIM_MISSING');
  return value;
}

function whole(value) {
  if (!Number.isSafeInteger(value)) throw new Error('CLAIM_TYPE');
  return value;
}

function within(value, least, most) {
  if (whole(value) < least || value > most) throw new Error('CLAIM_VALUE');
  return value;
}

function text(value, format) {
  if (typeof value !== 'string') throw new Error('CLAIM_TYPE');
  if (!format.test(value)) throw new Error('CLAIM_VALUE');
  return value;
}

function flag(value) {
  if (typeof value !== 'boolean') throw new Error('CLAIM_TYPE');
  return value;
}

function oneOf(names, code) {
  const name = names[whole(code)];
  if (name === undefined) throw new Error('CLAIM_VALUE');
  return name;
}

/** A county has six digits, a prefecture four, a province two; the end of a route is given down to the county. */
function place(bytes, digits) {
  if (!isBytes(bytes)) throw new Error('CLAIM_TYPE');
  if (bytes.length !== 3) throw new Error('CLAIM_VALUE');
  const code = String(bytes[0] * 65536 + bytes[1] * 256 + bytes[2]);
  if (digits ? code.length !== digits : ![2, 4, 6].includes(code.length)) throw new Error('CLAIM_VALUE');
  return code;
}

function places(bytes) {
  if (!isBytes(bytes)) throw new Error('CLAIM_TYPE');
  if (bytes.length % 3 || bytes.length > 96) throw new Error('CLAIM_VALUE');
  return Array.from({ length: bytes.length / 3 }, (_, i) => place(bytes.subarray(i * 3, i * 3 + 3)));
}

function crew(bytes) {
  if (!isBytes(bytes)) throw new Error('CLAIM_TYPE');
  if (bytes.length % 2 || bytes.length > 128) throw new Error('CLAIM_VALUE');
  return Array.from({ length: bytes.length / 2 }, (_, i) =>
    [bytes[i * 2], bytes[i * 2 + 1]].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/** The mark that a person's last six places of the ID number leave in a token. */
export async function crewMark(number, version, lastSix) {
  const text = `${number}/${version}/${lastSix.toUpperCase().padStart(6, '0')}`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [hash[0], hash[1]].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
