/** Points to twentieths of a point, the unit of lengths in Word. */
export const twips = (points: number): number => Math.round(points * 20);

/** Points to half points, the unit of font sizes in Word. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Points to pixels at 96 to the inch, the unit in which pictures are given to the library. */
export const pixels = (points: number): number => (points * 96) / 72;
