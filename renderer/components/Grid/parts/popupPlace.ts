/** Where a popup goes beside a box of the window: below, or above when there is more room. Fixed position, CSS pixels. */
export interface PopupPlace {
  left: number;
  top?: number;
  bottom?: number;
  maxHeight: number;
}

export interface Box {
  left: number;
  top: number;
  bottom: number;
}

const MARGIN = 8;

export function popupPlace(
  anchor: Box,
  width: number,
  wantedHeight: number,
  windowWidth: number,
  windowHeight: number,
): PopupPlace {
  const left = Math.max(MARGIN, Math.min(anchor.left, windowWidth - width - MARGIN));
  const below = windowHeight - anchor.bottom - MARGIN;
  const above = anchor.top - MARGIN;
  if (below >= wantedHeight || below >= above) {
    return { left, top: anchor.bottom + 2, maxHeight: Math.max(60, Math.min(wantedHeight, below)) };
  }
  return { left, bottom: windowHeight - anchor.top + 2, maxHeight: Math.max(60, Math.min(wantedHeight, above)) };
}
