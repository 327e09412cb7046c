FROM node:20-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

FROM base AS build
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci
COPY . .
RUN npm run build && rm -rf .next/cache .next/dev

FROM base AS dependencies
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
RUN npm ci --omit=dev && npm cache clean --force

FROM base AS application
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
COPY package.json next.config.mjs tsconfig.json ./
COPY src ./src
RUN mkdir -m 700 /keys && mkdir /data && chown node:node /data /keys
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, without npm or tsx between: a SIGTERM must reach the server.
CMD ["node", "--min-semi-space-size=16", "--import", "tsx", "--conditions=production", "src/server/start.ts"]
