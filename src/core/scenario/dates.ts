/** Scenario dates are plain `YYYY-MM-DD` text in the proleptic Gregorian calendar; no time zones. */

const averageMonthDays = 30.436875;

/** The date some (also fractional) months later. Whole months keep the day where the month has it. */
export function addMonths(date: string, months: number): string {
  const whole = Math.trunc(months);
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) + whole;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const kept = Math.min(day, daysInMonth(toYear, toMonth));
  return addDays(write(toYear, toMonth, kept), Math.round((months - whole) * averageMonthDays));
}

function addDays(date: string, days: number): string {
  let [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
    if (month > 12) {
      month = 1;
      year += 1;
    }
  }
  return write(year, month, day);
}

/** Whether `YYYY-MM-DD` names a day of the calendar. */
export function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function write(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
