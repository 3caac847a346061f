import { start } from '../compiled/main.js';

start();
