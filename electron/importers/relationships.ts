import type { ZipArchive } from './zip/ZipArchive.ts';
import { readXml } from './xml.ts';

/** One relationship of a part of an Office package. */
export interface Relationship {
  /** The last word of its type: `styles`, `worksheet`… */
  readonly type: string;
  /** Name of the part in the package, or the address outside of it. */
  readonly target: string;
  /** Points outside the package; never followed. */
  readonly isExternal: boolean;
}

/** The relationships of a part by id; of the package itself for the empty name. @throws ImportError */
export function readRelationships(zip: ZipArchive, part: string): ReadonlyMap<string, Relationship> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const xml = zip.text(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  const found = new Map<string, Relationship>();
  if (xml === undefined) return found;
  readXml(xml, {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || Id === undefined) return;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : resolvePart(Target.startsWith('/') ? Target : folder + Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    },
  });
  return found;
}

function resolvePart(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
