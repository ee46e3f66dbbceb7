import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type PracticeDesk, startPracticeDesk } from '../practice-desk/server.ts';
import { parseMark, recorderScript } from './recorder.ts';
import { Truth } from './truth.ts';

export interface RecordedDesk {
  /** To be used in place of the practice desk's own; its customers stay silent. */
  desk: PracticeDesk;
  truth: Truth;
}

/** A practice desk behind a door that puts the recorder into each of its pages and takes what it says. */
export async function startRecordedDesk(): Promise<RecordedDesk> {
  const desk = await startPracticeDesk({ pace: 1_000_000 });
  const truth = new Truth();
  const server = createServer((asked, answer) => {
    if (asked.url === '/recorder/mark') {
      readAll(asked).then(
        (text) => {
          truth.note(parseMark(text));
          answer.writeHead(204).end();
        },
        () => answer.destroy(),
      );
    } else if (asked.url === '/recorder/script.js') {
      answer.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(recorderScript);
    } else {
      pass(desk.port, asked, answer);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The recorded desk has no port.');
  return {
    truth,
    desk: {
      state: desk.state,
      port: address.port,
      origin: `http://127.0.0.1:${address.port}`,
      close: async () => {
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        });
        await desk.close();
      },
    },
  };
}

function pass(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url, headers } = asked;
  const inner = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (response) => {
    const isPage = response.headers['content-type']?.startsWith('text/html') === true && url !== '/desk/editor';
    if (!isPage) {
      answer.writeHead(response.statusCode ?? 500, response.headers);
      response.pipe(answer);
      return;
    }
    const { 'content-length': _, ...kept } = response.headers;
    readAll(response).then(
      (html) => {
        answer.writeHead(response.statusCode ?? 500, kept);
        answer.end(html.replace('<head>', '<head><script src="/recorder/script.js"></script>'));
      },
      () => answer.destroy(),
    );
  });
  inner.once('error', () => answer.destroy());
  answer.once('close', () => inner.destroy());
  asked.pipe(inner);
}

async function readAll(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
