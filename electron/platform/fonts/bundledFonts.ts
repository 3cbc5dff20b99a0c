import { createRequire } from 'node:module';
import type { FontFile } from './fontFile.ts';

const require = createRequire(import.meta.url);

const packageFont = (label: string, file: string): FontFile => ({
  label,
  file: require.resolve(`@expo-google-fonts/${file}`),
});

/** The four Noto faces that come with the program (OFL-1.1): the same on every machine, so the output is reproducible. */
export const NOTO = {
  serif: packageFont('Noto Serif SC', 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  serifBold: packageFont('Noto Serif SC 粗体', 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  sans: packageFont('Noto Sans SC', 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  sansBold: packageFont('Noto Sans SC 粗体', 'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;
