import type { Page } from 'playwright-core'

/** Presses a button of the clearance panel, fills its form, and confirms. */
export const act = async (page: Page, action: string, fields: Record<string, string> = {}): Promise<void> => {
  await page.locator(`[data-action="${action}"]:enabled`).click()
  if (action === 'invite') {
    await page.check(`[name="invite-${fields.organisation}"]`)
    await page.selectOption(`[name="role-${fields.organisation}"]`, fields.role ?? '')
  }
  for (const [name, value] of Object.entries(action === 'invite' ? {} : fields)) {
    const field = page.locator(`.clearance__form [name="${name}"]`)
    if ((await field.evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value)
    else await field.fill(value)
  }
  await page.locator(`[data-confirm="${action}"]:enabled`).click()
}

/** Waits until the panel shows this state. */
export const reach = (page: Page, state: string): Promise<void> =>
  page.locator(`.clearance__state[data-state="${state}"]`).waitFor()

/**
 * Holds the answer to the next save of a form back from the page, behind its status: as a slow line does, on which the form counts as
 * saved before the page knows what has been stored.
 *
 * @returns lets it come.
 */
export const holdSave = async (page: Page): Promise<() => Promise<void>> => {
  await page.evaluate(() => {
    const fetch = window.fetch.bind(window)
    window.fetch = async (...asked) => {
      const answer = await fetch(...asked)
      if (asked[1]?.method?.toUpperCase() !== 'PATCH') return answer
      window.fetch = fetch
      const come = new Promise((resolve) => window.addEventListener('come', resolve, { once: true }))
      answer.json = () => come.then(() => Response.prototype.json.call(answer))
      return answer
    }
  })
  return () => page.evaluate(() => void window.dispatchEvent(new Event('come')))
}
