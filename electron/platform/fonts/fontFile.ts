/** One face that can be embedded: a TrueType or OpenType file, or one member of a collection. */
export interface FontFile {
  /** The name shown to the user: “Noto Serif SC 粗体”, “方正小标宋”. */
  label: string;
  file: string;
  /** Which member of a .ttc collection. */
  postscriptName?: string;
}
