import type { PageStyle } from '../../../shared/document/blocks.ts';
import { isFontRole, type FontRole } from '../../platform/fonts/fontRole.ts';

/** Names under which Windows, Linux and macOS know the fonts of each kind. */
const FAMILIES: Readonly<Record<FontRole, string>> = {
  serif: 'SimSun,"宋体","Noto Serif CJK SC","Songti SC",serif',
  sans: 'SimHei,"黑体","Noto Sans CJK SC","Heiti SC",sans-serif',
  kai: 'KaiTi,"楷体","Kaiti SC",serif',
  fangsong: 'FangSong,"仿宋","STFangsong",serif',
  xiaobiaosong: '"方正小标宋简体","FZXiaoBiaoSong-B05S","Noto Serif CJK SC",SimSun,serif',
};

/** The CSS font family of a role of `PageStyle.fonts`. */
export const fontFamily = (role: string): string => FAMILIES[isFontRole(role) ? role : 'serif'];

/** The look of the page, on screen and on paper. */
export function htmlStyle({ fonts, paper, textMargins, tableMargins }: PageStyle): string {
  const margins = (mm: readonly number[]): string => mm.map((one) => `${one}mm`).join(' ');
  return `
*{box-sizing:border-box}
body{margin:0 auto;max-width:75rem;padding:1rem;color:#000;background:#fff;font:1.125rem/1.75 ${fontFamily(fonts.body)}}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static}
header{text-align:center;padding:3rem 0}
header p{margin:.25rem 0}
h1,h2,.contents-title{font-family:${fontFamily(fonts.title)};text-align:center;line-height:1.5}
h1{font-size:2rem;margin:.5rem 0}
h2{font-size:1.625rem;margin:3rem 0 1.5rem}
h3,h4,h5{font-size:1.125rem;text-indent:2em;margin:1rem 0 .25rem}
h3{font-family:${fontFamily(fonts.heading)}}
h4{font-family:${fontFamily(fonts.subheading)}}
h5{font-weight:normal}
main p{margin:.25rem 0}
.body{text-indent:2em;text-align:justify}
.center{text-align:center}
.gap{text-decoration:underline}
nav ol{list-style:none;padding:0;max-width:46rem;margin:0 auto}
nav .l1{font-family:${fontFamily(fonts.heading)};font-weight:bold}
nav .l2{padding-left:1.5em}
nav .l3{padding-left:3em}
a{color:#0b4f8a}
.table{margin:2.5rem 0}
.scroll{overflow-x:auto}
.scroll:focus-visible,a:focus-visible{outline:2px solid #0b4f8a;outline-offset:2px}
table{border-collapse:collapse;width:100%;min-width:40rem;font:.875rem/1.4 ${fontFamily(fonts.table)}}
.landscape table{min-width:64rem}
caption{text-align:left;caption-side:top}
caption span,caption strong{display:block}
caption .title{text-align:center;font:bold 1.25rem/1.6 ${fontFamily(fonts.heading)}}
caption .subtitle{text-align:center}
caption .sides{display:flex;justify-content:space-between;gap:1rem}
caption .right{margin-left:auto}
th,td{border:1px solid #000;padding:.2rem .3rem;vertical-align:middle;overflow-wrap:anywhere}
th{font-weight:bold}
th.name{font-weight:normal}
.sum,th.name.sum{font-weight:bold}
.left{text-align:left}
td.center,th.center{text-align:center}
td.right,th.right{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
.note{font-size:.875rem;line-height:1.5}
figure{margin:1.5rem 0;text-align:center}
figcaption{font:bold 1rem/1.6 ${fontFamily(fonts.heading)}}
figure svg{max-width:100%;height:auto}
@media print{
@page{size:${paper};margin:${margins(textMargins)}}
@page upright{size:${paper};margin:${margins(tableMargins)}}
@page wide{size:${paper} landscape;margin:${margins(tableMargins)}}
body{max-width:none;padding:0}
.skip{display:none}
header,nav{break-after:page}
h2,.table.page{break-before:page}
h2+.table.page{break-before:auto}
h2,h3,h4,h5{break-after:avoid}
.table.portrait{page:upright}
.table.landscape{page:wide}
.scroll{overflow:visible}
table,.landscape table{min-width:0;font-size:9pt}
tr{break-inside:avoid}
a{color:inherit;text-decoration:none}
}`.trim();
}
