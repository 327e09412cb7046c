import { cacheMbFor } from '../../../../src/wire/cache/defaultMemory.ts'

const GB = 1024 ** 3

describe('the memory for answers where nobody says how much', () => {
  it.each([
    [0.25, 64],
    [1, 128],
    [2, 256],
    [4, 512],
    [64, 512],
  ])('is of a machine with %d GB %d MB', (memory, megabytes) => {
    expect(cacheMbFor(memory * GB)).toBe(megabytes)
  })
})
