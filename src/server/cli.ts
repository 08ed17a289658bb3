/** `npm start` and `npm run serve`: the built site at http://localhost:4321, or at PORT. */
import { parsePort } from '#src/server/port.ts';
import { PortTakenError, startServer } from '#src/server/server.ts';

const help = `Serves the built site.

  npm start            builds, then serves at http://localhost:4321
  npm run serve        serves what was built last
  PORT=8080 npm start  another port`;

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return;
  }
  const port = parsePort(process.env.PORT);
  const server = await startServer({ root: 'dist', port });
  console.log(`\n  Know Your Rights at School is at ${server.url}\n  Stop it with Ctrl+C.\n`);
  const stop = (): void => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  const hint = error instanceof PortTakenError ? ' Choose another one: PORT=4322 npm start' : '';
  console.error(`${error instanceof Error ? error.message : String(error)}${hint}`);
  process.exitCode = 1;
}
