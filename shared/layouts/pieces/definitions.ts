/** 名词解释 that several regions print, in our own words. Sources: 预算法, 预算法实施条例, 党政机关厉行节约反对浪费条例. */
export const DEFINITIONS = {
  basic: '部门为维持机构正常运转、完成日常工作任务而发生的支出，分为人员经费和公用经费。',
  project: '部门在基本支出之外，为完成特定的行政任务或者事业发展目标而发生的支出。',
  appropriation: '本级财政当年拨给部门的资金，由一般公共预算拨款、政府性基金预算拨款和国有资本经营预算拨款组成。',
} as const;
