// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { osTicket } from '../../../lib/helpdesks/os-ticket.ts';
import type { Person, TicketReading } from '../../../lib/model/reading.ts';
import { type JsonAsker, jsonAsker } from '../../../lib/page/json-asker.ts';

const profile = `<!doctype html><title>Profile</title><script>document.body.textContent = ''</script>
  <form action="profile.php" method="post"><input type="hidden" name="id" value="7" />
  <input name="firstname" value="Nora " /><input name="lastname" value="Ekdal" /><input name="email" value="nora@tea.example" />
  <textarea name="signature">Yours, Nora</textarea></form>`;
const page = (html: string, type = 'text/html; charset=UTF-8') =>
  new Response(html, { headers: { 'content-type': type } });

describe('a product that says on a page of its own who is signed in', () => {
  let asked: { address: string; options: RequestInit | undefined }[];
  let told: (Person | TicketReading)[];
  let problems: string[];
  let front: string;
  let answer: () => Response;
  let json: JsonAsker;
  const ending = new AbortController();

  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    asked = [];
    told = [];
    problems = [];
    front = '31';
    answer = () => page(profile);
    vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
      asked.push({ address, options });
      return answer();
    });
    json = jsonAsker({
      window,
      stage: { signal: ending.signal, ticketInFront: () => ({ ticketId: front }), lastInput: () => performance.now() },
      task: { adapter: osTicket, basePath: '/help', apiLane: true, idleAfter: 120_000 },
      turns: { take: async () => undefined, end: async () => 0 },
      isPaused: () => false,
      page: () => ({ viewer: undefined, staff: [] }),
      tell: async (reading) => void told.push(reading),
      onViewer: (viewer) => told.push(viewer),
      guard: (_, work) => {
        work().catch((cause: unknown) => problems.push(cause instanceof Error ? cause.message : String(cause)));
      },
      onOff: () => undefined,
    });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const open = async (id: string) => {
    front = id;
    json.onTicketInFront();
    json.onRead('newTicket');
    await vi.advanceTimersByTimeAsync(61_000);
  };

  it('is asked once for every page load, and only its number and name are taken', async () => {
    await open('31');
    expect(asked.map(({ address }) => new URL(address).pathname)).toEqual(['/help/scp/profile.php']);
    expect(asked[0]?.options).toMatchObject({ method: 'GET', headers: { accept: 'text/html' }, redirect: 'manual' });
    expect(told).toEqual([{ id: '7', name: 'Nora Ekdal' }]);
    await open('32');
    await open('31');
    expect(asked.length).toBe(1);
    expect(problems).toEqual([]);
  });

  it('is not believed by halves', async () => {
    answer = () => page(profile.replace('name="lastname"', 'name="last"'));
    await open('31');
    expect(told).toEqual([{ id: '7' }]);
  });

  it('is off where the answer is no page', async () => {
    answer = () => page('{}', 'application/json');
    await open('31');
    await open('32');
    expect({ told, asked: asked.length, isOff: json.isOff }).toEqual({ told: [], asked: 1, isOff: true });
    expect(problems).toEqual([expect.stringContaining('the answer is no HTML')]);
  });
});
