// A worker: finds the number whose SHA-256 behind the salt is the challenge, and answers with it, or with -1.
const BATCH = 64;

onmessage = async ({data: {challenge, salt, maxnumber}}) => {
  const encoder = new TextEncoder();
  const wanted = challenge.match(/../g).map(pair => parseInt(pair, 16));
  const digest = number => crypto.subtle.digest('SHA-256', encoder.encode(salt + number));
  const isWanted = hash => {
    const bytes = new Uint8Array(hash);
    return wanted.every((byte, at) => bytes[at] === byte);
  };
  // Several at once: what takes time is handing each hash over, not computing it.
  for (let start = 0; start <= maxnumber; start += BATCH) {
    const hashes = await Promise.all(Array.from({length: BATCH}, (_, at) => digest(start + at)));
    const at = hashes.findIndex(isWanted);
    if (at >= 0) {
      postMessage(start + at);
      return;
    }
  }
  postMessage(-1);
};
