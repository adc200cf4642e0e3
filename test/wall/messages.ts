// Every kind of message that leaves the house by mail, as the source makes them: one that is not here nobody has thought of yet.

/** Where each kind of mail is written, with why nobody learns of a hidden dossier by it. */
export const WRITTEN_IN: Readonly<Record<string, string>> = {
  'engine/shell/mail/about-dossier.ts':
    'about one dossier, to those who take part in it, and never past its wall',
  'engine/shell/mail/access-news.ts': 'about one dossier, to its complainant',
  'engine/shell/first-codes.ts':
    'the first code, to the address that stands in the dossier itself: the complainant or who acts for them',
  'engine/shell/codes.ts': 'a new code, to the address that stands in the dossier itself',
  'engine/shell/watch/teller.ts': 'that the house stands still, about no dossier',
  'engine/shell/mail/given-up.ts':
    'that something could not be sent, to administrators, who see its envelope, and never past its wall',
  'engine/shell/mail/morning.ts':
    'numbers and due moments of dossiers that wait for somebody, each asked anew when the mail goes',
  'engine/shell/administer.ts': 'an invitation, about no dossier',
  'engine/shell/mailbox/notices.ts':
    'that a message waits, to those who see its dossier or read the mailbox, and never to whom it names',
};

/** The changes of a dossier that something leaves the house for. */
export const CHANGES: readonly string[] = [
  ...['letter', 'resent', 'remind', 'assign', 'message', 'bounced'],
  // To other dossiers, by the house itself.
  ...['opened', 'merge', 'apart', 'tied', 'tell', 'tell-all', 'close'],
];
