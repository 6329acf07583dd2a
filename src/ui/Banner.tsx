import type { ComponentChildren } from 'preact';

interface BannerProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
  /** Good news is read out at once. */
  readonly success?: boolean;
}

/** Something to know about the whole page. */
export function Banner({ id, title, children, success = false }: BannerProps) {
  const inside = (
    <>
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={id}>
          {title}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">{children}</div>
    </>
  );
  if (success) {
    return (
      <div class="govuk-notification-banner govuk-notification-banner--success" role="alert">
        {inside}
      </div>
    );
  }
  return (
    <section class="govuk-notification-banner" aria-labelledby={id}>
      {inside}
    </section>
  );
}
