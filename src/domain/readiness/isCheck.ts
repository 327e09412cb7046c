import type { LineId } from './lines.ts'
import type { Line } from './readiness.ts'

const CHECKED: readonly LineId[] = ['hours', 'names', 'harm', 'wording']

/** Whether a line is about the words and pictures that are there, and not about what is missing. */
export const isCheck = ({ id, points }: Pick<Line<unknown>, 'id' | 'points'>): boolean =>
  points.length > 0 && (CHECKED.includes(id) || points.every(({ check }) => check !== undefined))
