/** An image as rows of red, green, blue and opacity, a byte each, from the top left; not premultiplied. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}
