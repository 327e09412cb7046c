import type { ArrayField } from 'payload'
import type { RowPart } from '../domain/rowParts.ts'

/** Rows of a list say what they hold, and not which number they have. */
export const saysItsRows = (
  ...parts: RowPart[]
): { components: NonNullable<NonNullable<ArrayField['admin']>['components']> } => ({
  components: { RowLabel: { path: 'communique/client#RowLabel', clientProps: { parts } } },
})

export const words = (field: string): RowPart => ({ field, as: 'words' })
export const organisation = (field: string): RowPart => ({ field, as: 'organisation' })
