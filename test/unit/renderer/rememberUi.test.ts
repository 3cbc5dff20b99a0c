import { beforeEach, describe, expect, test, vi } from 'vitest';
import { INITIAL_UI } from '../../../renderer/state/uiState.ts';
import { rememberUi, useUi } from '../../../renderer/state/uiStore.ts';
import type { Api } from '../../../shared/contract/api.ts';
import type { Settings } from '../../../shared/contract/contract.ts';
import { ProblemError } from '../../../shared/contract/problem.ts';

/** The settings of a machine on which two windows are open; this test is one of them. */
class FakeMachine {
  settings: Pick<Settings, 'ui' | 'moneyUnit'> = { ui: { treeWidth: 300, other: 'kept' }, moneyUnit: '元' };
  isOpen = true;
  readonly #listeners = new Map<string, (payload: unknown) => void>();
  #due: () => void = () => undefined;

  readonly api = {
    call: async (method: string, params: { settings: Partial<Settings> }) => {
      if (!this.isOpen) throw new ProblemError('fileDamaged', '数据文件没有打开。');
      if (method === 'settings.set') this.change(params.settings);
      return this.settings;
    },
    on: (event: string, listen: (payload: unknown) => void) => {
      this.#listeners.set(event, listen);
      return () => undefined;
    },
  } as unknown as Api;

  change(settings: Partial<Settings>): void {
    this.settings = { ...this.settings, ...settings };
    this.emit('settings.changed', { settings: this.settings });
  }

  emit(event: string, payload: unknown): void {
    this.#listeners.get(event)?.(payload);
  }

  readonly later = (run: () => void): (() => void) => {
    this.#due = run;
    return () => {
      this.#due = () => undefined;
    };
  };

  elapse(): void {
    this.#due();
  }
}

describe('what the screen remembers', () => {
  beforeEach(() => useUi.setState(INITIAL_UI));

  const start = async (machine = new FakeMachine()): Promise<FakeMachine> => {
    rememberUi(machine.api, machine.later);
    await vi.waitFor(() => expect(useUi.getState()).toMatchObject({ treeWidth: 300, moneyUnit: '元' }));
    return machine;
  };

  test('is taken at the start, and only what changed is written', async () => {
    const machine = await start();
    useUi.getState().set({ previewOpen: true });
    machine.elapse();
    expect(machine.settings).toEqual({ ui: { treeWidth: 300, other: 'kept', previewOpen: true }, moneyUnit: '元' });
  });

  test('follows the unit and the column widths of another window, not its panels', async () => {
    const machine = await start();
    machine.change({ moneyUnit: '万元', ui: { ...machine.settings.ui, treeWidth: 200, columnWidths: { a: 90 } } });
    expect(useUi.getState()).toMatchObject({ moneyUnit: '万元', treeWidth: 300, columnWidths: { a: 90 } });
    useUi.getState().set({ bottomOpen: false });
    machine.elapse();
    expect(machine.settings.ui).toEqual({ treeWidth: 200, other: 'kept', columnWidths: { a: 90 }, bottomOpen: false });
  });

  test('keeps what was just changed here when another window writes first', async () => {
    const machine = await start();
    useUi.getState().set({ moneyUnit: '万元' });
    machine.change({ shortcuts: {} });
    expect(useUi.getState().moneyUnit).toBe('万元');
    machine.elapse();
    expect(machine.settings.moneyUnit).toBe('万元');
  });

  test('is read when the database opens later, and never written over unread', async () => {
    const machine = new FakeMachine();
    machine.isOpen = false;
    rememberUi(machine.api, machine.later);
    useUi.getState().set({ bottomOpen: false });
    machine.elapse();
    expect(machine.settings.ui).toEqual({ treeWidth: 300, other: 'kept' });
    machine.isOpen = true;
    machine.emit('database.changed', { state: { kind: 'open' } });
    await vi.waitFor(() => expect(useUi.getState().treeWidth).toBe(300));
    expect(useUi.getState().bottomOpen).toBe(false);
  });
});
