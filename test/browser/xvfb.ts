import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A virtual screen with a window manager, so that windows have a real focus and a real size. */
export interface Display {
  /** `:99`, for the variable DISPLAY. */
  name: string;
  /** Presses keys in the window that has the focus, named as xdotool does: `Tab`, `Return`. */
  press(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

/** Starts Xvfb and openbox on the first free display. Throws when one of them is missing or does not come up. */
export async function startDisplay(size = { width: 1400, height: 900 }): Promise<Display> {
  for (let number = 90; number < 200; number += 1) {
    if (await exists(`/tmp/.X${number}-lock`)) continue;
    const name = `:${number}`;
    const screen = `${size.width}x${size.height}x24`;
    // Nobody touches this screen but through the browser, which would take its screen saver for a lock after ten minutes.
    const quiet = ['-s', '0', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', [name, '-screen', '0', screen, ...quiet], { stdio: 'ignore' });
    if (!(await isUp(server, `/tmp/.X11-unix/X${number}`))) continue;
    const manager = spawn('openbox', [], { stdio: 'ignore', env: { ...process.env, DISPLAY: name } });
    await started(manager);
    // A test that breaks off must not leave a screen behind.
    const endBoth = () => {
      manager.kill();
      server.kill();
    };
    process.once('exit', endBoth);
    return {
      name,
      press: async (...keys) => {
        await promisify(execFile)('xdotool', ['key', ...keys], { env: { ...process.env, DISPLAY: name } });
      },
      close: async () => {
        process.off('exit', endBoth);
        await end(manager);
        await end(server);
      },
    };
  }
  throw new Error('No display number from 90 to 199 is free.');
}

/**
 * Answers Chromium's permission prompt with "Allow": its first button is "Deny", so one Tab further.
 * Call it while the request is pending and the browser's window has the focus.
 */
export async function allowInPrompt(display: Display): Promise<void> {
  // Chromium ignores keys in the first half second of a prompt, against accidental consent.
  await wait(1_500);
  await display.press('Tab');
  await display.press('Return');
}

async function isUp(server: ChildProcess, socket: string): Promise<boolean> {
  await started(server);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (server.exitCode !== null) return false;
    if (await exists(socket)) return true;
    await wait(50);
  }
  await end(server);
  return false;
}

function started(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    program.once('spawn', resolve);
    program.once('error', reject);
  });
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => program.once('exit', () => resolve()));
  program.kill();
  await gone;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // `access` says "no" only by throwing.
    return false;
  }
}
