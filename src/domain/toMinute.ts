/** `2024-07-30T05:15:00.000Z` → `2024-07-30 05:15`: to the minute, in UTC, which whoever shows it says beside it. */
export const toMinute = (instant: string): string => instant.slice(0, 16).replace('T', ' ')
