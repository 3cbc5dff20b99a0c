import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DRAFT_FILE } from '../../../build/package/identity.ts';
import { userFolders } from '../../../electron/platform/host/userFolders.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));
const own = readFileSync(path.join(top, 'build/package/nsis/installer.nsh'), 'utf8');
const licence = readFileSync(path.join(top, 'build/package/nsis/licence.txt'));

const fromBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const templates = path.join(path.dirname(fromBuilder.resolve('app-builder-lib/package.json')), 'templates', 'nsis');
const theirs = globSync('**/*.{nsi,nsh}', { cwd: templates })
  .map((file) => readFileSync(path.join(templates, file), 'utf8'))
  .join('\n');

describe('the Chinese installer of Windows', () => {
  test("every macro is one that electron-builder's script asks for", () => {
    const macros = [...own.matchAll(/^!macro (\w+)/gm)].map((match) => match[1] ?? '');
    expect(macros.length).toBe(5);
    for (const macro of macros) expect(theirs, macro).toMatch(new RegExp(`!ifmacrodef ${macro}\\b`, 'i'));
    expect(own.match(/^!macroend/gm)?.length).toBe(macros.length);
  });

  test('the variable that keeps it to this user is one of the script', () => {
    expect(theirs).toContain('Var isForceCurrentInstall');
    expect(own).toContain('StrCpy $isForceCurrentInstall "1"');
  });

  test('it tells where the reports stay, and it is where they are', () => {
    const env = { APPDATA: 'C:\\Users\\u\\AppData\\Roaming' };
    const { data } = userFolders({ platform: 'win32', home: 'C:\\Users\\u', env });
    expect(data.replaceAll('/', '\\')).toBe(`${env.APPDATA}\\Mingzhang`);
    expect(own).toContain('$APPDATA\\Mingzhang');
  });

  test('the class of drafts is the one that is registered', () => {
    expect(own).toContain(`Software\\Classes\\${DRAFT_FILE.fileClass}\\shell\\open`);
  });

  test('the licence is shown with its Chinese: UTF-8 with a mark, lines as Windows ends them', () => {
    expect([...licence.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = licence.toString('utf8').slice(1);
    expect(text.startsWith('明账 使用许可\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const mit = readFileSync(path.join(top, 'assets', 'LICENSE'), 'utf8').trim();
    expect(text.replaceAll('\r\n', '\n')).toContain(mit);
  });
});
