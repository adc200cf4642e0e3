// How people who work here can get mail.

/** As things happen within office hours, or put together in one mail each morning. */
export const MAIL_TO_STAFF = ['as-it-happens', 'each-morning'] as const;
export type MailToStaff = (typeof MAIL_TO_STAFF)[number];
