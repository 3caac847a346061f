/** Points in time: those that a client chooses are numbers that a client chooses, and so is the distance between two. */

import { makes, returns } from '../define.js';
import type { Library, Members, Model } from '../model.js';
import { callable, UNKNOWN } from './forms.js';

/** What is unknown and done to it (`.add(1, 'day')`, `.diff(other)`) gives a number again. */
const moment: Model = { sizedAs: { of: 0, shape: 'number' } };

const between: Model = { sizedAs: { of: 0, shape: 'number' } };

/** All days, hours … of an interval. */
const each: Model = {
  repeats: { option: 'end', of: 0 },
  returns: { list: 'Date' },
  sizedAs: { of: { option: 'end', of: 0 }, shape: 'span' },
};

const dateFns: Members = {
  'parseISO parse toDate parseJSON fromUnixTime startOfDay endOfDay startOfWeek endOfWeek startOfMonth endOfMonth startOfHour addMilliseconds addSeconds addMinutes addHours addDays addWeeks addMonths addYears add sub subDays subWeeks subMonths subYears subHours subMinutes':
    moment,
  'differenceInMilliseconds differenceInSeconds differenceInMinutes differenceInHours differenceInDays differenceInCalendarDays differenceInBusinessDays differenceInWeeks getTime getUnixTime':
    between,
  'eachDayOfInterval eachHourOfInterval eachMinuteOfInterval eachWeekOfInterval eachWeekendOfInterval': each,
  'format formatISO formatDistance': returns('string'),
  'isBefore isAfter isEqual isValid isSameDay isWithinInterval': returns('boolean'),
};

const makers: Members = { 'utc unix tz parseZone': moment };

export const dates: Library = {
  name: 'date-fns, dayjs, luxon, moment',
  language: 'javascript',
  source:
    'https://date-fns.org/docs (4.1), https://day.js.org/docs (1.11), https://moment.github.io/luxon (3.7), https://momentjs.com/docs (2.30)',
  modules: {
    'date-fns': dateFns,
    ...Object.fromEntries(
      Object.entries(dateFns).flatMap(([names, model]) =>
        names.split(' ').map((name) => [`date-fns/${name}`, { default: model, [name]: model }]),
      ),
    ),
    dayjs: callable(moment, makers),
    moment: callable(moment, makers),
    'moment-timezone': callable(moment, makers),
    luxon: {
      DateTime: { members: { 'fromISO fromMillis fromSeconds fromFormat fromJSDate fromObject fromSQL fromHTTP fromRFC2822': moment } },
      'Duration Interval': makes(UNKNOWN),
    },
  },
};
