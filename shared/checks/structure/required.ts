import type { CheckId } from '../checkIds.ts';

/** Something that a report must have, and the words by which it is known in any region's form. */
export interface Required {
  readonly check: CheckId;
  readonly name: string;
  readonly words: RegExp;
}

/** The four minimum parts and their first sections. Source: 财预〔2016〕143号 as the 基层政务公开标准目录 repeats it. */
export const REQUIRED_PARTS: readonly Required[] = [
  { check: 'CMP-01', name: '部门概况', words: /概况|基本情况|主要职(?:责|能)|机构设置/ },
  { check: 'CMP-01', name: '预算表', words: /预算.{0,6}表|收支.{0,6}表|公开表/ },
  { check: 'CMP-01', name: '情况说明', words: /情况.{0,4}说明|预算说明|总体情况|编制说明/ },
  { check: 'TRM-01', name: '名词解释', words: /名词|专业术语|术语解释/ },
  { check: 'CMP-02', name: '主要职责', words: /职责|职能/ },
  { check: 'CMP-02', name: '机构设置（单位构成）', words: /机构|单位构成|预算单位|部门构成|基本情况/ },
];

/** The eight minimum tables. Source: as above. */
export const REQUIRED_TABLES: readonly Required[] = [
  { check: 'CMP-03', name: '收支总表', words: /收支.{0,8}(?:总表|总体情况表|预算表|总览表)/ },
  { check: 'CMP-03', name: '收入总表', words: /收入.{0,8}(?:总表|总体情况表|预算表)/ },
  { check: 'CMP-03', name: '支出总表', words: /支出.{0,8}(?:总表|总体情况表|预算表)/ },
  { check: 'CMP-03', name: '财政拨款收支总表', words: /财政拨款.{0,6}收.{0,4}支.{0,8}表/ },
  { check: 'CMP-03', name: '一般公共预算支出表', words: /一般公共预算.{0,14}支出.{0,8}表/ },
  { check: 'CMP-03', name: '一般公共预算基本支出表', words: /基本支出.{0,14}表/ },
  { check: 'CMP-03', name: '“三公”经费支出表', words: /[“"]?三公[”"]?经费.{0,24}表/ },
  { check: 'CMP-03', name: '政府性基金预算支出表', words: /政府(?:性)?基金.{0,14}表/ },
];

/** What the explanation must tell, with or without money. Source: as above; 预算法第十四条 for 机关运行经费. */
export const REQUIRED_TOPICS: readonly Required[] = [
  { check: 'CMP-07', name: '“三公”经费', words: /[“"]?三公[”"]?经费/ },
  { check: 'CMP-07', name: '政府采购', words: /政府采购/ },
  { check: 'CMP-07', name: '国有资产占用', words: /国有资产|固定资产|资产占用/ },
  { check: 'CMP-07', name: '预算绩效', words: /绩效/ },
];
