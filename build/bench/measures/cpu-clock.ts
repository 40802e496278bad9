/**
 * Milliseconds that the program has been at work, all its threads together. Unlike the time of day they leave out what
 * the processor did for others in between.
 */
export function cpuClock(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
