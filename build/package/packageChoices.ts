import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PackageChoices } from './electronBuilderConfig.ts';
import { packedFiles } from './packedFiles.ts';
import { productionPackages, readPackageLock } from './packageLock.ts';
import { loadedPackages, trustedPackages } from './trustedPackages.ts';

const manifestSchema = z.object({ version: z.string(), dependencies: z.record(z.string(), z.string()) });

/** The version and the direct dependencies that package.json states. */
export function readManifest(top: string): z.infer<typeof manifestSchema> {
  return manifestSchema.parse(JSON.parse(readFileSync(path.join(top, 'package.json'), 'utf8')));
}

/** What the configuration depends on: the packages that this checkout's sources load, and what is asked for. */
export function packageChoices(top: string, choices: Omit<PackageChoices, 'files'>): PackageChoices {
  const lock = readPackageLock(top);
  const direct = Object.keys(readManifest(top).dependencies);
  const files = packedFiles(productionPackages(lock), trustedPackages(lock, loadedPackages(top)), direct);
  return { ...choices, files };
}
