/** Printed in the README, so every server that is not the demonstration takes it from nobody. */
export const DEMO_PASSWORD = 'communique-demo'
