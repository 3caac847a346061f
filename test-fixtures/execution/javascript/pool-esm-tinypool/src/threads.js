import Tinypool from 'tinypool';

export const threads = new Tinypool({ filename: new URL('./double.js', import.meta.url).href, maxThreads: 2 });
