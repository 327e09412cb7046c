import {
  CENTRE,
  cropAt,
  focusAt,
  focusMoved,
  placeAt,
  positionOf,
  toFocus,
} from '../../../../src/domain/pictures/focus.ts'

describe('what of a picture has to stay in sight', () => {
  it('is where somebody points at, in hundredths, and never outside', () => {
    const box = { left: 100, top: 50, width: 200, height: 400 }
    expect(focusAt({ x: 150, y: 150 }, box)).toEqual({ x: 25, y: 25 })
    expect(focusAt({ x: 0, y: 900 }, box)).toEqual({ x: 0, y: 100 })
  })

  it('is moved by the arrow keys, further with Shift, up to the edge', () => {
    expect(focusMoved(CENTRE, 'ArrowLeft', false)).toEqual({ x: 48, y: 50 })
    expect(focusMoved(CENTRE, 'ArrowDown', true)).toEqual({ x: 50, y: 60 })
    expect(focusMoved({ x: 99, y: 0 }, 'ArrowRight', true)).toEqual({ x: 100, y: 0 })
    expect(focusMoved(CENTRE, 'Enter', false)).toBeNull()
  })

  it('is nothing until both numbers are set', () => {
    expect([toFocus(null), toFocus({ x: 3 }), toFocus({ x: 3.4, y: 120 })]).toEqual([
      null,
      null,
      { x: 3, y: 100 },
    ])
    expect(positionOf({ x: 3, y: 100 })).toBe('3% 100%')
  })

  it('cuts a picture to the shape of its place, and none that has no such point', () => {
    expect([0, 1, 2].map(placeAt)).toEqual(['lead', 'card', 'card'])
    expect(cropAt('lead', { x: 20, y: 70 })).toEqual({
      aspectRatio: '16 / 9',
      objectPosition: '20% 70%',
      objectFit: 'cover',
    })
    expect(cropAt('card', CENTRE)?.aspectRatio).toBe('3 / 2')
    expect([cropAt('lead', null), cropAt('card', undefined)]).toEqual([null, null])
  })
})
