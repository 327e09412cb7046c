import { createMetrics, type Metrics, watchWire } from '../metrics.ts'
import type { OpenReader } from './keepOpen.ts'

/** What one reader counts; those of a machine are summed by whoever asks them. */
export const createReaderMetrics = (reader: Pick<OpenReader, 'counts' | 'isOpen'>): Metrics => {
  const metrics = createMetrics()
  watchWire(reader, metrics)
  metrics.watch('communique_reader_reads', 'Whether the store can be read now: 1 or 0.', () =>
    Number(reader.isOpen()),
  )
  return metrics
}
