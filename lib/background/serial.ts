/**
 * Lets one piece of work after the other through, in the order in which it came. A failure reaches its own caller
 * and holds up nobody else. It is no state worth keeping: a worker that stops has nothing left to order.
 */
export function serial(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
