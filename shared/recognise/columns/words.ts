import type { CoordinateValue } from '../../budget/coordinates.ts';

/** 合计, 小计 …: the whole of what stands above or beside. */
export const TOTAL_WORD =
  /^(合计|总计|小计|共计|金额|总金额|资金总额|预算数|预算金额|预算总额|.{0,6}(年|年度)(预算|批复|安排|预计执行|执行|决算|完成)(数|金额|总额)?)(\(.*\))?:?$/;

const FUND_WORDS: readonly [RegExp, string][] = [
  [/^本年(财政)?拨款/, 'fiscalAppropriation'],
  [/政府性?基金|基金预算/, 'govFund'],
  [/国有资本/, 'stateCapital'],
  [/一般(公共)?预算/, 'general'],
  [/财政专户|专户(核拨|管理|资金)|教育收费/, 'specialAccount'],
  [/经营(收入|预算)/, 'operatingIncome'],
  [/上级补助/, 'fromSuperior'],
  [/附属单位上缴|下级(单位)?上缴/, 'fromSubordinates'],
  [/事业(单位)?收入/, 'business'],
  [/单位(自有)?资金|自有资金/, 'unitFunds'],
  [/^(\d*、?)?其他(各项)?收入/, 'other'],
  [/财政拨款|政府预算资金|经费拨款/, 'fiscalAppropriation'],
];

const CARRIED: Readonly<Record<string, string>> = {
  general: 'carriedGeneral',
  govFund: 'carriedGovFund',
  stateCapital: 'carriedStateCapital',
  specialAccount: 'carriedSpecialAccount',
  unitFunds: 'carriedUnitFunds',
  other: 'carriedUnitFunds',
  business: 'carriedUnitFunds',
  fiscalAppropriation: 'carriedFiscal',
};

/**
 * The fund that a path of labels names (a header path, or a row below its group), the nearest label first; undefined
 * when it names none.
 */
export function fundOf(path: readonly string[]): CoordinateValue | undefined {
  const carried = path.some((word) => /结转|结余/.test(word));
  const words = [...path].reverse();
  for (const [i, word] of words.entries()) {
    if (TOTAL_WORD.test(word)) continue;
    if (/^(其中)?:?财政拨款(收入)?$/.test(word) && /一般公共/.test(words[i + 1] ?? '')) return 'generalAppropriation';
    if (/^其中:?财政拨款/.test(word)) return 'generalAppropriation';
    const fund = FUND_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (fund) return carried ? (CARRIED[fund] ?? 'carriedOver') : fund;
    if (/结转|结余/.test(word)) return 'carriedOver';
    if (/^本年(收入|拨款|预算)?/.test(word)) return 'currentYear';
  }
  return TOTAL_WORD.test(words[0] ?? '') ? 'total' : undefined;
}

const MEASURE_WORDS: readonly [RegExp, string][] = [
  [/工资福利/, 'wages'],
  [/对个人和?家庭/, 'family'],
  [/商品和?服务支出/, 'goods'],
  [/资本性/, 'capital'],
  [/人员(经费|支出|类)/, 'personnel'],
  [/公用(经费|支出)|运转类公用/, 'operating'],
  [/其他运转|运转类其他/, 'otherOperating'],
  [/特定目标/, 'specific'],
  [/基本支出/, 'basic'],
  [/项目支出/, 'project'],
  [/经营支出/, 'businessOperation'],
  [/(上缴|上解)上级/, 'remittedUp'],
  [/附属单位补助|对下级/, 'subsidiesDown'],
];

/** The node of the expenditure tree that a header path names; undefined when it names none. */
export function measureOf(path: readonly string[]): string | undefined {
  const words = [...path].reverse();
  for (const word of words) {
    if (TOTAL_WORD.test(word)) continue;
    const found = MEASURE_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (found) return found;
  }
  return TOTAL_WORD.test(words[0] ?? '') || /支出(预算)?(数)?$/.test(words[0] ?? '') ? 'total' : undefined;
}

const ITEM_WORDS: readonly [RegExp, string][] = [
  [/因公出国|出国/, 'abroad'],
  [/公务接待|接待费/, 'reception'],
  [/购置(及|和|与|、).{0,3}运(行|维)/, 'vehicle'],
  [/购置/, 'vehiclePurchase'],
  [/运(行|维)/, 'vehicleOperation'],
  [/公务用车/, 'vehicle'],
];

/** The node of the 三公 tree that a path names. */
export function sangongItemOf(path: readonly string[]): string | undefined {
  const words = [...path].reverse();
  for (const word of words) {
    if (TOTAL_WORD.test(word)) continue;
    const found = ITEM_WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (found) return found;
  }
  return words.some((word) => TOTAL_WORD.test(word) || /三公/.test(word)) ? 'sangong' : undefined;
}

const ASSET_KINDS: readonly [RegExp, string][] = [
  [/资产总(额|计|值)|^合计/, 'asset'],
  [/流动资产/, 'currentAsset'],
  [/其他固定资产/, 'otherAsset'],
  [/办公用房/, 'officeBuilding'],
  [/房屋/, 'building'],
  [/(省|部)级.*用车|副部/, 'leaderVehicle'],
  [/主要领导/, 'mainLeaderVehicle'],
  [/机要/, 'confidentialVehicle'],
  [/应急/, 'emergencyVehicle'],
  [/执法执勤/, 'lawVehicle'],
  [/特种专业/, 'specialVehicle'],
  [/离退休/, 'retiredVehicle'],
  [/其他(用车|车辆)/, 'otherVehicle'],
  [/一般公务用车/, 'generalVehicle'],
  [/车辆|用车|汽车/, 'vehicle'],
  [/100万元/, 'specialEquipment'],
  [/50万元|通用设备/, 'generalEquipment'],
  [/20万元/, 'pricedEquipment'],
  [/专用设备/, 'specialEquipment'],
  [/固定资产/, 'fixedAsset'],
];

/** The kind of assets that a label names. */
export function assetKindOf(label: string): string | undefined {
  return ASSET_KINDS.find(([pattern]) => pattern.test(label))?.[1];
}

/** Which year a header path speaks of. */
export function yearOf(path: readonly string[], year: number): 'this' | 'prior' | 'difference' | 'growth' {
  const whole = path.join('/');
  if (/增长(率|%)|增减(率|%|幅)|%/.test(whole)) return 'growth';
  if (/增减|变化|差额|比上年/.test(whole)) return 'difference';
  return new RegExp(`${year - 1}年|上年(?!结转|结余|度?结)|去年`).test(whole) ? 'prior' : 'this';
}
