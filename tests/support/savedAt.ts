import type { Page } from 'playwright-core'

/** Until the composer says since when all of it is stored. */
export const savedAt = (page: Page): Promise<void> =>
  page.locator('.composer__status[data-status="saved"]', { hasText: /\d\d:\d\d/ }).waitFor()
