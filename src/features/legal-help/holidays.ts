/** Holidays on a fixed day, `month-day`; one on a Saturday is kept on Friday, one on a Sunday on Monday. */
const fixed = ['1-1', '6-19', '7-4', '11-11', '12-25'];

/** Holidays on a weekday: month, weekday (0 is Sunday), which one in the month (−1 is the last). */
const moving: readonly (readonly [month: number, weekday: number, nth: number])[] = [
  [1, 1, 3],
  [2, 1, 3],
  [5, 1, -1],
  [9, 1, 1],
  [10, 1, 2],
  [11, 4, 4],
];

function isMoving(month: number, day: number, weekday: number, daysInMonth: number): boolean {
  return moving.some(([inMonth, onWeekday, nth]) => {
    if (inMonth !== month || onWeekday !== weekday) return false;
    return nth === -1 ? day + 7 > daysInMonth : Math.ceil(day / 7) === nth;
  });
}

/**
 * Is a day a US public holiday, or the weekday on which one is kept? The eleven days of the law (5 U.S.C. 6103); offices and
 * phone lines choose for themselves whether they close.
 */
export function isPublicHoliday({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  const weekday = date.getUTCDay();
  if (isMoving(month, day, weekday, new Date(Date.UTC(year, month, 0)).getUTCDate())) return true;
  const isFixed = (ahead: number): boolean => {
    const other = new Date(date.getTime() + ahead * 86_400_000);
    return fixed.includes(`${other.getUTCMonth() + 1}-${other.getUTCDate()}`);
  };
  if (isFixed(0)) return true;
  return (weekday === 5 && isFixed(1)) || (weekday === 1 && isFixed(-1));
}
