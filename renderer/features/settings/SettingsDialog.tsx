import { App, Button, Form, Input, Modal, Radio, Table, Tabs, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { AppInfo, Result, Settings } from '../../../shared/contract/contract.ts';
import { messageOf } from '../../components/messageOf.ts';
import { useApi } from '../../state/SessionContext.tsx';
import { useUi } from '../../state/uiStore.ts';
import { ShortcutList } from './ShortcutList.tsx';

/** Settings of this machine: fonts, folders, name, unit, shortcuts, data location, about with licences. */
export function SettingsDialog({ close, tab = 'general' }: { close: () => void; tab?: string }) {
  const api = useApi();
  const { message } = App.useApp();
  const [form] = Form.useForm<Settings>();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [shown, setShown] = useState(tab);
  const [fonts, setFonts] = useState<Result<'fonts.list'>>([]);
  useEffect(() => {
    const fail = (error: unknown): void => void message.error(messageOf(error));
    api.call('settings.get', {}).then((settings) => form.setFieldsValue(settings), fail);
    api.call('app.info', {}).then(setInfo, fail);
    api.call('fonts.list', {}).then(setFonts, fail);
  }, [api, form, message]);

  const save = async (values: Partial<Settings>): Promise<void> => {
    const { fonts: source, pageLook, defaultFolder = '', backupFolder = '', userName = '', moneyUnit } = values;
    try {
      const settings = {
        defaultFolder,
        backupFolder,
        userName,
        ...(source ? { fonts: source } : {}),
        ...(pageLook ? { pageLook } : {}),
        ...(moneyUnit ? { moneyUnit } : {}),
      };
      await api.call('settings.set', { settings });
      if (moneyUnit) useUi.getState().set({ moneyUnit });
      void message.success('设置已保存');
      close();
    } catch (error) {
      void message.error(messageOf(error), 8);
    }
  };

  return (
    <Modal
      title="设置"
      open
      okText="保存"
      onCancel={close}
      onOk={form.submit}
      width={720}
      // what stands on the other two takes effect at once, or cannot be changed
      footer={SAVED.has(shown) ? undefined : <Button onClick={close}>关闭</Button>}
    >
      <Form form={form} labelCol={{ span: 5 }} onFinish={(values) => void save(values)}>
        <Tabs
          activeKey={shown}
          onChange={setShown}
          items={[
            { key: 'general', label: '常规', forceRender: true, children: <GeneralFields info={info} /> },
            { key: 'fonts', label: '页面与字体', forceRender: true, children: <FontFields fonts={fonts} /> },
            { key: 'shortcuts', label: '快捷键', children: <ShortcutList /> },
            { key: 'about', label: '关于', children: <About info={info} /> },
          ]}
        />
      </Form>
    </Modal>
  );
}

/** Tabs whose fields are kept by 保存. */
const SAVED: ReadonlySet<string> = new Set(['general', 'fonts']);

function GeneralFields({ info }: { info: AppInfo | null }) {
  return (
    <div className="settings-tab">
      <Form.Item name="userName" label="操作人姓名" tooltip="记入操作日志">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="moneyUnit" label="屏幕金额单位">
        <Radio.Group
          options={[
            { value: '万元', label: '万元' },
            { value: '元', label: '元' },
          ]}
        />
      </Form.Item>
      <Form.Item name="defaultFolder" label="默认文件夹" tooltip="打开、保存和导出文件时先到这里">
        <Input />
      </Form.Item>
      <Form.Item name="backupFolder" label="备份文件夹" tooltip="留空时放在数据文件夹里">
        <Input placeholder={info?.backupFolder ?? ''} />
      </Form.Item>
      <Form.Item label="数据位置">
        <Typography.Text copyable>{info?.dataFolder ?? ''}</Typography.Text>
      </Form.Item>
    </div>
  );
}

function FontFields({ fonts }: { fonts: Result<'fonts.list'> }) {
  return (
    <div className="settings-tab">
      <Form.Item name="pageLook" label="页面样式">
        <Radio.Group
          options={[
            { value: 'layout', label: '公文版式（大字号、28 磅行距）' },
            { value: 'template', label: '财政模板版式（宋体、小字号）' },
          ]}
        />
      </Form.Item>
      <Form.Item name="fonts" label="打印用字体">
        <Radio.Group
          options={[
            { value: 'bundled', label: '随程序的字体（各台电脑打印结果相同）' },
            { value: 'installed', label: '本机的公文字体（有则用）' },
          ]}
        />
      </Form.Item>
      <Table
        rowKey="role"
        size="small"
        pagination={false}
        dataSource={fonts}
        columns={[
          { title: '用途', dataIndex: 'label' },
          { title: '本机找到', dataIndex: 'found', render: (found: string | null) => found ?? '未安装' },
          { title: '现在使用', dataIndex: 'used' },
        ]}
      />
    </div>
  );
}

function About({ info }: { info: AppInfo | null }) {
  return (
    <div className="settings-tab">
      <p>
        {info?.name} {info?.version}（{info?.host === 'electron' ? '桌面窗口' : '浏览器窗口'}）
      </p>
      <Table
        rowKey="name"
        size="small"
        pagination={false}
        scroll={{ y: 280 }}
        dataSource={info?.licences ?? []}
        columns={[
          { title: '随程序的组件', dataIndex: 'name' },
          { title: '版本', dataIndex: 'version', width: 110 },
          { title: '许可', dataIndex: 'licence', width: 180 },
        ]}
      />
    </div>
  );
}
