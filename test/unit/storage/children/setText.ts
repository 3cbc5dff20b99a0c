import type { Acknowledged, Storage } from '../../../../electron/storage/storage.ts';

/** Changes the text `f` of report `r`, whose last change is number `seq`; the request has the same id when repeated. */
export function setText(storage: Storage, seq: number, before: string | null, after: string): Acknowledged {
  return storage.history.applyEntry('r', {
    id: `change-${seq}`,
    expectedSeq: seq,
    by: '王某',
    command: 'setText',
    label: '填写',
    patches: [{ kind: 'text', field: 'f', before, after }],
    undo: 'step',
    mergeKey: null,
  });
}
