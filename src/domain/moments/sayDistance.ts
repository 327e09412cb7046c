const [MINUTE, HOUR, DAY_MS, MONTH] = [60_000, 3_600_000, 86_400_000, 2_629_800_000]

/** `in 3 hours`, in the unit in which people would say it. */
export const sayDistance = (ms: number, language: string): string => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const size = Math.abs(ms)
  if (size < 90 * MINUTE) return relative.format(Math.round(ms / MINUTE), 'minute')
  if (size < 36 * HOUR) return relative.format(Math.round(ms / HOUR), 'hour')
  if (size < 2 * MONTH) return relative.format(Math.round(ms / DAY_MS), 'day')
  if (size < 24 * MONTH) return relative.format(Math.round(ms / MONTH), 'month')
  return relative.format(Math.round(ms / (12 * MONTH)), 'year')
}
