type ClassLabel = readonly [code: string, label: string];

/** 附表4-1 lists these 类; 外交, 国防, 预备费 and 转移性支出 do not exist in it. */
const BALANCE_NAMES: readonly ClassLabel[] = [
  ['201', '一般公共服务支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['233', '债务发行费用支出'],
];

/** 附表4-4 has these beside them. */
const FISCAL_ONLY: readonly ClassLabel[] = [
  ['203', '国防支出'],
  ['227', '预备费'],
  ['230', '转移性支出'],
];

/** As the form writes them: 廿一 instead of 二十一. */
const NUMERALS =
  '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 廿五 廿六 廿七'.split(
    ' ',
  );

/** Expenditure side of 附表4-1. */
export const BALANCE_CLASSES: readonly ClassLabel[] = BALANCE_NAMES.map(([code, name], i) => [
  code,
  `${NUMERALS[i]!}、${name}`,
]);

/** Expenditure side of 附表4-4. */
export const FISCAL_CLASSES: readonly ClassLabel[] = [...BALANCE_NAMES, ...FISCAL_ONLY]
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, name], i) => [code, `（${NUMERALS[i]!}）${name}`]);
