import type { Adapter, ApiRequest } from './adapter.ts';

/** One listed request for one ticket. */
export type TicketRequest = Pick<ApiRequest, 'key' | 'path' | 'when' | 'controls' | 'paging' | 'optional'>;

/** The product's own JSON to ask for a ticket: paths on the page's origin, base path included. Empty without such a lane. */
export function apiRequests(adapter: Adapter, ticketId: string, basePath: string): TicketRequest[] {
  return (adapter.api?.requests ?? []).map((request) => ({
    ...request,
    path: basePath + request.path.replaceAll('{id}', encodeURIComponent(ticketId)),
  }));
}

/** The path templates of the JSON lane below the base path, queries left out. Nothing else is ever asked for. */
export function allowedPaths(adapter: Adapter): string[] {
  return [...new Set((adapter.api?.requests ?? []).map(({ path }) => pathOf(path)))];
}

/**
 * Whether an address is one that {@link apiRequests} makes: same origin, below the base path, a listed template. Where the
 * path does not name the ticket, the parameters decide what is asked for, so they must be the template's, too.
 */
export function isAllowed(adapter: Adapter, origin: string, basePath: string, address: URL): boolean {
  if (address.origin !== origin || !address.pathname.startsWith(`${basePath}/`)) return false;
  const path = address.pathname.slice(basePath.length).split('/');
  return (adapter.api?.requests ?? []).some((request) => {
    const wanted = pathOf(request.path).split('/');
    const isPath = wanted.length === path.length && wanted.every((piece, index) => fits(path[index] ?? '', piece));
    return isPath && (pathOf(request.path).includes('{id}') || hasParameters(address, request));
  });
}

function hasParameters(address: URL, { path, paging }: ApiRequest): boolean {
  const wanted = [...new URLSearchParams(path.slice(pathOf(path).length))];
  const given = [...address.searchParams].filter(([name]) => name !== paging?.parameter);
  return (
    wanted.length === given.length &&
    wanted.every(([name, value], index) => given[index]?.[0] === name && fits(given[index][1], value))
  );
}

function fits(segment: string, piece: string): boolean {
  const [before = '', after] = piece.split('{id}');
  if (after === undefined) return segment === piece;
  const id = segment.slice(before.length, segment.length - after.length);
  return segment === before + id + after && /^[A-Za-z0-9_.-]+$/.test(id);
}

function pathOf(path: string): string {
  return path.split('?')[0] ?? path;
}
