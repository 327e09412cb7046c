import type { FeedGroup } from '../feedGroups.ts'
import { FeedLinks } from './FeedLinks.tsx'

/** Feeds by what they are of, each in three forms. */
export const FeedList = ({ groups }: { groups: readonly FeedGroup[] }) =>
  groups.map(({ heading, feeds }) => (
    <section key={heading ?? ''}>
      {heading ? <h3>{heading}</h3> : null}
      <dl className="facts">
        {feeds.map(({ name, of }) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd>
              <FeedLinks of={of} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ))
