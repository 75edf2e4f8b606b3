// nbdash's own words, in English; each file in languages/ has the same in another language.

export const ENGLISH = {
  chooseDate: "Choose a date",
  chooseRange: "Choose the first and the last day",
  chosen: "chosen",
  clearDate: "Clear the date",
  clearDates: "Clear the dates",
  endDate: "End date",
  month: "Month",
  nextMonth: "Next month",
  notADate: "This is no date that can be chosen. It is written like {example}.",
  openCalendar: "Open the calendar",
  previousMonth: "Previous month",
  rangeEnd: "last day",
  rangeStart: "first day",
  selectDate: "Select Date",
  startDate: "Start date",
  today: "today",
  year: "Year",
};

export type Words = typeof ENGLISH;
