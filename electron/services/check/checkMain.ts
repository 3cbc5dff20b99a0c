import { checkedFile } from './checkedFile.ts';
import type { CheckRequest } from './checkMessages.ts';

// Runs in a process of its own: checks the files that it is sent, one after the other.
process.on('message', ({ file }: CheckRequest) => void checkedFile(file).then((answer) => process.send?.(answer)));
// the one that asked is gone
process.on('disconnect', () => process.exit());
