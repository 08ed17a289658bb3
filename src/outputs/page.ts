import Say from '#src/components/Say.astro';
import type { Word } from '#src/mdx/vocabulary.ts';
import Callout from '#src/outputs/page/Callout.astro';
import Critical from '#src/features/critical/Critical.astro';
import ProviderPhone from '#src/features/legal-help/ProviderPhone.astro';
import Check from '#src/outputs/page/Check.astro';
import Fact from '#src/outputs/page/Fact.astro';
import Figure from '#src/outputs/page/Figure.astro';
import Heading from '#src/outputs/page/Heading.astro';
import Link from '#src/outputs/page/Link.astro';
import Look from '#src/outputs/page/Look.astro';
import Nothing from '#src/outputs/page/Nothing.astro';
import Section from '#src/outputs/page/Section.astro';
import Steps from '#src/outputs/page/Steps.astro';

/** How each word of a guide looks on its page. Slides, notes and quizzes are for the room, not for the page. */
export const pageComponents = {
  Section,
  Slide: Nothing,
  Notes: Nothing,
  Critical,
  Fact,
  Phone: ProviderPhone,
  Steps,
  Callout,
  Say,
  Figure,
  Check,
  Look,
  Quiz: Nothing,
} satisfies Record<Word, unknown>;

/** Markdown elements that need more than their HTML. */
export const pageElements = { a: Link as unknown, h2: Heading as unknown };
