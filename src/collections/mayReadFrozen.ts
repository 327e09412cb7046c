import type { EntryType } from '../domain/entries.ts'
import type { Actor } from '../domain/organisations.ts'
import { collectionOfType, type Slugs } from '../domain/slugs.ts'
import { isRefusal } from '../errors.ts'
import type { Register } from '../register/createRegister.ts'

type Text = { entry: string; type: EntryType; digest: string }

/** Whether somebody may read a frozen text, by the rule of the text itself (`clearance/text`). */
export const mayReadFrozen =
  ({ register, actor, slugs }: { register: Register; actor: Actor; slugs: Slugs }) =>
  async ({ entry, type, digest }: Text): Promise<boolean> => {
    try {
      return Boolean(
        await register.text({ collection: collectionOfType(slugs, type), id: entry }, digest, actor),
      )
    } catch (error) {
      if (isRefusal(error) && error.reason === 'not-found') return false
      throw error
    }
  }
