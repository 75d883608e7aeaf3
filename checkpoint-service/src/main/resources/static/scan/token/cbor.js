// As much of RFC 8949 as tokens and lists use: whole numbers, bytes, text, arrays, maps, tags, true and false.
// Floats, null, indefinite lengths, bignums and repeated labels are refused, nesting is bounded.
const DEEPEST = 8;

export class Tagged {
  constructor(tag, value) {
    this.tag = tag;
    this.value = value;
  }
}

/** The one item that the bytes are; throws an Error whose message is the fault. */
export function decode(bytes) {
  const reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  const item = read(reader, 0);
  if (reader.at !== bytes.length) throw new Error('TRAILING_BYTES');
  return item;
}

/** Bytes, text and arrays of them: what a signature is made over. */
export function encode(item) {
  if (item instanceof Uint8Array) return joined(head(2, item.length), item);
  if (typeof item === 'string') {
    const text = new TextEncoder().encode(item);
    return joined(head(3, text.length), text);
  }
  return joined(head(4, item.length), ...item.map(encode));
}

function head(major, length) {
  const first = major << 5;
  if (length < 24) return Uint8Array.of(first | length);
  if (length < 0x100) return Uint8Array.of(first | 24, length);
  if (length < 0x10000) return Uint8Array.of(first | 25, length >> 8, length & 0xff);
  return Uint8Array.of(first | 26, length >>> 24, (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff);
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function read(r, depth) {
  if (depth > DEEPEST) throw new Error('TOO_DEEP');
  const first = byte(r);
  const major = first >> 5;
  const info = first & 31;
  if (major === 7) {
    if (info === 20 || info === 21) return info === 21;
    throw new Error('CBOR_KIND');
  }
  const value = argument(r, info);
  switch (major) {
    case 0:
      return value;
    case 1:
      return -1 - value;
    case 2:
      return slice(r, value);
    case 3:
      return text(slice(r, value));
    case 4:
      return array(r, value, depth);
    case 5:
      return map(r, value, depth);
    default:
      if (value === 2 || value === 3) throw new Error('CBOR_KIND');
      return new Tagged(value, read(r, depth + 1));
  }
}

function byte(r) {
  if (r.at >= r.bytes.length) throw new Error('CBOR');
  return r.bytes[r.at++];
}

function argument(r, info) {
  if (info < 24) return info;
  if (info === 31) throw new Error('CBOR_KIND');
  if (info > 27) throw new Error('CBOR');
  const length = 1 << (info - 24);
  if (r.at + length > r.bytes.length) throw new Error('CBOR');
  const at = r.at;
  r.at += length;
  if (length === 1) return r.view.getUint8(at);
  if (length === 2) return r.view.getUint16(at);
  if (length === 4) return r.view.getUint32(at);
  const value = r.view.getBigUint64(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error('CBOR_KIND');
  return Number(value);
}

function slice(r, length) {
  if (length > r.bytes.length - r.at) throw new Error('CBOR');
  return r.bytes.subarray(r.at, (r.at += length));
}

function text(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('CBOR');
  }
}

function array(r, length, depth) {
  if (length > r.bytes.length - r.at) throw new Error('CBOR');
  const items = [];
  for (let i = 0; i < length; i++) items.push(read(r, depth + 1));
  return items;
}

function map(r, length, depth) {
  if (length > r.bytes.length - r.at) throw new Error('CBOR');
  const items = new Map();
  for (let i = 0; i < length; i++) {
    const label = read(r, depth + 1);
    if (typeof label !== 'number' && typeof label !== 'string') throw new Error('CBOR_KIND');
    if (items.has(label)) throw new Error('DUPLICATE_LABEL');
    items.set(label, read(r, depth + 1));
  }
  return items;
}
