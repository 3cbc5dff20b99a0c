import { readdirSync } from 'node:fs';

/** A bench: a file of this folder that exports its title and a function that measures and prints. */
interface Bench {
  title: string;
  run: () => Promise<void>;
}

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'run.ts')
  .map((entry) => entry.name.replace(/\.ts$/, ''))
  .toSorted();

async function load(name: string): Promise<Bench> {
  if (!names.includes(name)) throw new Error(`没有名为“${name}”的测速。可用：${names.join('、')}。`);
  const module: unknown = await import(new URL(`${name}.ts`, folder).href);
  return module as Bench;
}

const wanted = process.argv.slice(2);
if (wanted.length === 0) {
  console.log('用法：node test/bench/run.ts <名称…>');
  for (const name of names) console.log(`  ${name.padEnd(10)}${(await load(name)).title}`);
} else {
  for (const name of wanted) {
    const bench = await load(name);
    console.log(`== ${name}：${bench.title}`);
    await bench.run();
  }
}
