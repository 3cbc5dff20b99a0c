import { EventEmitter } from 'node:events';
import type { Bridge } from '../../../shared/contract/bridge.ts';

/**
 * A stand-in for the module `electron`, as far as the desktop host uses it: both sides of the bridge in one process, with
 * everything copied on the way as Electron does, and a record of what was asked of the system.
 */
type Handler = (event: unknown, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();
/** The window whose preload script is running: the real one has a process for each. */
let current: FakeContents | undefined;
let exposed: Bridge | undefined;

export class FakeContents extends EventEmitter {
  readonly session = defaultSession;
  readonly mainFrame = { url: 'app://mingzhang/' };
  readonly sent = new EventEmitter();
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  reloads = 0;

  isDestroyed(): boolean {
    return false;
  }
  send(channel: string, message: unknown): void {
    this.sent.emit(channel, {}, structuredClone(message));
  }
  setWindowOpenHandler(handler: FakeContents['openHandler']): void {
    this.openHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
}

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    handlers.set(channel, handler);
  },
  removeAll: (): void => handlers.clear(),
};

export const ipcRenderer = {
  invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const sender = current;
    if (sender === undefined) throw new Error('no window');
    const event = { sender, senderFrame: sender.mainFrame };
    return structuredClone(await invoke(channel, event, ...args.map((arg) => structuredClone(arg))));
  },
  on: (channel: string, listen: (...args: unknown[]) => void): void => void current?.sent.on(channel, listen),
  off: (channel: string, listen: (...args: unknown[]) => void): void => void current?.sent.off(channel, listen),
};

/** A message that arrives at the main process, from whichever frame. */
export async function invoke(channel: string, event: unknown, ...args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`no handler for ${channel}`);
  return handler(event, ...args);
}

export const contextBridge = {
  exposeInMainWorld: (name: string, bridge: Bridge): void => {
    if (name !== 'mingzhang') throw new Error(`${name} was exposed`);
    exposed = bridge;
  },
};

export const webUtils = { getPathForFile: (file: { path?: string }): string => file.path ?? '' };

/** The bridge as the page of this window sees it. */
export function bridgeOf(contents: FakeContents): Bridge {
  const bridge = exposed;
  if (bridge === undefined) throw new Error('the preload script has not run');
  const inWindow = <T>(work: () => T): T => {
    current = contents;
    try {
      return work();
    } finally {
      current = undefined;
    }
  };
  return {
    call: (method, params) => inWindow(() => bridge.call(method, params)),
    onEvent: (listen) => {
      const stop = inWindow(() => bridge.onEvent(listen));
      return () => inWindow(stop);
    },
    pathOfFile: (file) => bridge.pathOfFile(file),
  };
}

interface FakeSession {
  request?: (page: unknown, permission: string, answer: (allowed: boolean) => void) => void;
  check?: (page: unknown, permission: string) => boolean;
  device?: () => boolean;
  setPermissionRequestHandler: (handler: NonNullable<FakeSession['request']>) => void;
  setPermissionCheckHandler: (handler: NonNullable<FakeSession['check']>) => void;
  setDevicePermissionHandler: (handler: NonNullable<FakeSession['device']>) => void;
}

function fakeSession(): FakeSession {
  const made: FakeSession = {
    setPermissionRequestHandler: (handler) => void (made.request = handler),
    setPermissionCheckHandler: (handler) => void (made.check = handler),
    setDevicePermissionHandler: (handler) => void (made.device = handler),
  };
  return made;
}

export const defaultSession: FakeSession = fakeSession();
export const session = { defaultSession, fromPartition: (): FakeSession => fakeSession() };

class FakeApp extends EventEmitter {
  hasLock = true;
  quits = 0;
  exitCode: number | undefined;
  readonly paths = new Map<string, string>();

  setPath(name: string, folder: string): void {
    this.paths.set(name, folder);
  }
  requestSingleInstanceLock(): boolean {
    return this.hasLock;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  quit(): void {
    this.quits += 1;
  }
  exit(code: number): void {
    this.exitCode = code;
  }
}
export const app = new FakeApp();

interface FakeProtocol {
  scheme?: { scheme: string; privileges: Record<string, boolean> };
  serve?: (request: { url: string; method: string }) => Promise<Response>;
  registerSchemesAsPrivileged: (schemes: NonNullable<FakeProtocol['scheme']>[]) => void;
  handle: (scheme: string, serve: NonNullable<FakeProtocol['serve']>) => void;
}

export const protocol: FakeProtocol = {
  registerSchemesAsPrivileged: ([scheme]) => {
    if (scheme) protocol.scheme = scheme;
  },
  handle: (_scheme, serve) => void (protocol.serve = serve),
};

export interface FakeWindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: Readonly<Record<string, unknown>>;
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  readonly webContents = new FakeContents();
  readonly options: FakeWindowOptions;
  loaded: string | undefined;
  isVisible = false;
  focuses = 0;
  isMinimizedNow = false;

  constructor(options: FakeWindowOptions) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(address: string): Promise<void> {
    this.loaded = address;
    return Promise.resolve();
  }
  show(): void {
    this.isVisible = true;
  }
  focus(): void {
    this.focuses += 1;
  }
  restore(): void {
    this.isMinimizedNow = false;
  }
  maximize(): void {
    this.emit('maximize');
  }
  isMinimized(): boolean {
    return this.isMinimizedNow;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 10, y: 20, width: this.options.width ?? 0, height: this.options.height ?? 0 };
  }
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};

interface FakeMenuItem {
  readonly label?: string;
  readonly click?: () => void;
  readonly submenu?: FakeMenuItem[];
}

export const Menu = {
  template: [] as FakeMenuItem[],
  buildFromTemplate: (template: FakeMenuItem[]): FakeMenuItem[] => template,
  setApplicationMenu: (template: FakeMenuItem[]): void => void (Menu.template = template),
};

export const dialog = {
  boxes: [] as { message: string }[],
  showMessageBox: async (...args: unknown[]): Promise<void> =>
    void dialog.boxes.push(args.at(-1) as { message: string }),
  showMessageBoxSync: (): number => 0,
  showErrorBox: (title: string, message: string): void => void dialog.boxes.push({ message: title + message }),
};
export const shell = { shown: [] as string[], showItemInFolder: (file: string): void => void shell.shown.push(file) };
