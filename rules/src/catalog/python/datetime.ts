import { makes, returns } from '../define.js';
import type { Library, Model } from '../model.js';
import { quiet } from './words.js';

/** Points in time that a client chooses are numbers that a client chooses, and so is the distance between two. */
const moment: Model = { sizedAs: { of: 0, shape: 'number' } };

/** As many points in time as there are until the last one. */
const series: Model = { sizedAs: { of: [1, 'end'], shape: 'span' }, returns: { list: 'unknown' } };

export const datetime: Library = {
  name: 'datetime, dateutil, pendulum, arrow',
  language: 'python',
  source: 'docs.python.org/3/library/datetime.html (3.14), dateutil 2.9, pendulum 3.1, arrow 1.3',
  modules: {
    datetime: {
      datetime: {
        members: { 'fromisoformat strptime fromtimestamp utcfromtimestamp combine fromordinal': moment, 'now utcnow today': quiet },
      },
      date: { members: { 'fromisoformat strptime fromtimestamp fromordinal': moment, today: quiet } },
      timedelta: makes('datetime.timedelta', { sizedAs: { of: [0, 'days'], shape: 'number' } }),
      'timezone tzinfo time': quiet,
    },
    'dateutil.parser': { 'parse isoparse': moment },
    'dateutil.relativedelta': { relativedelta: makes('datetime.timedelta', { sizedAs: { of: 'days', shape: 'number' } }) },
    'dateutil.rrule': {
      rrule: returns({ list: 'unknown' }, { sizedAs: { of: 'until', shape: 'span' } }),
      'DAILY HOURLY MINUTELY SECONDLY WEEKLY MONTHLY YEARLY': quiet,
    },
    pendulum: { 'parse from_format instance from_timestamp': moment, 'now today': quiet },
    arrow: { get: moment, Arrow: { members: { 'range span_range': { ...series, sizedAs: { of: [2, 'end'], shape: 'span' } } } } },
  },
  types: { 'datetime.timedelta': {} },
};
