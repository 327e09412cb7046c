import type { Description } from './describeWire.ts'

/** What a reference of the description stands for. @typeParam T what the description has at that place. */
export const resolveRef = <T>(given: object, { components }: Description): T => {
  const { $ref } = given as { $ref?: string }
  const [kind, name] = ($ref ?? '').split('/').slice(-2) as [keyof Description['components'], string]
  return ($ref ? components[kind][name] : given) as T // written by the description
}
