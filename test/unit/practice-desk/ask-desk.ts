import { type PracticeDesk, type PracticeDeskOptions, startPracticeDesk } from '../../practice-desk/server.ts';

/** Sunday noon in UTC; tests move it by hand. */
export const noon = Date.UTC(2026, 10, 22, 12);

export interface Answer {
  status: number;
  headers: Headers;
  /** The JSON body. Tests compare it with what README.md documents. */
  body: unknown;
}

/** A desk with a clock that stands still until it is moved, and a client with a cookie jar of one cookie. */
export class TestDesk {
  readonly desk: PracticeDesk;
  readonly #clock: { now: number };
  #cookie: string | undefined;

  private constructor(desk: PracticeDesk, clock: { now: number }) {
    this.desk = desk;
    this.#clock = clock;
  }

  static async start(options: Pick<PracticeDeskOptions, 'pace'> = {}): Promise<TestDesk> {
    const clock = { now: noon };
    return new TestDesk(await startPracticeDesk({ ...options, now: () => clock.now }), clock);
  }

  /** Moves the clock and lets the customers write whose time has come. */
  pass(seconds: number): number {
    this.#clock.now += seconds * 1_000;
    return this.desk.state.deliverDue();
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(path, { headers });
  }

  async post(path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async send(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    return this.#ask(path, { method: 'POST', body, headers });
  }

  async signIn(agentId = 'a1'): Promise<Answer> {
    const answer = await this.post('/desk/api/sign-in', { agentId });
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0];
    return answer;
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.#cookie !== undefined) headers.set('cookie', this.#cookie);
    const response = await fetch(`${this.desk.origin}${path}`, { ...init, headers, redirect: 'manual' });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }
}
