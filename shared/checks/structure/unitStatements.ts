import type { CheckRun } from '../checkDef.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../makeFinding.ts';
import type { CheckMaterial } from '../material/material.ts';
import { spanPlace } from '../spanPlace.ts';

/** What the text says of the department's units: how many, which, and none (LAW-01). */
export const unitStatements: CheckRun = {
  checks: ['LAW-01'],
  run(material) {
    return { findings: [...noneAndSome(material), ...unlistedUnit(material)], skipped: {} };
  },
};

const NONE = /(?:无|没有)(?:所属|下属|二级)(?:预算|事业|独立核算的?)?(?:二级)?(?:预算)?单位/;
const SOME =
  /(?:所属|下属|二级)(?:独立核算的?)?(?:事业|预算|行政)?单位\s*(?:共|有|共有)?\s*([1-9一二两三四五六七八九十]\d*)\s*(?:个|家)/;

function noneAndSome(material: CheckMaterial): Finding[] {
  return material.sections.flatMap((section): Finding[] => {
    const none = section.paragraphs.findIndex((p) => NONE.test(p.text));
    const some = section.paragraphs.findIndex((p) => SOME.test(p.text));
    if (none < 0 || some < 0) return [];
    const [a, b] = [NONE.exec(section.paragraphs[none]!.text)!, SOME.exec(section.paragraphs[some]!.text)!];
    return [
      makeFinding('LAW-01', {
        severity: 'warning',
        where: spanPlace(section, none, a.index, a.index + a[0].length),
        against: [spanPlace(section, some, b.index, b.index + b[0].length)],
        stated: a[0],
        expected: b[0],
        message: `${section.heading}：文中既说“${a[0]}”，又说“${b[0]}”，前后矛盾。`,
        hint: '写明所属单位是否独立核算、是否纳入部门预算编制范围。',
      }),
    ];
  });
}

const JOINED = /新增|新设|成立|组建|划入|并入|纳入/;
const NAME = /[\u4e00-\u9fff]{4,20}?(?:中心|大队|支队|研究所|研究院|管理处|管理站|服务站|学校|医院)/g;

/** A unit that the explanation of a change says was added, and that the list of units does not have. */
function unlistedUnit(material: CheckMaterial): Finding[] {
  const { department } = material.context.report;
  const area = department.name.slice(0, 3);
  const lists = material.sections.filter((s) => /单位构成|机构设置|预算单位/.test(s.heading));
  if (lists.length === 0 || area.length < 3) return [];
  const listedIn = (): string =>
    [
      ...lists.flatMap((s) => [s.heading, ...s.paragraphs.map((p) => p.text)]),
      ...material.tables.flatMap((t) => t.rows.map((r) => r.label.replace(/\s/g, ''))),
    ].join('\n');
  let listed: string | undefined;
  const told = new Set<string>();
  return material.sections
    .filter((s) => !lists.includes(s))
    .flatMap((section) =>
      section.paragraphs.flatMap(({ text }, p) =>
        [...text.matchAll(NAME)].flatMap((match): Finding[] => {
          const from = match[0].lastIndexOf(area);
          const name = from < 0 ? '' : match[0].slice(from);
          const near = text.slice(Math.max(0, match.index - 16), match.index + match[0].length + 24);
          if (name.length < 7 || !JOINED.test(near) || told.has(name)) return [];
          listed ??= listedIn();
          if (listed.includes(name)) return [];
          told.add(name);
          const start = match.index + from;
          return [
            makeFinding('LAW-01', {
              severity: 'warning',
              where: spanPlace(section, p, start, start + name.length),
              against: [lists[0]!.place],
              stated: name,
              message: `${section.heading}：文中说新增单位“${name}”并纳入预算，而“${lists[0]!.heading}”没有列出。`,
              hint: '在单位构成中补列这个单位，或说明它不是独立的预算单位。',
              key: name,
            }),
          ];
        }),
      ),
    );
}
