/** Check-in stays open this many days after the end of a meetup. */
export const CHECK_IN_DAYS = 7;
