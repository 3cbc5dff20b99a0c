/** Told now and then while a long file is read. `done` of `total` pages or parts. */
export type ReadProgress = (done: number, total: number) => void;
