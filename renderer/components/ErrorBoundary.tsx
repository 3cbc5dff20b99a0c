import { Button, Result } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  report: (message: string, detail: string) => Promise<unknown>;
}

/** A fault of the screen: says so, keeps what is saved, and offers to draw the screen anew. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    void this.props.report(error.message, `${error.stack ?? ''}\n${info.componentStack ?? ''}`).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <Result
        status="warning"
        title="界面出错"
        subTitle="已保存的内容不受影响，错误已记入日志。请重新显示界面；如果再次出错，请重新打开明账。"
        extra={
          <Button type="primary" onClick={() => this.setState({ failed: false })}>
            重新显示
          </Button>
        }
      />
    );
  }
}
