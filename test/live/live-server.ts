/** A real help desk on 127.0.0.1 and what an administrator can ask it through its JSON. */
export abstract class LiveServer {
  readonly origin: string;
  readonly basePath: string;
  readonly siteKey: string;
  readonly #title: string;
  readonly #root: string;

  /** @param root what every JSON path begins with, after the base path */
  constructor(title: string, helpDesk: string, port: number, { basePath = '', root = '' } = {}) {
    this.origin = `http://127.0.0.1:${port}`;
    this.basePath = basePath;
    this.siteKey = `${helpDesk}|${this.origin}|${basePath}`;
    this.#title = title;
    this.#root = root;
  }

  address(path: string): string {
    return `${this.origin}${this.basePath}${path}`;
  }

  ticketKey(ticketId: string): string {
    return `${this.siteKey}#${ticketId}`;
  }

  abstract userId(login: string): Promise<string>;

  /** A ticket that a customer writes. Gives its number. */
  abstract ticketOfCustomer(subject: string): Promise<string>;

  /** The language of somebody's pages, from the next page on. */
  abstract speak(userId: string, language: string): Promise<void>;

  /** Throws when the product refuses. An empty answer is undefined. */
  protected async ask(login: string, method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(this.address(`${this.#root}${path}`), {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${login}:${passwordOf(login)}`).toString('base64')}`,
        accept: 'application/json',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${this.#title} answers ${response.status} to ${method} ${path}.`);
    return response.status === 204 ? undefined : response.json();
  }
}

/** Of the accounts that the start scripts make. */
export function passwordOf(login: string): string {
  return login === 'root' ? 'rt-root-pass' : `${login}-pass`;
}
