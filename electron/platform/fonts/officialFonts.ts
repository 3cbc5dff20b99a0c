import type { FontRole } from './fontRole.ts';

/** A font of the official house style, how its files are usually named and which family names its name table holds. */
export interface OfficialFont {
  role: FontRole;
  label: string;
  files: RegExp;
  families: readonly string[];
}

/**
 * The fonts that GB/T 9704 documents are set in, in order of preference within a role. They are licensed to the machine
 * they are installed on: found and embedded when the user chooses so, never copied or distributed.
 */
export const OFFICIAL_FONTS: readonly OfficialFont[] = [
  {
    role: 'xiaobiaosong',
    label: '方正小标宋',
    files: /^fz(xbs|xiaobiaosong)|小标宋/i,
    families: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  },
  {
    role: 'fangsong',
    label: '仿宋_GB2312',
    files: /gb_?2312|^simfang/i,
    families: ['仿宋_GB2312', 'FangSong_GB2312'],
  },
  { role: 'fangsong', label: '仿宋', files: /^simfang|^fangsong|仿宋/i, families: ['仿宋', 'FangSong'] },
  { role: 'fangsong', label: '华文仿宋', files: /^stfang/i, families: ['STFangsong', '华文仿宋'] },
  { role: 'sans', label: '黑体', files: /^simhei|^黑体/i, families: ['SimHei', '黑体'] },
  { role: 'sans', label: '华文黑体', files: /^stheiti/i, families: ['Heiti SC', '黑体-简', 'STHeiti', '华文黑体'] },
  { role: 'kai', label: '楷体_GB2312', files: /gb_?2312|^simkai/i, families: ['楷体_GB2312', 'KaiTi_GB2312'] },
  { role: 'kai', label: '楷体', files: /^simkai|^kaiti|楷体/i, families: ['KaiTi', '楷体'] },
  {
    role: 'kai',
    label: '华文楷体',
    files: /^stkaiti|^kaiti/i,
    families: ['STKaiti', '华文楷体', 'Kaiti SC', '楷体-简'],
  },
  { role: 'serif', label: '宋体', files: /^simsun\.|^宋体/i, families: ['SimSun', '宋体'] },
  {
    role: 'serif',
    label: '华文宋体',
    files: /^(stsong|songti)/i,
    families: ['STSong', '华文宋体', 'Songti SC', '宋体-简'],
  },
];
