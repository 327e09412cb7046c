export type Metrics = {
  count(status: number, ms: number): void
  /** Prometheus's text format. */
  render(): string
}

/** Sums only, and none that names an entry: counts around an embargoed text are those of its not existing. */
export const createMetrics = (): Metrics => {
  const requests = new Map<string, number>()
  let seconds = 0
  return {
    count: (status, ms) => {
      const kind = `${Math.floor(status / 100)}xx`
      requests.set(kind, (requests.get(kind) ?? 0) + 1)
      seconds += ms / 1000
    },
    render: () =>
      [
        '# TYPE communique_requests_total counter',
        ...[...requests]
          .sort()
          .map(([kind, count]) => `communique_requests_total{status="${kind}"} ${count}`),
        '# TYPE communique_request_seconds_total counter',
        `communique_request_seconds_total ${seconds.toFixed(3)}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${process.uptime().toFixed(0)}`,
        '',
      ].join('\n'),
  }
}
