import { known, yesIf } from './answers.ts'
import type { HookProbe } from './hookDoors.ts'

/** Whoever can write somewhere can bring in words; nothing of anybody's is read for it, and nothing is stored. */
export const IMPORT_PROBES: readonly HookProbe[] = [
  {
    ...{ name: 'bring in', method: 'POST', path: '', body: { text: 'PRESS RELEASE\n\nA title\n\nWords.' } },
    expected: (seat) => known(seat, seat.role === 'editor' ? 'yes' : 'not-editor'),
    found: ({ body }) => yesIf((body.texts as unknown[]).length > 0),
  },
  // These words say nothing of a text here, whoever asks.
  {
    ...{ name: 'bring back', method: 'POST', path: '/review', body: { text: 'Words.' } },
    expected: (seat) => known(seat, 'invalid'),
  },
]
