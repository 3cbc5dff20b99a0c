import { DEBIAN_TOOLS, installCommand, missingTools } from './debianTools.ts';
import { runCommand } from './runCommand.ts';

const canInstall = async (): Promise<boolean> =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  (await runCommand('command -v apt-get >/dev/null', { limitMinutes: 1 })) === 0;

/**
 * Installs what the tests need beyond npm packages where this process may (root on Debian: a container, CI); elsewhere
 * names the command. Resolves with false only when an installation was tried and failed.
 */
export async function installDebianTools(): Promise<boolean> {
  const missing = missingTools();
  if (missing.length === 0) return true;
  const packages = missing.map((name) => DEBIAN_TOOLS[name].package).join(' ');
  if (!(await canInstall())) {
    console.log(`缺少 ${packages}，需要它们的测试将被跳过。安装命令：\n  ${installCommand(missing)}`);
    return true;
  }
  console.log(`正在安装测试所需的 ${packages} …`);
  const apt = 'apt-get -qq -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120';
  const code = await runCommand(`${apt} update && ${apt} install -y --no-install-recommends ${packages} >/dev/null`, {
    limitMinutes: 8,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  const still = missingTools(missing);
  if (code === 0 && still.length === 0) return true;
  console.error(`未能安装 ${packages}（apt-get 退出码 ${code}）。请检查网络与软件源后重试。`);
  return false;
}
