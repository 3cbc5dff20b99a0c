import { DEBIAN_TOOLS, installCommand, missingTools, OPTIONAL_TOOLS, type ToolName } from './debianTools.ts';
import { runCommand } from './runCommand.ts';

const canInstall = async (): Promise<boolean> =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (await runCommand('command -v apt-get >/dev/null', { limitMinutes: 1 })) === 0;

const packagesOf = (names: readonly ToolName[]): string => names.map((name) => DEBIAN_TOOLS[name].package).join(' ');

/**
 * Installs what the tests need beyond npm packages where this process may (root on Debian: a container, CI); elsewhere
 * names the command. Resolves with false only when an installation was tried and failed; of optional tools it is only said.
 */
export async function installDebianTools(): Promise<boolean> {
  const missing = missingTools();
  if (missing.length === 0) return true;
  if (!(await canInstall())) {
    console.log(`缺少 ${packagesOf(missing)}，需要它们的测试将被跳过。安装命令：\n  ${installCommand(missing)}`);
    return true;
  }
  const needed = missing.filter((name) => !OPTIONAL_TOOLS.includes(name));
  const ready = needed.length === 0 || (await install(needed));
  if (!ready) console.error('请检查网络与软件源后重试。');
  const optional = missing.filter((name) => OPTIONAL_TOOLS.includes(name));
  if (optional.length > 0 && !(await install(optional))) console.log('需要它们的测试将被跳过。');
  return ready;
}

/** Installs with apt-get; false when one of the tools is still missing. */
async function install(names: readonly ToolName[]): Promise<boolean> {
  const packages = packagesOf(names);
  console.log(`正在安装测试所需的 ${packages} …`);
  const apt = 'apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120';
  const code = await runCommand(`${apt} update && ${apt} install -y --no-install-recommends ${packages} >/dev/null`, {
    limitMinutes: 8,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0 && missingTools(names).length === 0) return true;
  console.error(`未能安装 ${packages}（apt-get 退出码 ${code}）。`);
  return false;
}
