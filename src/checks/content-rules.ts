import type { ContentRule } from '#src/checks/rule.ts';
import { characters } from '#src/checks/rules/characters.ts';
import { critical } from '#src/checks/rules/critical.ts';
import { facts } from '#src/checks/rules/facts.ts';
import { locales } from '#src/checks/rules/locales.ts';
import { phones } from '#src/checks/rules/phones.ts';
import { reading } from '#src/checks/rules/reading.ts';
import { shape } from '#src/checks/rules/shape.ts';
import { translations } from '#src/checks/rules/translations.ts';
import { vocabulary } from '#src/checks/rules/vocabulary.ts';

/** Rules about what people write; a build does not start while one of them has an issue. */
export const contentRules: readonly ContentRule[] = [
  shape,
  vocabulary,
  facts,
  critical,
  phones,
  characters,
  locales,
  translations,
  reading,
];
