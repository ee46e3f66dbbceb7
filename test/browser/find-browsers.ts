import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

type BrowserName = 'chromium' | 'chrome' | 'edge' | 'firefox';

export interface FoundBrowser {
  name: BrowserName;
  title: string;
  executable: string;
}

const titles: Record<BrowserName, string> = {
  chromium: 'Chromium',
  chrome: 'Google Chrome',
  edge: 'Microsoft Edge',
  firefox: 'Firefox',
};

/** Chromium first: it is the one that runs an unpacked extension without further ado. */
const names: BrowserName[] = ['chromium', 'chrome', 'edge', 'firefox'];

const commands: Record<BrowserName, string[]> = {
  chromium: ['chromium', 'chromium-browser'],
  chrome: ['google-chrome-stable', 'google-chrome'],
  edge: ['microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};

const macApplications: Record<BrowserName, string[]> = {
  chromium: ['Chromium.app/Contents/MacOS/Chromium'],
  chrome: ['Google Chrome.app/Contents/MacOS/Google Chrome'],
  edge: ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const windowsPrograms: Record<BrowserName, string[]> = {
  chromium: ['Chromium\\Application\\chrome.exe'],
  chrome: ['Google\\Chrome\\Application\\chrome.exe'],
  edge: ['Microsoft\\Edge\\Application\\msedge.exe'],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** Where a browser may be on this machine, most likely first. */
function candidates(name: BrowserName): string[] {
  const { env } = process;
  switch (platform()) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        macApplications[name].map((path) => join(folder, path)),
      );
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => windowsPrograms[name].map((path) => join(folder, path)));
    default:
      return commands[name].flatMap((command) =>
        (env['PATH'] ?? '/usr/local/bin:/usr/bin').split(delimiter).map((folder) => join(folder, command)),
      );
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    // `access` says "no" only by throwing.
    return false;
  }
}

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) if (await isExecutable(path)) return path;
  return undefined;
}

/** The installed browsers that can run Deskpace; empty when there is none. */
export async function findBrowsers(): Promise<FoundBrowser[]> {
  const found: FoundBrowser[] = [];
  for (const name of names) {
    const executable = await firstExecutable(candidates(name));
    if (executable !== undefined) found.push({ name, title: titles[name], executable });
  }
  return found;
}

async function hasCommand(command: string): Promise<boolean> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (await firstExecutable(folders.map((folder) => join(folder, command)))) !== undefined;
}

/** What a test suite needs beside Node: a real Chromium and a real Firefox, and for real windows a virtual display. */
export interface TestBrowsers {
  chromium: FoundBrowser;
  firefox: FoundBrowser;
}

interface Need {
  title: string;
  /** Debian's name. */
  pkg: string;
  isThere: () => Promise<boolean>;
}

const is = (found: FoundBrowser[], name: 'chromium' | 'firefox') => found.find((browser) => browser.name === name);

const browserNeeds: Need[] = [
  { title: 'Chromium', pkg: 'chromium', isThere: async () => is(await findBrowsers(), 'chromium') !== undefined },
  { title: 'Firefox', pkg: 'firefox-esr', isThere: async () => is(await findBrowsers(), 'firefox') !== undefined },
];
const displayNeeds: Need[] = [
  { title: 'Xvfb', pkg: 'xvfb', isThere: () => hasCommand('Xvfb') },
  { title: 'openbox', pkg: 'openbox', isThere: () => hasCommand('openbox') },
  { title: 'xdotool', pkg: 'xdotool', isThere: () => hasCommand('xdotool') },
];

/**
 * Makes sure that Chromium and Firefox (and with `display` Xvfb, openbox and xdotool) are there, and installs
 * what is missing where that is possible: Debian or Ubuntu, as root, with apt-get. Otherwise throws one
 * sentence that says what is missing and how to get it.
 */
export async function ensureTestBrowsers(needs: { display?: boolean } = {}): Promise<TestBrowsers> {
  const wanted = needs.display === true ? [...browserNeeds, ...displayNeeds] : browserNeeds;
  let missing = await missingOf(wanted);
  if (missing.length > 0 && (await canInstall())) {
    await install(missing.map((need) => need.pkg)).catch((cause: unknown) => {
      throw new Error(`${howToGet(missing)} (Installing them by apt-get failed.)`, { cause });
    });
    missing = await missingOf(wanted);
  }
  if (missing.length > 0) throw new Error(howToGet(missing));
  const found = await findBrowsers();
  const chromium = is(found, 'chromium');
  const firefox = is(found, 'firefox');
  if (!chromium || !firefox) throw new Error(howToGet(browserNeeds));
  return { chromium, firefox };
}

async function missingOf(needs: Need[]): Promise<Need[]> {
  const missing: Need[] = [];
  for (const need of needs) if (!(await need.isThere())) missing.push(need);
  return missing;
}

function howToGet(missing: Need[]): string {
  const titles = missing.map((need) => need.title).join(', ');
  const packages = missing.map((need) => need.pkg).join(' ');
  const how =
    platform() === 'linux'
      ? `install with your package manager, on Debian or Ubuntu: sudo apt-get install -y ${packages}`
      : 'install from www.chromium.org and www.mozilla.org/firefox';
  return `The browser tests need ${titles}, which this machine does not have: ${how}.`;
}

async function canInstall(): Promise<boolean> {
  if (platform() !== 'linux' || process.getuid?.() !== 0 || !(await hasCommand('apt-get'))) return false;
  const release = await readFile('/etc/os-release', 'utf8');
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release);
}

async function install(packages: string[]): Promise<void> {
  // Another apt-get may be at work on this machine; it is waited for rather than failed on.
  const options = ['-o', 'DPkg::Lock::Timeout=600', '-y'];
  const wanted = ['install', '--no-install-recommends', ...packages];
  const isKnown = await aptGet([...options, '--simulate', ...wanted]).then(
    () => true,
    () => false,
  );
  if (!isKnown) await aptGet([...options, 'update']);
  try {
    await aptGet([...options, ...wanted]);
  } catch {
    // The package lists may be older than the mirror; with new ones the second attempt tells the truth.
    await aptGet([...options, 'update']);
    await aptGet([...options, ...wanted]);
  }
}

async function aptGet(arguments_: string[]): Promise<void> {
  await promisify(execFile)('apt-get', arguments_, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
