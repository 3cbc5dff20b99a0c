import { buildTree } from './tree.ts';

/** “三公”经费: 因公出国（境）费 + 公务用车购置及运行费（购置 + 运行）+ 公务接待费. */
export const SANGONG_TREE = buildTree('sangong', [
  'sangong',
  '“三公”经费',
  [
    ['abroad', '因公出国（境）费'],
    [
      'vehicle',
      '公务用车购置及运行费',
      [
        ['vehiclePurchase', '公务用车购置费'],
        ['vehicleOperation', '公务用车运行费'],
      ],
    ],
    ['reception', '公务接待费'],
  ],
]);

/** Kinds of 国有资产, as the regions' forms list them. */
export const ASSET_KIND_TREE = buildTree('assetKind', [
  'asset',
  '资产总额',
  [
    ['currentAsset', '流动资产'],
    [
      'fixedAsset',
      '固定资产',
      [
        ['building', '房屋', [['officeBuilding', '办公用房', [], 'ofWhich']]],
        [
          'vehicle',
          '车辆',
          [
            ['leaderVehicle', '副部（省）级以上领导用车'],
            ['mainLeaderVehicle', '主要领导干部用车'],
            ['confidentialVehicle', '机要通信用车'],
            ['emergencyVehicle', '应急保障用车'],
            ['generalVehicle', '一般公务用车'],
            ['lawVehicle', '一般执法执勤用车'],
            ['specialVehicle', '特种专业技术用车'],
            ['retiredVehicle', '离退休干部用车'],
            ['otherVehicle', '其他用车'],
          ],
        ],
        ['generalEquipment', '单位价值50万元以上通用设备'],
        ['specialEquipment', '单位价值100万元以上专用设备'],
        ['pricedEquipment', '单价在20万元以上的设备'],
        ['otherAsset', '其他固定资产'],
      ],
    ],
  ],
]);

/** 政府采购品目: the first letter of the code. */
export const PROCUREMENT_CATEGORIES: Readonly<Record<string, string>> = { A: '货物', B: '工程', C: '服务' };
