// Holds a reader against the vectors: node vectors.mjs vectors.json
import { readFileSync } from 'node:fs';
import { verify } from './verify.mjs';

const wrong = [];
for (const { name, token, trust, statusList, now, expected } of JSON.parse(readFileSync(process.argv[2]))) {
  const said = await verify(token, trust, statusList, now);
  const right = { signature: expected.signature, number: expected.claims?.number, plate: expected.claims?.plate, standing: expected.standing };
  if (Object.keys(right).some((member) => said[member] !== right[member])) wrong.push(name);
}
console.log(wrong.length ? `wrong: ${wrong.join(', ')}` : 'all right');
process.exitCode = wrong.length ? 1 : 0;
