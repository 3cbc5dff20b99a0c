import { describe, expect, it } from 'vitest';
import { newReport, type NewReportInput } from '../../../shared/report/newReport.ts';
import { reportSchema } from '../../../shared/report/reportSchema.ts';

const input: NewReportInput = {
  id: 'r1',
  layout: { id: 'henan-2026', version: 1 },
  departmentName: '红旗区医疗保障局',
  year: 2026,
};

describe('newReport', () => {
  it('is sound, empty, and has the department and its own office', () => {
    const report = newReport(input);
    expect(reportSchema.safeParse(report).success).toBe(true);
    expect(report.units).toEqual([
      { id: 'department', code: '', name: '红旗区医疗保障局', role: 'department' },
      { id: 'own', code: '', name: '红旗区医疗保障局本级', role: 'unit' },
    ]);
    expect(Object.values(report.current).flat()).toEqual([]);
    expect(newReport(input)).toEqual(report);
  });

  it.each([
    ['红旗区医疗保障局', 'department', '我局'],
    ['某市发展和改革委员会', 'department', '我委'],
    ['某县人民政府办公室', 'department', '我办'],
    ['某区教育体育部', 'department', '本部门'],
    ['某区医疗保障服务中心', 'unit', '我中心'],
    ['某县第一小学', 'unit', '本单位'],
  ] as const)('%s calls itself %s → %s', (departmentName, kind, shortName) => {
    expect(newReport({ ...input, departmentName, kind }).department.shortName).toBe(shortName);
  });

  it('takes what is given: short name, code, level, parent', () => {
    const report = newReport({
      ...input,
      kind: 'unit',
      shortName: '本中心',
      code: '012',
      level: '区',
      parentName: '某区医保局',
    });
    expect(report.department).toEqual({
      name: input.departmentName,
      shortName: '本中心',
      code: '012',
      level: '区',
      parentName: '某区医保局',
    });
    expect(report.units[1]).toEqual({ id: 'own', code: '012', name: input.departmentName, role: 'unit' });
  });

  it.each([1989, 2101, 226, 2026.5, NaN])('refuses the year %s', (year) => {
    expect(() => newReport({ ...input, year })).toThrow(/年度“.*”不正确：应为 1990 至 2100/);
  });

  it.each(['', '  \u200b'])('refuses an empty name', (departmentName) => {
    expect(() => newReport({ ...input, departmentName })).toThrow('部门名称不能为空');
  });
});
