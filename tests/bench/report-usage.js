/**
 * JavaScript, so that no loader is measured with it. Loaded into a program that is measured (`--import`): when it ends, writes what it and its children used as one line of JSON to the file
 * that `USAGE_FILE` names.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const file = process.env.USAGE_FILE;
const PAGE_BYTES = 4_096;
let peak = 0;

if (file !== undefined) {
  const watching = setInterval(look, 250);
  watching.unref();
  process.on('exit', () => {
    look();
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6 + cpuOfChildren();
    writeFileSync(file, JSON.stringify({ cpu, bytes: Math.max(peak, maxRSS * 1_024) }));
  });
}

/** All processes together, where the system tells of them (Linux). */
function look() {
  peak = Math.max(peak, bytesOf(process.pid));
}

/** @param {number} pid @returns {number} */
function bytesOf(pid) {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return Number(pages) * PAGE_BYTES + children.reduce((sum, child) => sum + bytesOf(Number(child)), 0);
  } catch {
    return 0;
  }
}

/** Seconds that children which have ended worked; the system counts in hundredths. @returns {number} */
function cpuOfChildren() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /u, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
