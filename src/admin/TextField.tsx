'use client'

type Props<Given, Name extends string> = {
  label: string
  name: Name
  /** Before the name of the field: two forms of one page have no field of one name. */
  form: string
  type: 'text' | 'email' | 'number'
  given: Given
  onChange: (given: Given) => void
}

/** A line of what is being given in a form. */
export const TextField = <Name extends string, Given extends Record<Name, string>>({
  label,
  name,
  form,
  type,
  given,
  onChange,
}: Props<Given, Name>) => (
  <label>
    {label}
    <input
      name={`${form}-${name}`}
      type={type}
      autoComplete="off"
      value={given[name]}
      onChange={({ target }) => onChange({ ...given, [name]: target.value })}
    />
  </label>
)
