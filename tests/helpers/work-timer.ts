/**
 * Starts to measure the work of this process; the function gives the milliseconds since. What else a busy machine does does not count, so
 * that a bound on it means the code and not the hour.
 */
export function workTimer(): () => number {
  const before = process.cpuUsage();
  return () => process.cpuUsage(before).user / 1000;
}
