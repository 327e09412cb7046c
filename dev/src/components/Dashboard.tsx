/** What stands on the first page of this application's admin, and stays there. */
export const Dashboard = () => (
  <section>
    <h2 id="own-dashboard">The host’s own dashboard</h2>
  </section>
)
