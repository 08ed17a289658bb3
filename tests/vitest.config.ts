import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/checks/**/*.test.ts'],
    reporters: process.env.KYR_REPORT
      ? ['default', ['json', { outputFile: process.env.KYR_REPORT }]]
      : ['default'],
  },
});
