import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listContentIssues } from '#src/checks/content-rules.ts';
import { readProject } from '#src/checks/project.ts';
import { toText } from '#src/checks/reporters/text.ts';

/** Refuses to build wrong content, with file, line and remedy. While an author works, it says the same and goes on. */
export function contentGuard(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config, logger }) => {
        const project = readProject(fileURLToPath(config.root));
        const issues = listContentIssues(project);
        if (issues.length === 0) return;
        const text = `Issues in the content: ${issues.length}\n\n${toText(issues)}\n\nHelp: content/README.md\n`;
        // Without a stack: it is the author's text that is wrong, not this file.
        if (isBuild) throw Object.assign(new Error(text), { stack: '' });
        logger.warn(text);
      },
    },
  };
}
