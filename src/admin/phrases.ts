import { fill } from '../domain/fill.ts'

/** A counted phrase in the forms that a language has; `{n}` stands for the number. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export { fill }

/** `count({ one: '{n} picture', other: '{n} pictures' }, 2, 'en')` → `2 pictures`, with the language's own digits. */
export const count = (
  { other, ...forms }: Plural,
  n: number,
  language: string,
  values: Record<string, string> = {},
): string => {
  const form = forms[new Intl.PluralRules(language).select(n) as keyof typeof forms] ?? other
  return fill(form, { ...values, n: new Intl.NumberFormat(language).format(n) })
}
