// The life of a complaint over plain HTTP: no scripts, only links and forms as they stand in the pages.
import { complaintLife } from './complaint-life.ts';
import { plainReader } from './plain-screen.ts';

complaintLife(() => Promise.resolve(plainReader));
