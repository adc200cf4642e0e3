// How to reach the house itself.
import type { JSX } from 'hono/jsx/jsx-runtime';
import { inLanguage } from '../../../engine/core/language/text.ts';
import type { OrganisationPlan } from '../../../engine/core/plan/plan.ts';
import { Section } from '../../parts/section.tsx';
import { SummaryList } from '../../parts/summary-list.tsx';
import { words } from '../../words/words.ts';

/** The contact points that the organisation gives, or nothing when it gives none. */
export function ContactPoints(props: { organisation: OrganisationPlan; lang: string }): JSX.Element | null {
  const { organisation, lang } = props;
  const { office, phone, email, address, website } = organisation.contact;
  const texts = words(lang);
  const rows = [
    ...(phone
      ? [{ label: texts.layout.phone, value: <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a> }]
      : []),
    ...(email ? [{ label: texts.layout.mail, value: <a href={`mailto:${email}`}>{email}</a> }] : []),
    ...(address ? [{ label: texts.whoIsWho.address, value: address }] : []),
    ...(website ? [{ label: texts.whoIsWho.website, value: <a href={website}>{website}</a> }] : []),
  ];
  if (rows.length === 0) return null;
  const title =
    office === null ? texts.whoIsWho.general : `${organisation.name}, ${inLanguage(office, lang)}`;
  return (
    <Section id="general" title={title}>
      <SummaryList rows={rows} lang={lang} />
    </Section>
  );
}
