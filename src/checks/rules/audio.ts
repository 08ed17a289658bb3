import { openSync, closeSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { listTranscripts, toRecordingPath, toTranscriptHash } from '#src/checks/audio/transcripts.ts';
import type { Issue } from '#src/checks/issue.ts';
import type { Project } from '#src/checks/project.ts';
import type { ContentRule } from '#src/checks/rule.ts';
import type { RecordingRecord } from '#src/features/read-aloud/schema.ts';

/** An Ogg file whose first packet is that of Opus (RFC 7845): what every browser that plays it is told it is. */
function isOpus(file: string): boolean {
  const head = Buffer.alloc(64);
  const opened = openSync(file, 'r');
  readSync(opened, head, 0, head.length, 0);
  closeSync(opened);
  return head.toString('latin1', 0, 4) === 'OggS' && head.includes('OpusHead');
}

/** Sound and sidecar lie side by side: one without the other is no recording. */
function judgePairs(project: Project, paths: readonly string[]): Issue[] {
  return paths.flatMap((path) => {
    const [sound, sidecar] = [`${path}.opus`, `${path}.yml`];
    if (!project.files.includes(sidecar))
      return [
        {
          file: sound,
          kind: 'recording-alone',
          message: `Nobody knows who spoke, and whether they agreed. Write ${sidecar}, or remove the recording.`,
        },
      ];
    if (!project.files.includes(sound))
      return [
        { file: sidecar, kind: 'recording-missing', message: `There is no ${sound} beside it. Add it.` },
      ];
    return isOpus(join(project.root, sound))
      ? []
      : [
          {
            file: sound,
            kind: 'recording-format',
            message: 'This is not Opus in an Ogg file. Convert it, such as with: opusenc --bitrate 24.',
          },
        ];
  });
}

function judgeSidecar(project: Project, path: string, hashes: ReadonlyMap<string, string>): Issue[] {
  const file = `${path}.yml`;
  const yaml = project.findYaml(file);
  if (!yaml) return [];
  const { consentOn = '', recordedOn = '', transcript } = (yaml.data ?? {}) as Partial<RecordingRecord>;
  const hash = hashes.get(path);
  const report = (key: string, kind: string, message: string): Issue => ({
    file,
    line: yaml.findLine([key]),
    kind,
    message,
  });
  const future = Object.entries({ consentOn, recordedOn })
    .filter(([, date]) => date > project.today)
    .map(([key, date]) => report(key, 'recording-date', `${date} has not come yet. Correct ${key}.`));
  if (hash === undefined)
    return [
      ...future,
      { file, kind: 'recording-unknown', message: 'No guide has this part in this language.' },
    ];
  if (hash === transcript) return future;
  return [
    ...future,
    report(
      'transcript',
      'recording-stale',
      `The words of this part are no longer those that were read: they are ${hash} now. Record it again, or remove it.`,
    ),
  ];
}

export const audio: ContentRule = {
  name: 'audio',
  about: 'recordings have their speaker’s consent, and say what the page says now',
  run(project) {
    const files = project.files.filter((file) => /^content\/audio\/.*\.(opus|yml)$/.test(file));
    const paths = [...new Set(files.map((file) => file.replace(/\.(opus|yml)$/, '')))];
    const tags = [...new Set(paths.map((path) => path.split('/')[2] ?? ''))];
    const hashes = new Map(
      tags
        .flatMap((tag) => listTranscripts(project, tag))
        .map((part) => [toRecordingPath(part), toTranscriptHash(part)]),
    );
    return [...judgePairs(project, paths), ...paths.flatMap((path) => judgeSidecar(project, path, hashes))];
  },
};
