// Holds the readers against the vectors: node vectors.mjs ../vectors.json ../offline-kits.json
import { readFileSync } from 'node:fs';
import { verifyKit } from './kit.mjs';
import { verify } from './verify.mjs';

const [passes, kits] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file)));
const wrong = [];
for (const { name, token, trust, statusList, now, expected } of passes) {
  const said = await verify(token, trust, statusList, now);
  const { signature, standing, claims } = expected;
  const right = { signature, standing, number: claims?.number, plate: claims?.plate };
  if (Object.keys(right).some((member) => said[member] !== right[member])) wrong.push(name);
}
for (const { name, kit, contents, root, now, expected } of kits) {
  const parts = Object.entries(contents).map(([part, base64]) => [part, Buffer.from(base64, 'base64')]);
  if ((await verifyKit(kit, Object.fromEntries(parts), root, now)) !== expected) wrong.push(name);
}
console.log(wrong.length ? `wrong: ${wrong.join(', ')}` : 'all right');
process.exitCode = wrong.length ? 1 : 0;
