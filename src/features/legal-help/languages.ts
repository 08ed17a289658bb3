import type { Provider } from '#src/features/legal-help/schema.ts';
import type { Translate } from '#src/i18n/translate.ts';

/** Does a line say how it helps in other languages than English? */
export const hasInterpreters = ({ languages }: Provider): boolean =>
  languages !== undefined && languages !== 'see-website';

/** Says in which languages a line helps. Undefined where no source says, or where only its website does. */
export function writeLanguages({ languages }: Provider, t: Translate): string | undefined {
  if (languages === undefined || languages === 'see-website') return undefined;
  if (languages === 'ask-in-english') return t('help:languagesAskInEnglish');
  return 'moreThan' in languages
    ? t('help:languagesMoreThan', { count: languages.moreThan })
    : t('help:languagesAtSchool', { count: languages.atSchool });
}
