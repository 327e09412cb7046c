import type { Metadata } from 'next'
import { notFound } from '../../../../payload-internals/serverNavigation.ts'
import { check } from '../../../../locales/check.ts'
import { LOCALES, isLocale } from '../../../../domain/locales.ts'
import { SEGMENTS } from '../../../../wire/http/routes.ts'
import { CheckForm } from '../../check/CheckForm.tsx'
import { SiteHeader } from '../../parts/SiteHeader.tsx'
import { words } from '../../words.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  return {
    title: `${check[locale].title} · ${words[locale].newsroom}`,
    description: check[locale].intro,
    alternates: { languages: Object.fromEntries(LOCALES.map((each) => [each, `/${each}/check`])) },
  }
}

/** Whether something that is passed around is what was published. */
const CheckPage = async ({ params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const said = check[locale]
  return (
    <>
      <SiteHeader locale={locale} paths={(each) => `/${each}/check`} />
      <main id="text" className="page check">
        <h1>{said.title}</h1>
        <p>{said.intro}</p>
        <noscript>
          <p className="check-note">{said.needsScript}</p>
        </noscript>
        <CheckForm locale={locale} said={said} segments={SEGMENTS} />
        <section className="check-by-hand">
          <h2>{said.byHand}</h2>
          <p>{said.byHandText}</p>
          <p>
            <a href={`/${locale}`}>{words[locale].back}</a>
          </p>
        </section>
      </main>
    </>
  )
}

export default CheckPage
