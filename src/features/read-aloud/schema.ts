import { z } from 'astro/zod';

const day = z.iso.date('a date such as 2026-12-02');

/** `content/audio/<Lang-Tag>/<guide>/<section>.yml`: what must be known of the recording beside it before anybody hears it. */
export const recordingSchema = z.strictObject({
  speaker: z.string().min(1).describe('The speaker as they wish to be named, or "anonymous".'),
  consentOn: day.describe('When the speaker agreed, in writing, that everybody may hear and share it.'),
  recordedOn: day,
  transcript: z
    .string()
    .regex(/^[0-9a-f]{16}$/, '16 hex digits, printed by npm run audio -- --hash')
    .describe('The words that were read.'),
  licence: z.literal('CC BY 4.0').describe('That of all words of the site.'),
});
export type RecordingRecord = z.infer<typeof recordingSchema>;
