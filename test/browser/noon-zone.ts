/** A zone in which it is between noon and one o'clock now, so that what a test does lies on one day, hours before it included. */
export function noonZone(now: number = Date.now()): string {
  const ahead = 12 - new Date(now).getUTCHours();
  // The names of these zones count the other way round.
  return ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
