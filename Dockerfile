FROM node:24-trixie-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 COMMUNIQUE_BUILD_ONCE=1
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
COPY application/package.json ./application/
RUN npm ci
COPY . .
# What only builds need stays behind: `npm run image:size` says what is in the image.
RUN npm run build && npm run build --workspaces --if-present && npx tsx scripts/image/collect.ts /image

FROM node:24-trixie-slim
WORKDIR /app
# `pg_dump` and `pg_restore` of 17, with which backups of PostgreSQL are made and put back; Debian 13 is here for its version.
RUN apt-get update && apt-get install -y --no-install-recommends postgresql-client && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data NEXT_TELEMETRY_DISABLED=1
COPY --from=build /image ./
RUN mkdir -m 700 /keys && mkdir /data && chown node:node /data /keys
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, without npm between: a SIGTERM must reach the server.
CMD ["node", "--min-semi-space-size=24", "--max-semi-space-size=24", "--gc-memory-reducer-start-delay-ms=60000", "--conditions=production", "application/run.mjs", "start"]
