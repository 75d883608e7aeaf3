// Verifies a pass without a network: npm install base45@2.0.1, and what cose.mjs needs.
import { inflateSync } from 'node:zlib';
import base45 from 'base45';
import { sign1, worth } from './cose.mjs';

const ISSUER = /^\d{6}-(DRC|IIT|PS|TRANSPORT|COMMERCE|AGRICULTURE|POST|TRAFFIC_GROUP)$/;
const inflated = (bytes, most) => inflateSync(bytes, { maxOutputLength: most });

function read(token) {
  const message = sign1(token.length <= 1024 && inflated(base45.decode(token.match(/^FP1:(.*)$/)[1]), 1024));
  const [issuer, number, until, from, pass] = [1, 2, 4, 5, -65537].map((label) => message.claims.get(label));
  for (let label = 1; label <= 12; label++) if (!pass.has(label)) throw new Error('a claim is missing');
  if (!ISSUER.test(issuer) || !number.match(/^[JES]?\d{12}$/) || !(from < until)) throw new Error('no such claim');
  const list = `https://freightpass.org/status/${issuer.slice(0, 6)}-${pass.get(11)}`;
  return { message, number, plate: pass.get(3), from, until, list, index: pass.get(12) };
}

async function withdrawn(pass, statusList, keys, at) {
  const list = sign1(Buffer.from(statusList, 'base64'));
  const [name, end, status] = [2, 4, 65533].map((label) => list.claims.get(label));
  if ((await worth(list, keys)) !== 'valid' || name !== pass.list || at >= end) return 'UNVERIFIED';
  const bits = inflated(status.get('lst'), 32768);
  if (pass.index >= bits.length * 4) return 'UNVERIFIED';
  return [undefined, 'REVOKED', 'SUSPENDED', 'SUSPENDED'][bits[pass.index >> 2] >> (2 * (pass.index & 3)) & 3];
}

export async function verify(token, keys, statusList, now) {
  const pass = await Promise.resolve(token).then(read).catch(() => null);
  if (!pass) return { signature: 'malformed', standing: 'NONE' };
  const said = { signature: await worth(pass.message, keys), number: pass.number, plate: pass.plate };
  if (said.signature !== 'valid') return { ...said, standing: said.signature === 'invalid' ? 'FORGED' : 'UNVERIFIED' };
  const at = Date.parse(now) / 1000;
  const inTime = at >= pass.until ? 'EXPIRED' : at < pass.from ? 'NOT_YET_VALID' : 'VALID';
  return { ...said, standing: await withdrawn(pass, statusList, keys, at).catch(() => 'UNVERIFIED') ?? inTime };
}
