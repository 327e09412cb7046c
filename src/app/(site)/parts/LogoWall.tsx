import type { Locale } from '../../../domain/locales.ts'
import type { OrganisationItem } from '../../../wire/render/items.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { Logo } from './Logo.tsx'

type Props = { organisations: readonly OrganisationItem[]; locale: Locale; hasNames?: boolean }

/** Each with its logo, or else its short name, to its page. */
export const LogoWall = ({ organisations, locale, hasNames = false }: Props) => (
  <ul className={hasNames ? 'logos named' : 'logos'}>
    {organisations.map((organisation) => (
      <li key={organisation.slug}>
        <a href={sitePath({ locale, kind: 'organisation', slug: organisation.slug })}>
          <Mark organisation={organisation} isAlone={!hasNames} />
          {hasNames ? <bdi className="logo-name">{organisation.name}</bdi> : null}
        </a>
      </li>
    ))}
  </ul>
)

type MarkProps = { organisation: OrganisationItem; isAlone: boolean }

/** Not every reader knows a logo: where its name does not stand beside it, its short name does. */
const Mark = ({ organisation: { name, acronym, logo }, isAlone }: MarkProps) => (
  <>
    {logo ? (
      <span className="logo-mark">
        <Logo logo={logo} alt="" loading="lazy" decoding="async" />
      </span>
    ) : null}
    {isAlone || !logo ? (
      <bdi className={logo ? 'logo-short' : 'logo-mark logo-letters'} title={isAlone ? name : undefined}>
        {acronym || name}
      </bdi>
    ) : null}
  </>
)
