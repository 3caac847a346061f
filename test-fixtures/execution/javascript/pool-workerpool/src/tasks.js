const workerpool = require('workerpool');

workerpool.worker({
  shout: (text) => text.toUpperCase(),
});
