import type { OpenState } from '#src/features/legal-help/open-now.ts';

/** What is known of an organisation or line when readers choose among them. */
export interface Listed {
  readonly needs: readonly string[];
  /** Borough of its office, where it has one that we know. */
  readonly office: string | undefined;
  /** Its record says how it helps in other languages than English. */
  readonly hasInterpreters: boolean;
  /** What its phone does now; undefined where no hours are known. */
  readonly state: OpenState | undefined;
}

/** What a reader asks for; empty where it does not matter. */
export interface Choice {
  readonly need: string;
  readonly borough: string;
  /** Tag of a language, or `other`. */
  readonly language: string;
}

const isAsked = ({ needs }: Listed, { need }: Choice): boolean => need === '' || needs.includes(need);

/** Everybody here speaks English; for any other language a record has to say that there is help. */
const isUnderstood = ({ hasInterpreters }: Listed, { language }: Choice): boolean =>
  language === '' || language === 'en' || hasInterpreters;

/** Open first, then what could be open on a holiday; closed and unknown lines keep their order behind those. */
function getRank({ state, office }: Listed, { borough }: Choice): number {
  const openRank = state?.startsWith('open@') ? 0 : state?.startsWith('holiday@') ? 1 : 2;
  return openRank * 2 + (borough !== '' && office === borough ? 0 : 1);
}

/**
 * Finds what fits, open lines first. A borough hides nothing, because all of them work in the whole City; an office there comes
 * before others. Where no record fits the language, `isNear` is true and the list is what fits the need: a line whose
 * languages we do not know is better than none.
 */
export function chooseProviders<T extends Listed>(
  listed: readonly T[],
  choice: Choice,
): { shown: readonly T[]; isNear: boolean } {
  const asked = listed.filter((provider) => isAsked(provider, choice));
  const fitting = asked.filter((provider) => isUnderstood(provider, choice));
  const isNear = fitting.length === 0;
  const shown = (isNear ? asked : fitting).toSorted((a, b) => getRank(a, choice) - getRank(b, choice));
  return { shown, isNear };
}
