import { toMark } from '../domain/organisationMark.ts'
import './organisationMark.css'

type Props = {
  /** As it is called where there is little room. */
  name: string
  /** The address of its logo; null where it has none. */
  logo: string | null
}

/** An organisation's logo, or two letters. Its name stands beside it: to a reader of screens it says nothing more. */
export const OrganisationMark = ({ name, logo }: Props) => {
  if (logo) return <img className="organisation-mark" src={logo} alt="" loading="lazy" draggable={false} />
  const { initials, colour } = toMark(name)
  return (
    <span className="organisation-mark" data-initials={initials} data-colour={colour} aria-hidden="true" />
  )
}
