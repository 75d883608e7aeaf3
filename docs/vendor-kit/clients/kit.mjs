// Verifies an offline kit as a whole, whoever carried it: needs what cose.mjs needs.
import { isSignedBy, sign1 } from './cose.mjs';

const ENDORSEMENT = 'application/vnd.freightpass.endorsement+cwt';
const LIST = 'application/vnd.freightpass.kit+cwt';
const must = (fact) => { if (!fact) throw new Error('not to be believed'); };
const read = (base64) => sign1(Buffer.from(base64, 'base64'));
const sha256 = async (bytes) => Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');

/** The key that the root endorses, as a JWK, and the seconds from which and until which it may sign. */
async function endorsed(token, root) {
  const { type, claims, ...message } = read(token);
  must(type === ENDORSEMENT && claims.get(2) === 'offline-kit' && (await isSignedBy(message, root)));
  const [x, y] = [-2, -3].map((label) => claims.get(8).get(1).get(label).toString('base64url'));
  return { key: { kty: 'EC', crv: 'P-256', x, y }, from: claims.get(5), until: claims.get(4) };
}

/** certified, over, uncertified or refused: `kit` as GET /offline-kit answers it, `parts` the bytes of each by name. */
export async function verifyKit(kit, parts, root, now) {
  if (!kit.certified) return 'uncertified';
  try {
    const { key, from, until } = await endorsed(kit.endorsement, root);
    const { type, claims, ...message } = read(kit.signature);
    must(type === LIST && (await isSignedBy(message, key)) && from <= claims.get(6) && claims.get(4) <= until);
    const digests = claims.get(-65540);
    must(kit.parts.length === digests.size && Object.keys(parts).length === digests.size);
    for (const { name, sha256: told } of kit.parts) must(digests.get(name).toString('hex') === told);
    for (const name of digests.keys()) must(digests.get(name).toString('hex') === (await sha256(parts[name])));
    return Date.parse(now) / 1000 < claims.get(4) ? 'certified' : 'over';
  } catch {
    return 'refused';
  }
}
