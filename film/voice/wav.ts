/** Sound in the memory: one channel, full scale from -1 to 1. */
export interface Sound {
  /** In samples a second. */
  rate: number;
  samples: Float32Array;
}

interface Format {
  tag: number;
  channels: number;
  rate: number;
  bits: number;
}

const integer = 1;
const float = 3;
const extensible = 0xfffe;

/**
 * Reads a PCM WAV file of any rate and depth; several channels become their mean.
 *
 * A program that writes to a pipe does not know the length when it writes the header: then what is there counts.
 *
 * @returns null where it is no such file, or has no sound in it
 */
export function readWav(bytes: Buffer): Sound | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WAVE') return null;
  let format: Format | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const name = bytes.toString('latin1', at, at + 4);
    const told = bytes.readUInt32LE(at + 4);
    const from = at + 8;
    if (name === 'data') {
      const end = told === 0 ? bytes.length : Math.min(bytes.length, from + told);
      return format === null ? null : decoded(bytes.subarray(from, end), format);
    }
    if (name === 'fmt ' && from + 16 <= bytes.length) format = readFormat(bytes.subarray(from), told);
    at = from + told + (told % 2);
  }
  return null;
}

function readFormat(chunk: Buffer, length: number): Format {
  const tag = chunk.readUInt16LE(0);
  return {
    // The real tag begins the extension's GUID.
    tag: tag === extensible && length >= 26 && chunk.length >= 26 ? chunk.readUInt16LE(24) : tag,
    channels: chunk.readUInt16LE(2),
    rate: chunk.readUInt32LE(4),
    bits: chunk.readUInt16LE(14),
  };
}

function decoded(data: Buffer, { tag, channels, rate, bits }: Format): Sound | null {
  const read = reader(data, tag, bits);
  if (read === null || channels === 0 || rate === 0) return null;
  const step = (bits / 8) * channels;
  const samples = new Float32Array(Math.floor(data.length / step));
  if (samples.length === 0) return null;
  for (let frame = 0; frame < samples.length; frame++) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += read(frame * step + (channel * bits) / 8);
    samples[frame] = sum / channels;
  }
  return { rate, samples };
}

function reader(data: Buffer, tag: number, bits: number): ((at: number) => number) | null {
  if (tag === float) return bits === 32 ? (at) => data.readFloatLE(at) : null;
  if (tag !== integer) return null;
  switch (bits) {
    case 8:
      return (at) => (data.readUInt8(at) - 128) / 128;
    case 16:
      return (at) => data.readInt16LE(at) / 0x8000;
    case 24:
      return (at) => data.readIntLE(at, 3) / 0x80_0000;
    case 32:
      return (at) => data.readInt32LE(at) / 0x8000_0000;
    default:
      return null;
  }
}

/** A WAV file of 16-bit PCM, mono. */
export function writeWav({ rate, samples }: Sound): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(integer, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  for (const [place, sample] of samples.entries()) {
    const value = Math.round(sample * 0x8000);
    bytes.writeInt16LE(Math.max(-0x8000, Math.min(0x7fff, value)), 44 + place * 2);
  }
  return bytes;
}
