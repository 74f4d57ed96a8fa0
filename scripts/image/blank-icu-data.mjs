import { readFileSync, writeFileSync } from 'node:fs';

// node blank-icu-data.mjs FILE: fills ICU's data of languages and of legacy encodings in a Node binary with zeros, which
// compress to nothing: a quarter of the image. The frontend compares bytes and formats nothing for people. What
// is blank counts as missing for ICU, which then falls back to its root data.

/** What ICU and Node look for when they start, and the root of what is looked up by language. */
const keep =
  /^[^/]+\.(?:icu|nrm)$|^(?:root|en|pool|res_index|supplementalData|zoneinfo64|timezoneTypes|metaZones|likelySubtags|keyTypeData|numberingSystems|plurals|icustd|icuver)\.res$/;

const format = 'CmnD';
/** Bytes before the format: the header's size, two magic bytes, and what describes the platform. */
const headerStart = 12;

function isHeader(binary, start) {
  return start >= 0 && binary[start + 2] === 0xda && binary[start + 3] === 0x27;
}

/** Start of ICU's common data in the binary (ICU's udata.h). */
function findData(binary) {
  let at = binary.indexOf(format);
  while (at !== -1 && !isHeader(binary, at - headerStart)) at = binary.indexOf(format, at + 1);
  if (at === -1) throw new Error('no ICU data found');
  return at - headerStart;
}

/** Entries of the table of contents, in the order of their data: name without the package, start, end. */
function entriesOf(binary, start) {
  const toc = start + binary.readUInt16LE(start);
  const count = binary.readUInt32LE(toc);
  const entries = Array.from({ length: count }, (_, i) => {
    const name = toc + binary.readUInt32LE(toc + 4 + 8 * i);
    const text = binary.toString('latin1', name, binary.indexOf(0, name));
    return { name: text.slice(text.indexOf('/') + 1), start: toc + binary.readUInt32LE(toc + 8 + 8 * i) };
  });
  entries.sort((a, b) => a.start - b.start);
  // The last one's end is not told: it stays.
  return entries.slice(0, -1).map((entry, i) => ({ ...entry, end: entries[i + 1].start }));
}

const file = process.argv[2];
const binary = readFileSync(file);
const blanked = entriesOf(binary, findData(binary)).filter(({ name }) => !keep.test(name));
if (blanked.length < 1000) throw new Error(`only ${blanked.length} entries of ICU data found`);
for (const { start, end } of blanked) binary.fill(0, start, end);
writeFileSync(file, binary);
