/**
 * The match pattern under which a site's permission is asked for and its scripts are registered. Without
 * the port: Firefox allows none in a pattern. Which port is meant is checked by the site's own origin.
 *
 * @param origin `https://desk.example` or with a port
 * @throws TypeError when it is no address
 */
export function originPattern(origin: string): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}
