import type { PageStyle } from '../../../shared/document/blocks.ts';
import type { ChosenFonts, FontChoice } from '../../platform/fonts/chooseFonts.ts';
import { chooseFonts } from '../../platform/fonts/chooseFonts.ts';
import { NOTO } from '../../platform/fonts/bundledFonts.ts';
import type { FontRole } from '../../platform/fonts/fontRole.ts';
import { FONT_ROLE_NAMES, isFontRole } from '../../platform/fonts/fontRole.ts';
import { wenKai } from '../../platform/fonts/wenKai.ts';
import type { PdfProblem } from './pdfProblem.ts';
import { openFace } from './text/face.ts';
import type { FontChain } from './text/fontChain.ts';
import { fontChain } from './text/fontChain.ts';
import type { FontUse, Typography } from './typography.ts';

const USES: readonly FontUse[] = ['title', 'heading', 'subheading', 'body', 'table'];

/**
 * Opens the fonts that a page style asks for and makes a chain for each use: the font of the role first, then Noto, then
 * 楷体, which has rare characters that Noto lacks. Substitutions are reported as problems.
 */
export async function fontsForDocument(
  style: PageStyle,
  choice: FontChoice,
  problems: PdfProblem[],
): Promise<Typography> {
  const roles = new Map(USES.map((use) => [use, roleOf(style.fonts[use], problems)]));
  const chosen = await chooseFonts(choice, new Set(roles.values()));
  for (const { role, used, reason } of chosen.substitutions)
    problems.push({
      severity: 'info',
      code: 'fontSubstituted',
      message: `${reason}，${FONT_ROLE_NAMES[role]}以“${used}”代替。`,
    });
  const rare = await wenKai(choice.cacheFolder);
  const chains = new Map<string, FontChain>();
  for (const [use, role] of roles)
    for (const bold of [false, true]) chains.set(`${use} ${bold}`, chainOf(chosen, role, bold, rare));
  return {
    style,
    chain: (use, bold) => {
      const chain = chains.get(`${use} ${bold}`);
      if (chain === undefined) throw new Error(`No fonts for ${use}`);
      return chain;
    },
  };
}

function chainOf(
  chosen: ChosenFonts,
  role: FontRole,
  bold: boolean,
  rare: Awaited<ReturnType<typeof wenKai>>,
): FontChain {
  const own = chosen.faces[role];
  const noto = bold ? [NOTO.serifBold, NOTO.sansBold] : [NOTO.serif, NOTO.sans];
  const files = [
    ...(own === undefined ? [] : [bold ? own.bold : own.regular]),
    ...noto,
    ...(rare === undefined ? [] : [rare]),
  ];
  return fontChain(files.map(openFace));
}

function roleOf(name: string, problems: PdfProblem[]): FontRole {
  if (isFontRole(name)) return name;
  problems.push({
    severity: 'warning',
    code: 'unknownFontRole',
    message: `版式中的字体“${name}”无法识别，已用宋体代替。`,
    hint: `可用的字体：${Object.keys(FONT_ROLE_NAMES).join('、')}。`,
  });
  return 'serif';
}
