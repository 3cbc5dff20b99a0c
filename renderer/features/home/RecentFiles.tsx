import { Button, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useApi } from '../../state/SessionContext.tsx';

/** Files that were opened or saved lately. */
export function RecentFiles({ open }: { open: (path: string) => void }) {
  const api = useApi();
  const [files, setFiles] = useState<{ path: string; name: string }[]>([]);
  useEffect(() => {
    api.call('reports.recentFiles', {}).then(setFiles, () => setFiles([]));
  }, [api]);
  if (!files.length) return null;
  return (
    <section className="home-recent">
      <Typography.Title level={2}>最近的文件</Typography.Title>
      <ul>
        {files.slice(0, 8).map(({ path, name }) => (
          <li key={path}>
            <Button type="link" onClick={() => open(path)}>
              {name}
            </Button>
            <span className="home-path">{path}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
