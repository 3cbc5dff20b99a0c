import { ProblemError } from '../../../shared/contract/problem.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';

/** Files outside the database: the recent ones. */
export function fileHandlers({ ports, database, written }: ServiceContext): DomainHandlers {
  const recent = () => database.use().recentFiles;
  return {
    'reports.recentFiles': () =>
      recent()
        .list()
        .map(({ path, title, usedAt }) => ({ path, name: title, at: usedAt })),
    'files.show': async ({ path }) => {
      // Only what was opened or saved here: the screen cannot make the host open any folder it likes.
      const isKnown =
        written.has(path) ||
        recent()
          .list()
          .some((file) => file.path === path);
      if (!isKnown) {
        throw new ProblemError('notFound', `“${path}”不在最近使用的文件中。请在文件管理器中查找它。`);
      }
      await ports.showFile(path);
      return {};
    },
    'files.forget': ({ path }) => {
      recent().remove(path);
      return {};
    },
  };
}
