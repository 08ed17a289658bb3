/** The questions that the page asks by itself, one at a time: whether somebody is still there, and whether to wipe after printing. */
export interface Questions {
  ask(name: string): void;
  end(): void;
  /** Ends them and puts the focus back where it was. */
  answer(): void;
}

export function createQuestions(root: ParentNode): Questions {
  const questions = [...root.querySelectorAll<HTMLElement>('[data-question]')];
  let focusBefore: Element | null = null;
  const showOnly = (name: string | undefined): void => {
    for (const question of questions) question.hidden = question.dataset.question !== name;
  };
  return {
    ask(name) {
      const question = questions.find((candidate) => candidate.dataset.question === name);
      if (!question) return;
      if (!document.activeElement?.closest('[data-question]')) focusBefore = document.activeElement;
      showOnly(name);
      // The answer that loses nothing: a key that is pressed by accident must not wipe.
      question.querySelector<HTMLElement>('[data-action="keep"]')?.focus({ preventScroll: true });
    },
    end() {
      showOnly(undefined);
    },
    answer() {
      showOnly(undefined);
      if (focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    },
  };
}
