import type { ComponentChildren, VNode } from 'preact';

export interface ModalProps {
  readonly role: 'dialog' | 'alertdialog' | 'menu';
  readonly label: string;
  /** A sheet comes up from below, a box stands in the middle. */
  readonly shape: 'sheet' | 'box';
  readonly children: ComponentChildren;
  /** A modal that a script of the page shows later. */
  readonly id?: string;
  readonly hidden?: boolean;
}

/** What covers the screen. Whoever draws it makes the rest inert: see `Screen`. */
export function Modal({ role, label, shape, children, id, hidden = false }: ModalProps): VNode {
  return (
    <div class={`scrim scrim-${shape}`} id={id} hidden={hidden}>
      <div class={`modal modal-${shape}`} role={role} aria-modal="true" aria-label={label}>
        {children}
      </div>
    </div>
  );
}

/** A screen and what covers it; under a modal everything else is inert. */
export function Screen({ children, modal, id }: { children: ComponentChildren; modal?: VNode | undefined; id?: string }): VNode {
  return (
    <>
      <div class="screen" id={id} inert={modal !== undefined}>
        {children}
      </div>
      {modal}
    </>
  );
}

/** A notice with one way on. */
export function Notice(props: { title: string; text: string; button: string; href: string }): VNode {
  return (
    <Modal role="alertdialog" label={props.title} shape="box">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <div class="answers">
        <a class="answer answer-main" href={props.href}>
          {props.button}
        </a>
      </div>
    </Modal>
  );
}
