// zlib (RFC 1950) by the browser, with a bound on what may come out.
export async function inflate(bytes, most) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  const reader = stream.getReader();
  const chunks = [];
  let length = 0;
  for (;;) {
    let chunk;
    try {
      chunk = await reader.read();
    } catch {
      throw new Error('ZLIB');
    }
    if (chunk.done) break;
    length += chunk.value.length;
    if (length > most) {
      reader.cancel().catch(() => {});
      throw new Error('INFLATES_TOO_FAR');
    }
    chunks.push(chunk.value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
