import { setReaderStarter } from '../../importers/isolate/readerStarter.ts';
import type { HostPorts } from '../hostPorts.ts';

/** Foreign files are read in processes that the host starts in its own way. For hosts that make no services. */
export function setHostReader(start: NonNullable<HostPorts['startReader']>): void {
  setReaderStarter(start);
}
