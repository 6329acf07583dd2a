/** Room for a chart on paper, in millimetres. */
interface PaperRoom {
  readonly width: number;
  readonly height: number;
}

/** How a chart is drawn for paper, in CSS pixels; the sheet is filled with it, so that its letters become smaller. */
export interface PrintSize {
  readonly width: number;
  readonly height: number;
  /** Lines stand closer than on the screen: labels of several lines no longer have room. */
  readonly isTight: boolean;
}

const PIXELS_A_MM = 96 / 25.4;
/** Letters of 14 pixels on the screen become 8.5 points on paper, as those of the tables. */
const SMALLER = 14 / (8.5 * (96 / 72));
/** Lines of a chart come no closer than this part of their distance on the screen. */
const CLOSEST = 0.6;

/**
 * The size in which a chart fills the width of a sheet, whatever the screen's was. One that is too high first has its lines
 * closer together, and then all of it smaller.
 *
 * @param height That on the screen, in CSS pixels.
 */
export function printSize(height: number, room: PaperRoom): PrintSize {
  const [across, down] = [room.width * PIXELS_A_MM, room.height * PIXELS_A_MM];
  const fitting = Math.max(height * CLOSEST, Math.min(height, down * SMALLER));
  const smaller = Math.max(SMALLER, fitting / down);
  return { width: Math.round(across * smaller), height: Math.round(fitting), isTight: fitting < height };
}
