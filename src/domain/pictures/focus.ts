/** What of a picture has to stay in sight, in hundredths of its width from the left and of its height from the top. */
export type Focus = { x: number; y: number }

export const CENTRE: Focus = { x: 50, y: 50 }

/** The shapes to which pages cut the pictures below a text: the first one, and those in rows behind it. */
export const RATIOS = { lead: '16:9', card: '3:2' } as const
export type PicturePlace = keyof typeof RATIOS

/** Of the pictures that do not stand in the text itself. */
export const placeAt = (index: number): PicturePlace => (index === 0 ? 'lead' : 'card')

const within = (value: number): number => Math.min(100, Math.max(0, Math.round(value)))

type Stored = { x?: number | null; y?: number | null } | null | undefined

/** Null where nobody has set it. */
export const toFocus = (stored: Stored): Focus | null =>
  typeof stored?.x === 'number' && typeof stored.y === 'number'
    ? { x: within(stored.x), y: within(stored.y) }
    : null

type Box = { left: number; top: number; width: number; height: number }

/** Where somebody has pointed at, in the picture as it is shown. */
export const focusAt = ({ x, y }: { x: number; y: number }, { left, top, width, height }: Box): Focus => ({
  x: within(((x - left) / width) * 100),
  y: within(((y - top) / height) * 100),
})

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Moved by a key, in steps of two, of ten with Shift; null where the key moves nothing. */
export const focusMoved = ({ x, y }: Focus, key: string, isFar: boolean): Focus | null => {
  const step = STEPS[key]
  const by = isFar ? 10 : 2
  return step ? { x: within(x + step[0] * by), y: within(y + step[1] * by) } : null
}

/** As a page sets it: `object-position`. */
export const positionOf = ({ x, y }: Focus): string => `${x}% ${y}%`

export type Crop = { aspectRatio: string; objectPosition: string; objectFit: 'cover' }

/**
 * How a page shows a picture in its place, as CSS. Null where nobody has said what must stay in sight: it is shown whole,
 * since what a chart or a poster can do without is for nobody to guess.
 */
export const cropAt = (place: PicturePlace, focus: Focus | null | undefined): Crop | null =>
  focus
    ? {
        aspectRatio: RATIOS[place].replace(':', ' / '),
        objectPosition: positionOf(focus),
        objectFit: 'cover',
      }
    : null
