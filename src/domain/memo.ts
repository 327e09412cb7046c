/**
 * What is made once for each key; with more than so many keys it begins again, since strangers can make up keys.
 *
 * @param most keys.
 */
export const memoise = <Value>(most: number): ((key: string, make: () => Value) => Value) => {
  const known = new Map<string, Value>()
  return (key, make) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make()
    if (known.size >= most) known.clear()
    known.set(key, made)
    return made
  }
}
