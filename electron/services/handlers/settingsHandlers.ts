import { chooseFonts } from '../../platform/fonts/chooseFonts.ts';
import { findFonts } from '../../platform/fonts/findFonts.ts';
import { FONT_ROLE_NAMES, isFontRole } from '../../platform/fonts/fontRole.ts';
import type { DomainHandlers } from '../core/handlers.ts';
import type { ServiceContext } from '../core/serviceContext.ts';
import { createPrintShop } from '../export/printShop.ts';

/** Settings of this machine, and the fonts it has. */
export function settingsHandlers(context: ServiceContext): DomainHandlers {
  const { settings, broadcast } = context;
  const { fonts } = createPrintShop(context);
  return {
    'settings.get': () => settings.get(),
    'settings.set': async ({ settings: changes }) => {
      const now = await settings.set(changes);
      broadcast({ kind: 'event', event: 'settings.changed', payload: { settings: now } });
      return now;
    },
    'fonts.list': async () => {
      const roles = Object.keys(FONT_ROLE_NAMES).filter(isFontRole);
      const found = await findFonts();
      const { faces } = await chooseFonts(fonts(), new Set(roles));
      return roles.map((role) => ({
        role: FONT_ROLE_NAMES[role],
        label: FONT_ROLE_NAMES[role],
        found: found.find((font) => font.role === role)?.label ?? null,
        used: faces[role]?.regular.label ?? '',
      }));
    },
  };
}
