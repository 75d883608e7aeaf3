// RFC 9285. Strict: what no encoder writes is refused.
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

export function base45(text) {
  if (text.length % 3 === 1) throw new Error('BASE45');
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (text.length % 3 ? 1 : 0));
  let at = 0;
  for (let i = 0; i < text.length; i += 3) {
    const places = Math.min(3, text.length - i);
    let value = 0;
    for (let j = places - 1; j >= 0; j--) {
      const digit = ALPHABET.indexOf(text[i + j]);
      if (digit < 0) throw new Error('BASE45');
      value = value * 45 + digit;
    }
    if (value > (places === 3 ? 0xffff : 0xff)) throw new Error('BASE45');
    if (places === 3) bytes[at++] = value >> 8;
    bytes[at++] = value & 0xff;
  }
  return bytes;
}
