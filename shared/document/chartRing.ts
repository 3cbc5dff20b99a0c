import { arc, pie } from 'd3-shape';
import type { ChartBlock } from './blocks.ts';
import type { ChartDrawing, ChartOptions } from './chart.ts';
import { chartFill } from './chartPalette.ts';
import { coordinate, wrapLabel } from './chartText.ts';

const RADIUS = 72;
const HOLE = 0.56;
/** From the ring to the bend of the leader line, and from there to the text. */
const LEADER = 12;
const LEADER_END = 10;
const LINE_PITCH = 1.3;
const BETWEEN = 4;

type Item = ChartBlock['items'][number];

interface SideLabel {
  item: Item;
  lines: string[];
  /** The middle of the slice on the rim. */
  rimX: number;
  rimY: number;
  /** Where the label would stand by itself, and where it stands. */
  y: number;
  height: number;
}

/** A ring. Slices go clockwise from the top; every item, also one of nothing, has a label with its amount and share. */
export function ringChart(block: ChartBlock, options: ChartOptions): ChartDrawing {
  const centreX = options.width / 2;
  const slices = pie<Item>()
    .sort(null)
    .value((item) => Math.max(item.value, 0))(block.items);
  const shape = arc<(typeof slices)[number]>()
    .innerRadius(RADIUS * HOLE)
    .outerRadius(RADIUS);
  const space = centreX - RADIUS - LEADER - LEADER_END - 4;
  const labels = slices.map((slice) => sideLabel(slice, space, options));
  const right = spread(labels.filter((label) => label.rimX >= 0));
  const left = spread(labels.filter((label) => label.rimX < 0));
  const all = [...right, ...left];
  const top = Math.min(-RADIUS, ...all.map((label) => label.y - label.height / 2));
  const bottom = Math.max(RADIUS, ...all.map((label) => label.y + label.height / 2));
  const centreY = 4 - top;

  const drawing: ChartDrawing = { width: options.width, height: bottom - top + 8, areas: [], lines: [], labels: [] };
  slices.forEach((slice, index) => {
    if (slice.value > 0)
      drawing.areas.push({ path: moved(shape(slice) ?? '', centreX, centreY), fill: chartFill(index) });
  });
  for (const label of right) addLabel(drawing, label, 1, centreX, centreY, options);
  for (const label of left) addLabel(drawing, label, -1, centreX, centreY, options);
  if (block.centreText) addCentre(drawing, block.centreText, centreX, centreY, options);
  return drawing;
}

interface Slice {
  data: Item;
  startAngle: number;
  endAngle: number;
}

function sideLabel(slice: Slice, space: number, options: ChartOptions): SideLabel {
  const angle = (slice.startAngle + slice.endAngle) / 2;
  const item = slice.data;
  const lines = [...wrapLabel(item.label, space, options), ...wrapLabel(amountText(item), space, options)];
  const rimX = Math.sin(angle) * RADIUS;
  const rimY = -Math.cos(angle) * RADIUS;
  return { item, lines, rimX, rimY, y: rimY * 1.15, height: lines.length * options.labelSize * LINE_PITCH };
}

const amountText = (item: Item): string => [item.valueText, item.shareText].filter((text) => text !== '').join('  ');

/** Moves the labels of one side apart, keeping their order from top to bottom and their middle where it was. */
function spread(labels: readonly SideLabel[]): SideLabel[] {
  const ordered = labels.toSorted((a, b) => a.y - b.y);
  const wanted = ordered.map((label) => label.y);
  for (let i = 1; i < ordered.length; i += 1) {
    const above = ordered[i - 1];
    const label = ordered[i];
    if (above === undefined || label === undefined) continue;
    label.y = Math.max(label.y, above.y + (above.height + label.height) / 2 + BETWEEN);
  }
  const shift = ordered.reduce((sum, label, i) => sum + label.y - (wanted[i] ?? 0), 0) / Math.max(ordered.length, 1);
  for (const label of ordered) label.y -= shift;
  return ordered;
}

function addLabel(
  drawing: ChartDrawing,
  label: SideLabel,
  side: 1 | -1,
  centreX: number,
  centreY: number,
  options: ChartOptions,
): void {
  const bendX = centreX + side * (RADIUS + LEADER);
  const endX = bendX + side * LEADER_END;
  const y = centreY + label.y;
  const path = `M${coordinate(centreX + label.rimX)} ${coordinate(centreY + label.rimY)}L${coordinate(bendX)} ${coordinate(y)}L${coordinate(endX)} ${coordinate(y)}`;
  drawing.lines.push({ path, stroke: '#666666', width: 0.5 });
  const pitch = options.labelSize * LINE_PITCH;
  label.lines.forEach((text, i) => {
    drawing.labels.push({
      text,
      x: endX + side * 3,
      y: y - label.height / 2 + i * pitch + pitch / 2 + options.labelSize * 0.38,
      size: options.labelSize,
      anchor: side > 0 ? 'start' : 'end',
      bold: false,
    });
  });
}

function addCentre(drawing: ChartDrawing, text: string, x: number, y: number, options: ChartOptions): void {
  const lines = text.split('\n').flatMap((line) => wrapLabel(line, RADIUS * HOLE * 1.6, options));
  const pitch = options.labelSize * LINE_PITCH;
  lines.forEach((line, i) => {
    const baseline = y + (i - (lines.length - 1) / 2) * pitch + options.labelSize * 0.38;
    drawing.labels.push({ text: line, x, y: baseline, size: options.labelSize, anchor: 'middle', bold: true });
  });
}

/** Shifts the coordinates of a d3 arc (commands M, L, A, Z with absolute numbers), which is drawn around (0, 0). */
function moved(path: string, x: number, y: number): string {
  return path.replaceAll(/([MLA])([^MLAZ]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.split(',').map(Number);
    const [px, py] = values.slice(-2);
    const end = [coordinate((px ?? 0) + x), coordinate((py ?? 0) + y)];
    return `${command}${[...values.slice(0, -2).map(coordinate), ...end].join(',')}`;
  });
}
