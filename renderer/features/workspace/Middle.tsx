import { nodeKey } from '../../state/nodes.ts';
import { useUi } from '../../state/uiStore.ts';
import { BasicForm } from '../cover/BasicForm.tsx';
import { CoverView } from '../cover/CoverView.tsx';
import { UnitsEditor } from '../cover/UnitsEditor.tsx';
import { PartMenu } from '../export/PartMenu.tsx';
import { FieldsEditor } from '../narrative/FieldsEditor.tsx';
import { SectionEditor } from '../narrative/SectionEditor.tsx';
import { TermsView } from '../narrative/TermsView.tsx';
import { DatasetEditor } from '../tables/DatasetEditor.tsx';
import { TableView } from '../tables/TableView.tsx';

/** The place that is worked on. */
export function Middle() {
  const node = useUi((ui) => ui.node);
  const focus = useUi((ui) => ui.focus);
  const unit = 'unitId' in node && node.unitId ? { unitId: node.unitId } : {};
  return (
    <main className="ws-middle" aria-label="编辑区">
      {(node.kind === 'table' || node.kind === 'section') && <PartMenu key={nodeKey(node)} node={node} />}
      {node.kind === 'basic' && <BasicForm />}
      {node.kind === 'units' && <UnitsEditor />}
      {node.kind === 'cover' && <CoverView />}
      {node.kind === 'fields' && <FieldsEditor focus={focus} />}
      {node.kind === 'dataset' && (
        <DatasetEditor key={`${node.year}:${node.dataset}`} dataset={node.dataset} year={node.year} focus={focus} />
      )}
      {node.kind === 'table' && (
        <TableView key={`${node.id}@${node.unitId ?? ''}`} tableId={node.id} {...unit} focus={focus} />
      )}
      {node.kind === 'section' && (
        <SectionEditor key={`${node.id}@${node.unitId ?? ''}`} sectionId={node.id} {...unit} focus={focus} />
      )}
      {node.kind === 'terms' && <TermsView termsId={node.id} />}
    </main>
  );
}
