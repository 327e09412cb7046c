import { useEffect, useState } from 'react'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'

/** Those that the reader may name; none until they are read. */
export const useOrganisations = (door: string): readonly MemberOption[] => {
  const [organisations, setOrganisations] = useState<readonly MemberOption[]>([])
  useEffect(() => {
    let isThere = true
    void fetchOrganisations(door).then((found) => isThere && setOrganisations(found))
    return () => {
      isThere = false
    }
  }, [door])
  return organisations
}
