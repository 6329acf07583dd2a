/** One line of a file: JSON text that begins with its own checksum. */
const PREFIX = /^\{"crc":"([0-9a-f]{8})",/;

/** Writes an object (with at least one key) as a line: `{"crc":"…", …}`, the checksum taken over what follows it. */
export function writeLine(value: object): string {
  const rest = JSON.stringify(value).slice(1);
  return `{"crc":"${checksum(rest)}",${rest}`;
}

/** Whether a line is as it was written. */
export function isWhole(line: string): boolean {
  const found = PREFIX.exec(line);
  return found !== null && checksum(line.slice(found[0].length)) === found[1];
}

const encoder = new TextEncoder();
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xed_b8_83_20 : rest >>> 1;
  return rest;
});

// CRC-32 (ISO 3309, ITU-T V.42): finds damage on the way. Against a forger it proves nothing.
function checksum(text: string): string {
  let crc = 0xff_ff_ff_ff;
  for (const byte of encoder.encode(text)) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ((crc ^ 0xff_ff_ff_ff) >>> 0).toString(16).padStart(8, '0');
}
