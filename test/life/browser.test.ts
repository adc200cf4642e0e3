// The life of a complaint in a real browser: the complainant has a phone, everybody else a desk.
import { browserReader } from './browser-screen.ts';
import { complaintLife } from './complaint-life.ts';

complaintLife(browserReader);
