/** Clipboards written by hand in the shape that the programs give them; figures and names are invented. */

const EXCEL_HEAD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\.";} .xl65 {mso-number-format:"\\@"; text-align:center;} td {a:b;} --></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:collapse'>
<!--StartFragment--> <col width=72 span=4 style='width:54pt'>`;

const EXCEL_TAIL = `<!--EndFragment--></table></body></html>`;

/** 类 merged over two rows, a title over two columns, a cell of two lines, an amount with separators. */
export const excelMerged = {
  text: '名称\t\t金额\r\n类\t"第一行\n第二行"\t1,234.50\r\n\t项目支出\t２０\r\n',
  html: `${EXCEL_HEAD}
 <tr height=19 style='height:14.25pt'><td colspan=2 height=19 class=xl65 width=144 style='mso-ignore:nothing'>名称</td><td width=72>金额</td></tr>
 <tr height=38><td rowspan=2 height=57 class=xl65>类</td><td width=72>第一行<br>
    第二行</td><td align=right x:num="1234.5">1,234.50</td></tr>
 <tr height=19><td>项目支出</td><td>２０</td></tr>
${EXCEL_TAIL}`,
};

/** A run of three empty rows that Excel writes as one, and a hidden helper row. */
export const excelEmptyRows = {
  text: 'a\r\n\r\n\r\n\r\nb\r\n',
  html: `${EXCEL_HEAD}<tr><td>a</td></tr><tr style='mso-xlrowspan:3'><td colspan=1 style='mso-ignore:colspan'></td></tr><tr><td>b</td></tr>
<![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>${EXCEL_TAIL}`,
};

/** WPS writes attributes in double quotes and its own class names. */
export const wpsPlain = {
  text: '2010101\t行政运行\t12.00\r\n2010102\t一般行政管理事务\t3,400.00',
  html: `<html xmlns:et="urn:et"><head><meta name="ProgId" content="ET.Sheet"/><style>.font0{color:#000}</style></head><body>
<table width="216" border="0" style='border-collapse:collapse;'><tr height="18"><td class="et2" height="18" x:str>2010101</td><td class="et2" x:str>行政运行</td>
<td class="et3" align="right" x:num="12">12.00</td></tr><tr height="18"><td class="et2" x:str>2010102</td><td x:str>一般行政管理事务</td><td align="right" x:num="3400">3,400.00</td></tr></table></body></html>`,
};

/** A Word table: a cell of two paragraphs comes apart in the plain text, so only the HTML has the right shape. */
export const wordTable = {
  text: '目标一\r\n目标二\t100\r\n质量\t95',
  html: `<html><head><title>x</title></head><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid><tr><td width=284 valign=top style='border:solid'>
<p class=MsoNormal><span lang=EN-US>目标一</span><o:p></o:p></p><p class=MsoNormal>目标二</p></td><td><p class=MsoNormal><span lang=EN-US>100</span></p></td></tr>
<tr><td><p class=MsoNormal>质量</p></td><td><p class=MsoNormal>95</p></td></tr></table><!--EndFragment--></body></html>`,
};
