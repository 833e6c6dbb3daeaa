import { safeName } from './file-name.ts';

/** Windows takes these for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Names for stories side by side in one folder: from their titles, no two alike on any file system. */
export function storyNames(): (title: string) => string {
  const used = new Set<string>();
  return (title) => {
    const safe = safeName(title) || 'Clearstory';
    const plain = DEVICES.test(safe) ? `${safe}_` : safe;
    let name = plain;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${plain} (${number})`;
    used.add(name.toLowerCase());
    return name;
  };
}
